/** Access over a store in memory, with a clock that is set by hand and chance that repeats itself. */
import type { PersonId, SiteId, SiteSettings, StaffRole } from "@motcua/protocol";
import { createMemoryStore } from "../../store/memory-store.ts";
import type { AuditRow, Store } from "../../store/store.ts";
import { type Access, createAccess } from "../access.ts";
import type { Log } from "../audit-trail.ts";
import type { AccessChance } from "../chance.ts";
import { createPasswords, type Passwords } from "../passwords.ts";
import { digestOf } from "../secret.ts";
import type { SessionPlace } from "../session-place.ts";

export const testSite = "binh-son" as SiteId;

export interface HandClock {
  now(): number;
  pass(seconds: number): void;
}

export function createHandClock(): HandClock {
  let at = Date.UTC(2026, 10, 23, 1);
  return {
    now: () => at,
    pass: (seconds) => {
      at += seconds * 1000;
    },
  };
}

/** AccessChance that counts: nothing repeats, and every run is the same. */
export function createCountingChance(): AccessChance {
  let count = 0;
  const next = () => {
    count += 1;
    return digestOf(`chance ${count}`);
  };
  return {
    bytes: (wanted) => Buffer.from(next(), "hex").subarray(0, wanted),
    code: () => (Number.parseInt(next().slice(0, 8), 16) % 1_000_000).toString().padStart(6, "0"),
    id: () => {
      const hex = next();
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    },
  };
}

export interface TestLog extends Log {
  /** all that was logged, as one text */
  text(): string;
  /** all that somebody who looks after the hub is told unasked */
  warnings(): readonly string[];
}

export function createTestLog(): TestLog {
  const lines: string[] = [];
  const warnings: string[] = [];
  const write = (facts: Readonly<Record<string, unknown>>, sentence: string) => {
    const line = `${sentence} ${JSON.stringify(facts, (_key, value) => (value instanceof Error ? value.stack : value))}`;
    lines.push(line);
    return line;
  };
  const loudly = (facts: Readonly<Record<string, unknown>>, sentence: string) => {
    warnings.push(write(facts, sentence));
  };
  return {
    info: write,
    warn: loudly,
    error: loudly,
    text: () => lines.join("\n"),
    warnings: () => warnings,
  };
}

export interface TestAccess {
  readonly access: Access;
  readonly store: Store;
  readonly clock: HandClock;
  readonly log: TestLog;
  readonly audit: () => Promise<AuditRow[]>;
  /** how often a password was worked on */
  readonly passwordWork: () => number;
  /** a person who is there already, with the password `good-password` */
  readonly personCalled: (username: string, role: StaffRole) => Promise<PersonId>;
  /** as if the person had chosen that password */
  readonly ownPasswordOf: (person: PersonId) => Promise<void>;
}

export interface TestAccessParts {
  readonly settings: () => Pick<SiteSettings, "counters" | "zones" | "demonstration">;
  readonly store: Store;
}

export const goodPassword = "good-password";

/** Where the sessions of tests are opened from. */
export const officePc: SessionPlace = { address: "192.168.1.20", agent: "Chrome 109, Windows", seat: "" };

export async function createTestAccess({ settings, store }: TestAccessParts): Promise<TestAccess> {
  const clock = createHandClock();
  const log = createTestLog();
  const cheap = await createPasswords({ memoryKib: 8, passes: 1 });
  let worked = 0;
  const passwords: Passwords = {
    hash: cheap.hash,
    fits: (kept, password) => {
      worked += 1;
      return cheap.fits(kept, password);
    },
  };
  const access = createAccess({
    site: testSite,
    store,
    passwords,
    clock,
    officeClock: clock,
    chance: createCountingChance(),
    log,
    settings,
  });
  return {
    access,
    store,
    clock,
    log,
    audit: () => store.audit.find(testSite, {}, { skip: 0, limit: 1000 }),
    passwordWork: () => worked,
    personCalled: async (username, role) => {
      const made = await access.people.create("machine", {
        username,
        title: `Vai trò ${role}`,
        role,
        password: goodPassword,
      });
      if ("refused" in made) throw new Error(`no person: ${made.refused.code}`);
      return made.done.id;
    },
    ownPasswordOf: async (person) => {
      const row = await store.people.byId(testSite, person);
      if (row !== null) await store.people.save({ ...row, must_change: 0 });
    },
  };
}

export function createEmptyStore(): Store {
  return createMemoryStore();
}

/** Two counters in one hall. */
export function smallHall(demonstration: "demonstration" | "office") {
  return {
    demonstration: demonstration === "demonstration",
    counters: [counter("quay-1", 1), counter("quay-2", 2)],
    zones: [{ id: "sanh", vi: "Sảnh", en: "Hall" }],
  } as unknown as Pick<SiteSettings, "counters" | "zones" | "demonstration">;
}

const counter = (id: string, number: number) => ({
  id,
  number,
  label: null,
  services: ["dat-dai"],
  reservedForPriority: false,
  zone: "sanh",
  hasTablet: true,
});
