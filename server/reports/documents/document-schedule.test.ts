import { createTempFolder, type TempFolder } from "@motcua/e2e/environment/temp-folder.ts";
import type { BusinessDay, SiteSettings } from "@motcua/protocol";
import { afterEach, beforeEach, expect, test } from "vitest";
import { chainStart } from "../../domain/hash-chain.ts";
import { type DocumentScheduleParts, makeDueDocuments } from "./document-schedule.ts";
import type { MakeFile } from "./making-thread.ts";
import { memoryPress } from "./testing/memory-press.ts";
import { sampleSettings } from "./testing/sample-head.ts";

let folder: TempFolder;
beforeEach(() => {
  folder = createTempFolder("schedule");
});
afterEach(() => folder.close());

const made: MakeFile = async () => ({ kind: "made", bytes: new Uint8Array(10), end: chainStart });
const yearly = (): SiteSettings => {
  const settings = sampleSettings();
  const [year] = settings.documents.schedules.filter(({ id }) => id === "year");
  if (year === undefined) throw new Error("the sample has no yearly report");
  return { ...settings, documents: { ...settings.documents, schedules: [{ ...year, formats: ["docx"] }] } };
};

async function office(makeFile: MakeFile, open: string | null) {
  const { press, clock } = await memoryPress(folder.path, makeFile);
  const kept = new Map<string, string>();
  const parts: DocumentScheduleParts = {
    site: sampleSettings().id,
    settings: yearly,
    clock,
    days: async () => ({ first: "2021-12-06" as BusinessDay, open: open as BusinessDay | null }),
    press,
    marks: {
      setting: async (key) => kept.get(key) ?? null,
      setSetting: async (key, value) => {
        kept.set(key, value);
      },
    },
  };
  return { press, clock, look: () => makeDueDocuments(parts) };
}

test("the office year is made by itself once it is over, waits in the list, and is not made again", async () => {
  const { press, look } = await office(made, null);
  await look();
  await look();
  expect(press.list()).toMatchObject([
    { period: { from: "2021-12-05", until: "2022-12-05" }, askedBy: null, schedule: { vi: "Báo cáo năm" } },
  ]);
});

test("a report waits until the last day of its period is closed", async () => {
  const { press, look } = await office(made, "2022-12-04");
  await look();
  expect(press.list()).toEqual([]);
});

test("one that failed is tried again at the next look", async () => {
  let tries = 0;
  const { press, look } = await office(async (job, watch) => {
    if (++tries === 1) throw new Error("disk full");
    return made(job, watch);
  }, null);
  await look();
  expect(press.list().map(({ making }) => making.state)).toEqual(["failed"]);
  await look();
  expect(press.list().map(({ making }) => making.state)).toEqual(["failed", "ready"]);
});
