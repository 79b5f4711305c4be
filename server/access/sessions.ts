/** Who is signed in: a token of 256 bits for twelve hours, of which only the digest is kept. */
import type { EpochMillis, Me, PersonId, SiteId } from "@motcua/protocol";
import type { WallClock } from "../parts/clock.ts";
import type { People, PersonRow } from "../store/store.ts";
import type { AccessChance } from "./chance.ts";
import { digestOf, newSecret } from "./secret.ts";

export const sessionSeconds = 12 * 3600;

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
  open(person: PersonRow): Promise<OpenedSession>;
  /** Who is behind a token now; null when it is unknown, over, of another site, or the person is not active. */
  personOf(token: string): Promise<SignedIn | null>;
  close(token: string): Promise<void>;
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

  return {
    open: async (person) => {
      const token = newSecret(chance);
      const createdAt = clock.now();
      const expiresAt = createdAt + sessionSeconds * 1000;
      await people.openSession({
        digest: digestOf(token),
        site,
        person: person.id,
        created_at: createdAt,
        expires_at: expiresAt,
      });
      return { token, me: meOf(person), expiresAt };
    },

    personOf: async (token) => {
      const session = await people.session(digestOf(token));
      if (session === null || session.site !== site) return null;
      if (session.expires_at <= clock.now()) {
        await people.closeSession(session.digest);
        return null;
      }
      const person = await people.byId(site, session.person);
      if (person === null || person.active === 0) return null;
      return { me: meOf(person), expiresAt: session.expires_at };
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

/** What a person is told of themselves. */
export function meOf(person: PersonRow): Me {
  return {
    id: person.id,
    title: person.title,
    role: person.role,
    mustChangePassword: person.must_change === 1,
  };
}
