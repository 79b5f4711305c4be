/** Only at a demonstration: an officer for each counter, so that a console opens signed in. */
import {
  type CounterId,
  type PersonId,
  type Reply,
  refuse,
  type SiteId,
  type SiteSettings,
} from "@motcua/protocol";
import type { WallClock } from "../parts/clock.ts";
import type { People, PersonRow } from "../store/store.ts";
import type { AuditTrail, Who } from "./audit-trail.ts";
import type { AccessChance } from "./chance.ts";
import type { SessionPlace } from "./session-place.ts";
import type { OpenedSession, Sessions } from "./sessions.ts";
import type { Turns } from "./turns.ts";

export interface ExampleOfficers {
  /** A session for the example officer of a counter. Refused `not-allowed` where the site is no demonstration. */
  sit(by: Who, counter: CounterId, from: SessionPlace): Promise<Reply<OpenedSession>>;
}

export interface ExampleOfficersParts {
  readonly site: SiteId;
  readonly people: People;
  readonly sessions: Sessions;
  readonly clock: WallClock;
  readonly chance: AccessChance;
  readonly trail: AuditTrail;
  readonly turns: Turns;
  readonly settings: () => Pick<SiteSettings, "counters" | "demonstration">;
}

export function createExampleOfficers(parts: ExampleOfficersParts): ExampleOfficers {
  const { site, people, sessions, clock, chance, trail, turns, settings } = parts;

  const officerOf = async (username: string, title: string): Promise<PersonRow> => {
    const found = await people.byUsername(site, username);
    if (found !== null) return found;
    const made: PersonRow = {
      site,
      id: chance.id() as PersonId,
      username,
      title,
      role: "officer",
      active: 1,
      // nobody signs in as an example by password
      password: null,
      must_change: 0,
      failures: 0,
      locked_until: null,
      last_sign_in_at: null,
    };
    await people.save(made);
    return made;
  };

  return {
    sit: async (by, counter, from) => {
      if (!settings().demonstration) {
        await trail.note(by, "example-seat-refused", "not a demonstration");
        return refuse("not-allowed");
      }
      const found = settings().counters.find((each) => each.id === counter);
      if (found === undefined) return refuse("unknown-counter");
      const username = `example.${counter}`;
      return turns.take(username, async () => {
        const officer = await officerOf(username, `Cán bộ quầy ${found.number}`);
        if (officer.role !== "officer" || officer.active === 0) return refuse("not-allowed");
        await people.save({ ...officer, last_sign_in_at: clock.now() });
        await trail.note(by, "example-seat-opened", counter);
        return { done: await sessions.open(officer, from) };
      });
    },
  };
}
