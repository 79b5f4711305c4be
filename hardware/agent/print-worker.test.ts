import { type PrintJobId, type PrintOutcome, refuse } from "@motcua/protocol";
import { describe, expect, test, vi } from "vitest";
import { sampleContents } from "../printing/sample-contents.ts";
import type { JobJournal, JournalledJob } from "./job-journal.ts";
import { createPrintWorker } from "./print-worker.ts";

const job = "01939a00-0000-7000-8000-000000000001" as PrintJobId;
const other = "01939a00-0000-7000-8000-000000000002" as PrintJobId;
const content = Object.values(sampleContents)[0];
const printed: PrintOutcome = { kind: "printed", confirmedBy: "process-id", paper: "enough" };
const jobs = (...ids: PrintJobId[]) => ({
  jobs: ids.map((id) => ({
    job: id,
    printer: null,
    attempt: 0,
    number: "C001" as never,
    requestedAt: 0,
    expiresAt: 60_000,
  })),
});

function memoryJournal(known: readonly JournalledJob[]): JobJournal {
  const entries = new Map(known.map((entry) => [entry.job, entry]));
  return {
    find: (id) => entries.get(id) ?? null,
    begin: (id, fence) => void entries.set(id, { job: id, fence, outcome: null }),
    end: (id, outcome) => {
      const entry = entries.get(id);
      if (entry !== undefined) entries.set(id, { ...entry, outcome });
    },
    unfinished: () => [...entries.values()].filter(({ outcome }) => outcome === null),
    close: () => undefined,
  };
}

function bench(known: readonly JournalledJob[], answers: Readonly<Record<string, unknown>>) {
  const asked: string[] = [];
  const journal = memoryJournal(known);
  const print = vi.fn(async () => {
    asked.push("(paper)");
    return printed;
  });
  const ask = vi.fn(async (name: string, body: object) => {
    asked.push(`${name} ${"outcome" in body ? (body.outcome as PrintOutcome).kind : ""}`.trim());
    return answers[name] ?? (name === "print:lease" ? { done: { job, fence: 4, content } } : { done: {} });
  });
  const worker = createPrintWorker({
    hub: { ask: ask as never },
    journal,
    print,
    onOutcome: () => undefined,
    log: () => undefined,
  });
  return { worker, asked, journal, print, ask };
}

const whole = ["print:lease", "print:sending", "(paper)", "print:report printed"];

describe("the agent's print worker", () => {
  test("T4 leases, says that bytes leave, prints, and reports, in this order", async () => {
    const { worker, asked, journal } = bench([], {});
    worker.see(jobs(job));
    await vi.waitFor(() => expect(asked).toEqual(whole));
    expect(journal.find(job)).toEqual({ job, fence: 4, outcome: printed });
  });

  test("T4 the journal has the job before the first byte", async () => {
    const { worker, journal, print } = bench([], {});
    const seen: unknown[] = [];
    print.mockImplementation(async () => {
      seen.push(journal.find(job));
      return printed;
    });
    worker.see(jobs(job));
    await vi.waitFor(() => expect(seen).toEqual([{ job, fence: 4, outcome: null }]));
  });

  test("a job shown again and again is printed once", async () => {
    const { worker, asked } = bench([], {});
    worker.see(jobs(job));
    worker.see(jobs(job));
    await vi.waitFor(() => expect(asked).toEqual(whole));
    worker.see(jobs(job));
    worker.see(jobs(job, other));
    await vi.waitFor(() => expect(asked).toHaveLength(2 * whole.length));
    expect(asked.filter((step) => step === "(paper)")).toHaveLength(2);
  });

  test("a job that another agent holds is left alone", async () => {
    const { worker, asked, print } = bench([], { "print:lease": refuse("print-job-not-available") });
    worker.see(jobs(job));
    await vi.waitFor(() => expect(asked).toEqual(["print:lease"]));
    expect(print).not.toHaveBeenCalled();
  });

  test("a lease that was lost before the first byte prints nothing and reports nothing", async () => {
    const { worker, asked, print } = bench([], { "print:sending": refuse("stale-lease") });
    worker.see(jobs(job, other));
    await vi.waitFor(() => expect(asked).toHaveLength(4));
    expect(asked).toEqual(["print:lease", "print:sending", "print:lease", "print:sending"]);
    expect(print).not.toHaveBeenCalled();
  });

  test("after a power cut in mid-job it says that nobody knows, and never sends the job again", async () => {
    const { worker, asked, print } = bench([{ job, fence: 2, outcome: null }], {});
    await worker.settle();
    worker.see(jobs(job));
    expect(asked).toEqual(["print:report unknown"]);
    expect(print).not.toHaveBeenCalled();
  });

  test("a job that ended before the hub heard of it is reported as it ended, not printed again", async () => {
    const { worker, asked, print } = bench([{ job, fence: 2, outcome: printed }], {});
    worker.see(jobs(job));
    await vi.waitFor(() => expect(asked).toEqual(["print:report printed"]));
    expect(print).not.toHaveBeenCalled();
  });
});
