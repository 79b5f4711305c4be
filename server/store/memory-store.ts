import type { SiteId } from "@motcua/protocol";
import type { AuditRow } from "./access-rows.ts";
import { createMemoryDevices } from "./memory/memory-devices.ts";
import { createMemoryFigures } from "./memory/memory-figures.ts";
import { createMemoryJournal } from "./memory/memory-journal.ts";
import { createMemoryMedia } from "./memory/memory-media.ts";
import { createMemoryPastVisits } from "./memory/memory-past-visits.ts";
import { createMemoryPeople } from "./memory/memory-people.ts";
import { createMemoryPortraits } from "./memory/memory-portraits.ts";
import { createMemoryPrintJobs } from "./memory/memory-print-jobs.ts";
import { createMemoryReadModel } from "./memory/memory-read-model.ts";
import { createMemoryRollUps } from "./memory/memory-roll-ups.ts";
import { by, emptyTables, keyOf, type MemoryTables } from "./memory/memory-tables.ts";
import type { AnchorRow } from "./report-rows.ts";
import type { Anchors, Answers, Audit, AuditFilter, Store, Words } from "./store.ts";

/** A store that forgets everything when it is dropped: for tests and for trying things out. */
export function createMemoryStore(): Store {
  const tables = emptyTables();
  const settings = new Map<string, string>();
  return {
    engine: "memory",
    journal: createMemoryJournal(tables),
    answers: createMemoryAnswers(tables),
    readModel: createMemoryReadModel(tables),
    rollUps: createMemoryRollUps(tables),
    words: createMemoryWords(tables),
    figures: createMemoryFigures(),
    pastVisits: createMemoryPastVisits(tables),
    printJobs: createMemoryPrintJobs(tables),
    people: createMemoryPeople(),
    devices: createMemoryDevices(),
    audit: createMemoryAudit(),
    anchors: createMemoryAnchors(),
    media: createMemoryMedia(),
    portraits: createMemoryPortraits(),
    setting: async (key) => settings.get(key) ?? null,
    async setSetting(key, value) {
      settings.set(key, value);
    },
    async settingOnce(key, value) {
      const standing = settings.get(key) ?? value;
      settings.set(key, standing);
      return standing;
    },
    async forgetSettings(from, before) {
      for (const key of settings.keys()) if (key >= from && key < before) settings.delete(key);
    },
    async check() {},
    async close() {},
  };
}

function createMemoryAnswers({ answers }: MemoryTables): Answers {
  return {
    find: async (site, who, command) => answers.get(keyOf(site, who, command)) ?? null,
    ofDay: async (site, day) =>
      [...answers.values()].filter((row) => row.site === site && row.day === day).sort(by("who", "command")),
  };
}

function createMemoryWords({ words }: MemoryTables): Words {
  return {
    find: async (site, seq) => words.get(keyOf(site, seq)) ?? null,
    async wipe(site, before) {
      const old = [...words].filter(([, row]) => row.site === site && row.at < before);
      for (const [key] of old) words.delete(key);
      return old.length;
    },
  };
}

function createMemoryAnchors(): Anchors {
  const rows: AnchorRow[] = [];
  return {
    async add(row) {
      const known = rows.some(({ site, document }) => site === row.site && document === row.document);
      if (!known) rows.push(row);
    },
    all: async (site) =>
      rows
        .filter((row) => row.site === site)
        .sort((a, b) => a.seq - b.seq || (a.document < b.document ? -1 : 1)),
  };
}

function createMemoryAudit(): Audit {
  let rows: AuditRow[] = [];
  const found = (site: SiteId, { who, what, from, until }: AuditFilter) =>
    rows.filter(
      (row) =>
        row.site === site &&
        (who === undefined || row.who === who) &&
        (from === undefined || row.at >= from) &&
        (until === undefined || row.at < until) &&
        (what === undefined ||
          ("among" in what ? what.among.includes(row.what) : !what.outside.includes(row.what))),
    );
  return {
    async add(row) {
      rows.push(row);
    },
    async forget(site, before) {
      const kept = rows.filter((row) => row.site !== site || row.at >= before);
      const forgotten = rows.length - kept.length;
      rows = kept;
      return forgotten;
    },
    find: async (site, filter, { skip, limit }) =>
      found(site, filter)
        .reverse()
        .sort((one, other) => other.at - one.at)
        .slice(skip, skip + limit),
    count: async (site, filter) => found(site, filter).length,
  };
}
