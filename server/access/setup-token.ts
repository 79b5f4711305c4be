/** The single-use token of the set-up link: whoever has it becomes the administrator, once. */
import { type PersonId, type Reply, refuse, type SiteId } from "@motcua/protocol";
import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import type { WallClock } from "../parts/clock.ts";
import type { People, PersonRow, Store } from "../store/store.ts";
import type { AuditTrail } from "./audit-trail.ts";
import type { AccessChance } from "./chance.ts";
import { digestOf, newSecret } from "./secret.ts";
import type { SessionPlace } from "./session-place.ts";
import type { OpenedSession, Sessions } from "./sessions.ts";
import type { Turns } from "./turns.ts";

const Kept = Type.Object({
  /** digest of the token that opens now, and whether a start or a reset made it */
  pending: Type.Union([
    Type.Object({ digest: Type.String(), by: Type.Union([Type.Literal("start"), Type.Literal("reset")]) }),
    Type.Null(),
  ]),
  /** digests of all that were ever used: none of them opens again */
  used: Type.Array(Type.String()),
});
type Kept = Static<typeof Kept>;

export interface SetupToken {
  /**
   * At a start: the token to print in the link, given or random, or null when set-up is over or a reset's token
   * still waits. A start that was not followed replaces its token, for the hub no longer knows the old one.
   */
  atStart(given: string | null): Promise<string | null>;
  /** From the machine itself (`admin:reset`): a new token that opens although set-up is over. */
  reset(): Promise<string>;
  /** Token to administrator's session, once. Refused `grant-expired` when it was used, replaced or never given. */
  exchange(token: string, from: SessionPlace): Promise<Reply<OpenedSession>>;
}

export interface SetupTokenParts {
  readonly site: SiteId;
  readonly settings: Pick<Store, "setting" | "setSetting">;
  readonly people: People;
  readonly sessions: Sessions;
  readonly clock: WallClock;
  readonly chance: AccessChance;
  readonly trail: AuditTrail;
  readonly turns: Turns;
  /** whether the administrator must choose a password at once; a demonstration lets one look around first */
  readonly firstPassword: () => "at-once" | "later";
}

const usedKept = 50;
const administratorUsername = "admin";

export function createSetupToken(parts: SetupTokenParts): SetupToken {
  const { site, settings, people, sessions, clock, chance, trail, turns, firstPassword } = parts;
  const key = `setup-token/${site}`;

  const load = async (): Promise<Kept> => {
    const text = await settings.setting(key);
    if (text === null) return { pending: null, used: [] };
    return Value.Parse(Kept, JSON.parse(text));
  };
  const save = (kept: Kept) => settings.setSetting(key, JSON.stringify(kept));

  const administrator = async (): Promise<PersonRow> => {
    const all = await people.all(site);
    const administrators = all.filter((person) => person.role === "administrator");
    const existing =
      administrators.find((person) => person.username === administratorUsername) ??
      administrators.find((person) => person.active === 1) ??
      administrators[0];
    const opened = {
      active: 1,
      password: null,
      must_change: firstPassword() === "at-once" ? 1 : 0,
      failures: 0,
      locked_until: null,
      last_sign_in_at: clock.now(),
    } as const;
    if (existing !== undefined) return { ...existing, ...opened };
    const usernames = new Set(all.map((person) => person.username));
    return {
      site,
      id: chance.id() as PersonId,
      username: usernames.has(administratorUsername) ? `admin-${chance.code()}` : administratorUsername,
      title: "Quản trị viên",
      role: "administrator",
      ...opened,
    };
  };

  const exchangeNow = async (token: string, from: SessionPlace): Promise<Reply<OpenedSession>> => {
    const digest = digestOf(token);
    const kept = await load();
    if (kept.used.includes(digest)) {
      await trail.note("stranger", "setup-refused", "token was used before");
      return refuse("grant-expired");
    }
    if (kept.pending?.digest !== digest) {
      await trail.note("stranger", "setup-refused", "unknown token");
      return refuse("grant-expired");
    }
    // used up first: a failure after this costs a reset, the other order could open twice
    await save({ pending: null, used: [...kept.used, digest].slice(-usedKept) });
    const person = await administrator();
    await people.save(person);
    await sessions.closeAllOf(person.id);
    await trail.note(`person:${person.id}`, "setup-token-used", kept.pending.by);
    return { done: await sessions.open(person, from) };
  };

  return {
    atStart: (given) =>
      turns.take(key, async () => {
        const kept = await load();
        if (kept.pending?.by === "reset") return null;
        if (kept.pending === null && kept.used.length > 0) return null;
        const token = given ?? newSecret(chance);
        const digest = digestOf(token);
        if (kept.used.includes(digest)) return null;
        await save({ ...kept, pending: { digest, by: "start" } });
        return token;
      }),

    reset: () =>
      turns.take(key, async () => {
        const kept = await load();
        const token = newSecret(chance);
        await save({ ...kept, pending: { digest: digestOf(token), by: "reset" } });
        await trail.note("machine", "administrator-reset", "");
        return token;
      }),

    exchange: (token, from) => turns.take(key, () => exchangeNow(token, from)),
  };
}
