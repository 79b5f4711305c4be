import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EquipmentId, PrintJobId, PrintOutcome } from "@motcua/protocol";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openJobJournal } from "./job-journal.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "motcua-journal-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const job = (last: number) => `01939a00-0000-7000-8000-00000000000${last}` as PrintJobId;
const open = () => openJobJournal(join(folder, "jobs.jsonl"));
const hall = "hall" as EquipmentId;
const desk = "desk" as EquipmentId;
const unknown: PrintOutcome = { kind: "unknown", cause: "line-lost", bytesSent: 9_000 };
const printed = { kind: "printed", confirmedBy: "process-id", paper: "enough" } as const;

describe("the agent's journal", () => {
  test("T4 remembers what it began and how it ended, through a restart", () => {
    const before = open();
    before.begin({ job: job(1), fence: 3, attempt: 0, printer: hall });
    before.begin({ job: job(2), fence: 1, attempt: 2, printer: hall });
    before.sending(job(1));
    before.end(job(1), printed);
    before.close();
    const after = open();
    expect(after.find(job(1))).toEqual({
      job: job(1),
      fence: 3,
      attempt: 0,
      printer: hall,
      step: "sending",
      outcome: printed,
    });
    expect(after.unfinished()).toEqual([
      { job: job(2), fence: 1, attempt: 2, printer: hall, step: "leased", outcome: null },
    ]);
    after.close();
  });

  test("a line cut off by a power cut is left out, the others stand", () => {
    const before = open();
    before.begin({ job: job(1), fence: 1, attempt: 0, printer: hall });
    before.close();
    appendFileSync(join(folder, "jobs.jsonl"), '{"job":"01939a00-00');
    const after = open();
    expect(after.unfinished()).toHaveLength(1);
    after.begin({ job: job(2), fence: 1, attempt: 0, printer: hall });
    after.close();
    const again = open();
    expect(again.unfinished().map((entry) => entry.job)).toEqual([job(1), job(2)]);
    again.close();
  });

  test("knows of each printer how the job ended that may have left something in it", () => {
    const before = open();
    const sends = (nth: number, printer: EquipmentId, outcome: PrintOutcome | null) => {
      before.begin({ job: job(nth), fence: 1, attempt: 0, printer });
      before.sending(job(nth));
      if (outcome !== null) before.end(job(nth), outcome);
    };
    expect(before.lastEnd(hall)).toBeNull();
    sends(1, hall, unknown);
    sends(2, desk, printed);
    // Neither of these put a byte into the printer in the hall.
    sends(3, hall, { kind: "failed-clean", cause: "paper-out" });
    before.begin({ job: job(4), fence: 1, attempt: 0, printer: hall });
    expect([before.lastEnd(hall), before.lastEnd(desk)]).toEqual(["unknown", "printed"]);
    sends(5, desk, null);
    before.close();
    const after = open();
    expect([after.lastEnd(hall), after.lastEnd(desk)]).toEqual(["unknown", "never-ended"]);
    after.close();
  });

  test("reads what an older version wrote", () => {
    writeFileSync(
      join(folder, "jobs.jsonl"),
      `${JSON.stringify({ job: job(1), fence: 1, outcome: null })}\n`,
    );
    const after = open();
    expect(after.unfinished()).toMatchObject([{ job: job(1), attempt: 0, step: "sending", printer: null }]);
    after.close();
  });
});
