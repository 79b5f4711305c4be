import {
  type EquipmentId,
  type PrintJobId,
  type PrintOutcome,
  refuse,
  type WaitingPrint,
} from "@motcua/protocol";
import { describe, expect, test, vi } from "vitest";
import { sampleContents } from "../printing/sample-contents.ts";
import type { JobJournal, JournalledJob } from "./job-journal.ts";
import { createPrintWorker, settleInterrupted } from "./print-worker.ts";

const job = "01939a00-0000-7000-8000-000000000001" as PrintJobId;
const other = "01939a00-0000-7000-8000-000000000002" as PrintJobId;
const content = Object.values(sampleContents)[0];
const printed: PrintOutcome = { kind: "printed", confirmedBy: "process-id", paper: "enough" };
const waiting = (id: PrintJobId, change: Partial<WaitingPrint> = {}): WaitingPrint => ({
  job: id,
  printer: null,
  attempt: 0,
  number: "C001" as never,
  requestedAt: 0,
  expiresAt: 60_000,
  ...change,
});
const jobs = (...ids: PrintJobId[]) => ({ jobs: ids.map((id) => waiting(id)) });
const begun = { job, fence: 2, attempt: 0, printer: null, step: "sending" } as const;

function memoryJournal(known: readonly JournalledJob[]): JobJournal {
  const entries = new Map(known.map((entry) => [entry.job, entry]));
  const change = (id: PrintJobId, changed: Partial<JournalledJob>) => {
    const entry = entries.get(id);
    if (entry !== undefined) entries.set(id, { ...entry, ...changed });
  };
  return {
    find: (id) => entries.get(id) ?? null,
    begin: (entry) => void entries.set(entry.job, { ...entry, step: "leased", outcome: null }),
    sending: (id) => change(id, { step: "sending" }),
    end: (id, outcome) => change(id, { outcome }),
    unfinished: () => [...entries.values()].filter(({ outcome }) => outcome === null),
    lastEnd: () => null,
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
  const hub = { ask: ask as never };
  const worthTrying = vi.fn(async () => undefined);
  const worker = createPrintWorker({
    hub,
    journal,
    printer: null,
    print,
    worthTrying,
    onOutcome: () => undefined,
    log: () => undefined,
  });
  const settle = () => settleInterrupted(hub, journal, () => undefined);
  return { worker, asked, journal, print, ask, worthTrying, settle };
}

const whole = ["print:lease", "print:sending", "(paper)", "print:report printed"];

describe("the agent's print worker", () => {
  test("T4 leases, says that bytes leave, prints, and reports, in this order", async () => {
    const { worker, asked, journal } = bench([], {});
    worker.see(jobs(job));
    await vi.waitFor(() => expect(asked).toEqual(whole));
    expect(journal.find(job)).toEqual({ ...begun, fence: 4, outcome: printed });
  });

  test("T4 the journal has the job before the first byte", async () => {
    const { worker, journal, print } = bench([], {});
    const seen: unknown[] = [];
    print.mockImplementation(async () => {
      seen.push(journal.find(job));
      return printed;
    });
    worker.see(jobs(job));
    await vi.waitFor(() => expect(seen).toEqual([{ ...begun, fence: 4, outcome: null }]));
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

  test("a job of another printer is none of its business", async () => {
    const { worker, asked } = bench([], {});
    worker.see({ jobs: [waiting(other, { printer: "hall" as EquipmentId }), waiting(job)] });
    await vi.waitFor(() => expect(asked).toEqual(whole));
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
    const { worker, asked, print, settle } = bench([{ ...begun, outcome: null }], {});
    await settle();
    worker.see(jobs(job));
    await vi.waitFor(() => expect(asked).toEqual(["print:report unknown", "print:report unknown"]));
    expect(print).not.toHaveBeenCalled();
  });

  test("a power cut before the first byte leaves the job for another go", async () => {
    const { worker, asked, settle } = bench([{ ...begun, step: "leased", outcome: null }], {});
    await settle();
    expect(asked).toEqual(["print:report failed-clean"]);
    worker.see({ jobs: [waiting(job, { attempt: 1 })] });
    await vi.waitFor(() => expect(asked.slice(1)).toEqual(whole));
  });

  test("a job that ended before the hub heard of it is reported as it ended, not printed again", async () => {
    const { worker, asked, print } = bench([{ ...begun, outcome: printed }], {});
    worker.see(jobs(job));
    await vi.waitFor(() => expect(asked).toEqual(["print:report printed"]));
    expect(print).not.toHaveBeenCalled();
  });

  test("another go waits until the printer is there, and is dropped when the hub takes it elsewhere meanwhile", async () => {
    const clean: PrintOutcome = { kind: "failed-clean", cause: "unreachable" };
    const { worker, asked, worthTrying } = bench([{ ...begun, outcome: clean }], {});
    let back: () => void = () => undefined;
    worthTrying.mockImplementation(
      () =>
        new Promise((resolve) => {
          back = () => resolve(undefined);
        }),
    );
    worker.see({ jobs: [waiting(job, { attempt: 1 })] });
    await vi.waitFor(() => expect(worthTrying).toHaveBeenCalledOnce());
    worker.see({ jobs: [] });
    back();
    await worker.stop();
    expect(asked).toEqual([]);
  });

  test("a worker that waits for its printer can be stopped", async () => {
    const clean: PrintOutcome = { kind: "failed-clean", cause: "unreachable" };
    const { worker, asked, worthTrying } = bench([{ ...begun, outcome: clean }], {});
    worthTrying.mockImplementation(() => new Promise(() => undefined));
    worker.see({ jobs: [waiting(job, { attempt: 1 })] });
    await vi.waitFor(() => expect(worthTrying).toHaveBeenCalledOnce());
    await worker.stop();
    expect(asked).toEqual([]);
  });

  test("what may be on paper is not printed again, whatever attempt the hub speaks of", async () => {
    const unknown: PrintOutcome = { kind: "unknown", cause: "line-lost", bytesSent: 9 };
    const { worker, asked, print } = bench([{ ...begun, outcome: unknown }], {});
    worker.see({ jobs: [waiting(job, { attempt: 1 })] });
    await vi.waitFor(() => expect(asked).toEqual(["print:report unknown"]));
    expect(print).not.toHaveBeenCalled();
  });
});
