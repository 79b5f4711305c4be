import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PrintJobId } from "@motcua/protocol";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openJobJournal } from "./job-journal.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "motcua-journal-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const job = (last: number) => `01939a00-0000-7000-8000-00000000000${last}` as PrintJobId;
const open = () => openJobJournal(join(folder, "jobs.jsonl"));
const printed = { kind: "printed", confirmedBy: "process-id", paper: "enough" } as const;

describe("the agent's journal", () => {
  test("T4 remembers what it began and how it ended, through a restart", () => {
    const before = open();
    before.begin(job(1), 3, 0);
    before.begin(job(2), 1, 2);
    before.sending(job(1));
    before.end(job(1), printed);
    before.close();
    const after = open();
    expect(after.find(job(1))).toEqual({
      job: job(1),
      fence: 3,
      attempt: 0,
      step: "sending",
      outcome: printed,
    });
    expect(after.unfinished()).toEqual([
      { job: job(2), fence: 1, attempt: 2, step: "leased", outcome: null },
    ]);
    after.close();
  });

  test("a line cut off by a power cut is left out, the others stand", () => {
    const before = open();
    before.begin(job(1), 1, 0);
    before.close();
    appendFileSync(join(folder, "jobs.jsonl"), '{"job":"01939a00-00');
    const after = open();
    expect(after.unfinished()).toHaveLength(1);
    after.begin(job(2), 1, 0);
    after.close();
    const again = open();
    expect(again.unfinished().map((entry) => entry.job)).toEqual([job(1), job(2)]);
    again.close();
  });
});
