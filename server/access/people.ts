/** The people who work at a site: made and changed by an administrator, signed in by password. */
import type {
  ChangePasswordBody,
  ChangePersonBody,
  NewPersonBody,
  Person,
  PersonId,
  Reply,
  SignInBody,
  SiteId,
} from "@motcua/protocol";
import { isRefused, refuse } from "@motcua/protocol";
import type { WallClock } from "../parts/clock.ts";
import type { People, PersonRow } from "../store/store.ts";
import type { AuditTrail, Who } from "./audit-trail.ts";
import type { AccessChance } from "./chance.ts";
import type { Passwords } from "./passwords.ts";
import type { PortraitAccess } from "./portraits.ts";
import type { SessionPlace } from "./session-place.ts";
import type { OpenedSession, Sessions } from "./sessions.ts";
import { createSignIn } from "./sign-in.ts";
import type { Turns } from "./turns.ts";

export interface PeopleAccess {
  list(): Promise<Person[]>;
  /** Refused `bad-request` with `problem: "taken"` when another has the username. */
  create(by: Who, body: NewPersonBody): Promise<Reply<Person>>;
  /** A new password or the end of being active closes the person's sessions. The last administrator stays one. */
  change(by: Who, id: PersonId, body: ChangePersonBody): Promise<Reply<Person>>;
  signIn(body: SignInBody, from: SessionPlace): Promise<Reply<OpenedSession>>;
  signOut(who: PersonId, token: string): Promise<void>;
  /** Closes one of one's own sessions, wherever it is. */
  signOutOf(who: PersonId, session: string): Promise<void>;
  /** Closes all of one's own sessions. */
  signOutEverywhere(who: PersonId): Promise<void>;
  /** An administrator closes all sessions of somebody. Refused `unknown-person`. */
  signOutPerson(by: Who, id: PersonId): Promise<Reply<object>>;
  /**
   * One's own password. All sessions are closed and a new one is opened, which is the answer. Refused `bad-request`
   * with `problem: "same"` when it is the one there was.
   */
  changePassword(who: PersonId, body: ChangePasswordBody, from: SessionPlace): Promise<Reply<OpenedSession>>;
}

export interface PeopleParts {
  readonly site: SiteId;
  readonly people: People;
  readonly portraits: Pick<PortraitAccess, "of" | "all" | "remove">;
  readonly sessions: Sessions;
  readonly passwords: Passwords;
  readonly clock: WallClock;
  readonly chance: AccessChance;
  readonly trail: AuditTrail;
  readonly turns: Turns;
}

export function createPeople(parts: PeopleParts): PeopleAccess {
  const { site, people, portraits, sessions, passwords, chance, trail, turns } = parts;
  const signIn = createSignIn(parts);

  const isLastAdministrator = async (person: PersonRow): Promise<"last" | "one-of-many"> => {
    const others = (await people.all(site)).filter(
      (other) => other.id !== person.id && other.role === "administrator" && other.active === 1,
    );
    return person.role === "administrator" && person.active === 1 && others.length === 0
      ? "last"
      : "one-of-many";
  };

  const changeNow = async (by: Who, person: PersonRow, body: ChangePersonBody): Promise<Reply<Person>> => {
    const losesOffice = body.active === false || (body.role !== undefined && body.role !== "administrator");
    if (losesOffice && (await isLastAdministrator(person)) === "last") {
      await trail.note(by, "person-change-refused", `${person.id}: last administrator`);
      return refuse("not-allowed", { problem: "last-administrator" });
    }
    const next: PersonRow = {
      ...person,
      title: body.title ?? person.title,
      role: body.role ?? person.role,
      active: body.active === undefined ? person.active : body.active ? 1 : 0,
      ...(body.password === undefined
        ? {}
        : {
            password: await passwords.hash(body.password),
            must_change: 1,
            failures: 0,
            locked_until: null,
          }),
    };
    if ((await people.save(next)) === "taken") return refuse("bad-request", usernameTaken);
    // a connection made under an older role must not outlive it
    const closes = body.password !== undefined || next.active === 0 || next.role !== person.role;
    if (closes) await sessions.closeAllOf(person.id);
    await trail.note(by, "person-changed", `${person.id}: ${Object.keys(body).sort().join(" ")}`);
    // who has left is not kept in a picture
    if (next.active === 0) await portraits.remove(by, person.id);
    return { done: personOf(next, await portraits.of(person.id)) };
  };

  return {
    list: async () => {
      const photos = await portraits.all();
      return (await people.all(site)).map((row) => personOf(row, photos.get(row.id) ?? null));
    },

    create: async (by, body) => {
      const row: PersonRow = {
        site,
        id: chance.id() as PersonId,
        username: body.username,
        title: body.title,
        role: body.role,
        active: 1,
        password: await passwords.hash(body.password),
        must_change: 1,
        failures: 0,
        locked_until: null,
        last_sign_in_at: null,
      };
      const saved = await turns.take(body.username, () => people.save(row));
      if (saved === "taken") return refuse("bad-request", usernameTaken);
      await trail.note(by, "person-created", `${row.id} ${row.username} ${row.role}`);
      return { done: personOf(row, null) };
    },

    // all changes of people wait for each other: two administrators could else remove one another
    change: (by, id, body) =>
      turns.take("people", async () => {
        const found = await people.byId(site, id);
        if (found === null) return refuse("unknown-person");
        return turns.take(found.username, async () => {
          const person = await people.byId(site, id);
          return person === null ? refuse("unknown-person") : changeNow(by, person, body);
        });
      }),

    signIn: async (body, from) => {
      const proven = await signIn.prove(body.username, body.password);
      if (isRefused(proven)) return proven;
      const session = await sessions.open(proven.done, from);
      await trail.note(`person:${proven.done.id}`, "signed-in", proven.done.role);
      return { done: session };
    },

    signOut: async (who, token) => {
      await sessions.close(token);
      await trail.note(`person:${who}`, "signed-out", "");
    },

    signOutOf: async (who, session) => {
      const place = await sessions.closeOne(who, session);
      if (place !== "gone") {
        await trail.note(`person:${who}`, "signed-out-elsewhere", `${place.address} ${place.agent}`.trim());
      }
    },

    signOutEverywhere: async (who) => {
      await sessions.closeAllOf(who);
      await trail.note(`person:${who}`, "signed-out-everywhere", "");
    },

    signOutPerson: async (by, id) => {
      const person = await people.byId(site, id);
      if (person === null) return refuse("unknown-person");
      await sessions.closeAllOf(id);
      await trail.note(by, "person-signed-out", `${person.id} ${person.username}`);
      return { done: {} };
    },

    changePassword: async (who, { current, next }, from) => {
      const row = await people.byId(site, who);
      if (row === null) return refuse("unknown-person");
      if (row.password !== null) {
        if (current === null) return refuse("wrong-credentials");
        const proven = await signIn.prove(row.username, current);
        if (isRefused(proven)) return proven;
        if (current === next) return refuse("bad-request", { field: "next", problem: "same" });
      }
      return turns.take(row.username, async () => {
        const person = await people.byId(site, who);
        if (person === null || person.active === 0) return refuse("unknown-person");
        const changed: PersonRow = { ...person, password: await passwords.hash(next), must_change: 0 };
        await people.save(changed);
        await sessions.closeAllOf(who);
        await trail.note(`person:${who}`, "password-changed", "");
        return { done: await sessions.open(changed, from) };
      });
    },
  };
}

const usernameTaken = { field: "username", problem: "taken" } as const;

function personOf(row: PersonRow, photo: string | null): Person {
  return {
    id: row.id,
    username: row.username,
    title: row.title,
    role: row.role,
    active: row.active === 1,
    lastSignInAt: row.last_sign_in_at,
    photo,
  };
}
