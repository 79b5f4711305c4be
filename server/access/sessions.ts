/** Who is signed in: a token of 256 bits for twelve hours, of which only the digest is kept. */
import type { EpochMillis, Me, OwnSession, PersonId, SiteId } from "@motcua/protocol";
import type { WallClock } from "../parts/clock.ts";
import type { People, PersonRow, SessionRow } from "../store/store.ts";
import type { AccessChance } from "./chance.ts";
import { digestOf, newSecret } from "./secret.ts";
import type { SessionPlace } from "./session-place.ts";

export const sessionSeconds = 12 * 3600;
/** When a session was seen last is told to the minute, so that not every ask writes. */
const seenEveryMillis = 60_000;

/** A person behind a valid session. */
export interface SignedIn {
  readonly me: Me;
  readonly expiresAt: EpochMillis;
}

/** A session as it is handed out: the only time that its token is seen. */
export interface OpenedSession extends SignedIn {
  readonly token: string;
}

export interface Sessions {
  open(person: PersonRow, from: SessionPlace): Promise<OpenedSession>;
  /** Who is behind a token now; null when it is unknown, over, of another site, or the person is not active. */
  personOf(token: string): Promise<SignedIn | null>;
  /** Says that a page of this session is open, until the answer is called. */
  present(token: string): () => void;
  /** The sessions of a person that are not over, the present one first, then the last used. */
  listOf(person: PersonId, currentToken: string): Promise<OwnSession[]>;
  close(token: string): Promise<void>;
  /** Closes one session of a person by its id; "gone" when there is none, or no longer. */
  closeOne(person: PersonId, id: string): Promise<SessionPlace | "gone">;
  /** Closes all sessions of a person, and tells who listens. */
  closeAllOf(person: PersonId): Promise<void>;
  /** Calls back when the sessions of a person were closed, so that open connections can be dropped; undone by the answer. */
  onClosed(listener: (person: PersonId) => void): () => void;
}

export interface SessionsParts {
  readonly site: SiteId;
  readonly people: People;
  readonly clock: WallClock;
  readonly chance: AccessChance;
}

export function createSessions({ site, people, clock, chance }: SessionsParts): Sessions {
  const listeners = new Set<(person: PersonId) => void>();
  const tell = (person: PersonId) => {
    for (const listener of listeners) listener(person);
  };
  /** digest → how many of its pages are open at this hub */
  const openPages = new Map<string, number>();
  const seenAt = (row: SessionRow) =>
    openPages.has(row.digest) ? clock.now() : Math.max(row.seen_at, row.created_at);
  /** A store that cannot write loses a minute of what is told here, and nobody waits at the door for it. */
  const touch = (digest: string) => void people.touchSession(digest, clock.now()).catch(() => undefined);
  const valid = (row: SessionRow) => row.expires_at > clock.now();

  return {
    open: async (person, { address, agent, seat }) => {
      const token = newSecret(chance);
      const createdAt = clock.now();
      const expiresAt = createdAt + sessionSeconds * 1000;
      await people.openSession({
        digest: digestOf(token),
        site,
        person: person.id,
        created_at: createdAt,
        expires_at: expiresAt,
        seen_at: createdAt,
        address,
        agent,
        seat,
      });
      return { token, me: meOf(person), expiresAt };
    },

    personOf: async (token) => {
      const session = await people.session(digestOf(token));
      if (session === null || session.site !== site) return null;
      if (!valid(session)) {
        await people.closeSession(session.digest);
        return null;
      }
      const person = await people.byId(site, session.person);
      if (person === null || person.active === 0) return null;
      if (clock.now() - session.seen_at >= seenEveryMillis) touch(session.digest);
      return { me: meOf(person), expiresAt: session.expires_at };
    },

    present: (token) => {
      const digest = digestOf(token);
      openPages.set(digest, (openPages.get(digest) ?? 0) + 1);
      return () => {
        const left = (openPages.get(digest) ?? 1) - 1;
        if (left > 0) openPages.set(digest, left);
        else openPages.delete(digest);
        touch(digest);
      };
    },

    listOf: async (person, currentToken) => {
      const current = digestOf(currentToken);
      const rows = (await people.sessionsOf(site, person)).filter(valid);
      const first = (row: SessionRow) => (row.digest === current ? 0 : 1);
      return rows
        .sort((a, b) => first(a) - first(b) || seenAt(b) - seenAt(a))
        .map((row) => ({
          id: idOf(row),
          current: row.digest === current,
          address: row.address,
          agent: row.agent,
          seat: row.seat,
          since: row.created_at,
          lastSeenAt: seenAt(row) as EpochMillis,
          expiresAt: row.expires_at,
        }));
    },

    closeOne: async (person, id) => {
      const row = (await people.sessionsOf(site, person)).find((each) => idOf(each) === id);
      if (row === undefined) return "gone";
      await people.closeSession(row.digest);
      tell(person);
      return { address: row.address, agent: row.agent, seat: row.seat };
    },

    close: async (token) => {
      const digest = digestOf(token);
      const session = await people.session(digest);
      await people.closeSession(digest);
      if (session !== null) tell(session.person);
    },

    closeAllOf: async (person) => {
      await people.closeSessionsOf(site, person);
      tell(person);
    },

    onClosed: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** Half of the digest names a session well enough, and opens nothing. */
const idOf = ({ digest }: SessionRow) => digest.slice(0, 32);

/** What a person is told of themselves. */
export function meOf(person: PersonRow): Me {
  return {
    id: person.id,
    title: person.title,
    role: person.role,
    mustChangePassword: person.must_change === 1,
    hasPassword: person.password !== null,
  };
}
