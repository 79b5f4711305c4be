/** Who may come in: people, sessions, devices and pairing of one site, wired once for HTTP and sockets alike. */
import type { SiteId, SiteSettings } from "@motcua/protocol";
import type { WallClock } from "../parts/clock.ts";
import type { Store } from "../store/store.ts";
import { type AuditTrail, createAuditTrail, type Log } from "./audit-trail.ts";
import type { AccessChance } from "./chance.ts";
import { createDevices, type DeviceAccess } from "./devices.ts";
import { createExampleOfficers, type ExampleOfficers } from "./example-officers.ts";
import { createPairing, type Pairing } from "./pairing.ts";
import type { Passwords } from "./passwords.ts";
import { createPeople, type PeopleAccess } from "./people.ts";
import { createPortraits, type PortraitAccess } from "./portraits.ts";
import { createSessions, type Sessions } from "./sessions.ts";
import { createSetupToken, type SetupToken } from "./setup-token.ts";
import { createTurns } from "./turns.ts";

export interface Access {
  readonly people: PeopleAccess;
  readonly portraits: PortraitAccess;
  readonly sessions: Sessions;
  readonly devices: DeviceAccess;
  readonly pairing: Pairing;
  readonly setupToken: SetupToken;
  readonly exampleOfficers: ExampleOfficers;
  readonly trail: AuditTrail;
}

export interface AccessParts {
  readonly site: SiteId;
  readonly store: Pick<Store, "people" | "portraits" | "devices" | "audit" | "setting" | "setSetting">;
  readonly passwords: Passwords;
  /** the world's time: people, tokens and lock-outs live in it */
  readonly clock: WallClock;
  /** the office's time: the audit trail is read together with its journal, so both tell it by one clock */
  readonly officeClock: WallClock;
  readonly chance: AccessChance;
  readonly log: Log;
  /** the settings in force */
  readonly settings: () => Pick<SiteSettings, "counters" | "zones" | "demonstration">;
}

export function createAccess(parts: AccessParts): Access {
  const { site, store, passwords, clock, officeClock, chance, log, settings } = parts;
  const turns = createTurns();
  const trail = createAuditTrail({ site, audit: store.audit, clock: officeClock, log });
  const known = { site, clock, chance, trail, turns, settings };
  const sessions = createSessions({ site, people: store.people, clock, chance });
  const devices = createDevices({ ...known, devices: store.devices });
  const portraits = createPortraits({ ...known, people: store.people, portraits: store.portraits });
  return {
    people: createPeople({ ...known, people: store.people, portraits, sessions, passwords }),
    portraits,
    sessions,
    devices,
    pairing: createPairing({ ...known, devices: store.devices, access: devices }),
    setupToken: createSetupToken({
      ...known,
      settings: store,
      people: store.people,
      sessions,
      firstPassword: () => (settings().demonstration ? "later" : "at-once"),
    }),
    exampleOfficers: createExampleOfficers({ ...known, people: store.people, sessions }),
    trail,
  };
}
