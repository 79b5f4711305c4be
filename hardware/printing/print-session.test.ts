import type { PrinterFault, PrintOutcome } from "@motcua/protocol";
import { describe, expect, test } from "vitest";
import { createManualClock } from "../clock.ts";
import { dotsOfPng, readQr } from "../testing/foreign-decoder.ts";
import { dotsOf, standardJob } from "../testing/standard-job.ts";
import type { PrinterTransport } from "../transports/printer-transport.ts";
import type { VirtualPrinterLevers } from "../virtual-printer/levers.ts";
import { createVirtualPrinter, type VirtualPrinter } from "../virtual-printer/virtual-printer.ts";
import { networkTimings, printJob } from "./print-session.ts";
import type { PrinterProfile } from "./printer-profile.ts";
import { standardContent } from "./sample-contents.ts";
import { standardProfile } from "./standard-profile.ts";

const { raster, bytes } = standardJob(standardContent, 576);
const questions = 4 * 3;

interface Bench {
  readonly printer: VirtualPrinter;
  print(
    more?: Partial<{
      statusMode: PrinterProfile["statusMode"];
      previous: "unknown";
      onTrouble: (fault: PrinterFault) => void;
      /** asked at every turn whether the machine, with the printer beside it, sleeps now */
      sleeps: () => boolean;
    }>,
  ): Promise<PrintOutcome>;
  timersLeft(): number;
}

/** A printer in the same process and a clock that runs on whenever nothing else can happen. */
function createBench(levers: Partial<VirtualPrinterLevers>): Bench {
  const clock = createManualClock();
  const printer = createVirtualPrinter({ paperWidthDots: 576, cutterDistanceDots: 112, clock });
  printer.set(levers);
  return {
    printer,
    timersLeft: clock.waiting,
    async print(more = {}) {
      let over = false;
      const outcome = printJob({
        transport: more.sleeps === undefined ? printer.transport : likeASocket(printer.transport),
        profile: { ...standardProfile(576), statusMode: more.statusMode ?? "full" },
        jobId: "0192f3a0-0000-7000-8000-00000000c015",
        bytes,
        previous: more.previous ?? null,
        clock,
        timings: networkTimings,
        onTrouble: more.onTrouble ?? null,
      }).finally(() => {
        over = true;
      });
      while (!over) {
        await new Promise<void>((done) => setImmediate(done));
        if (more.sleeps?.() === true) clock.sleep(3_600_000);
        clock.advance(50);
      }
      return outcome;
    },
  };
}

/** What comes and goes is seen a turn of the loop later, behind the timers that have fallen due. */
function likeASocket(transport: PrinterTransport): PrinterTransport {
  const aTurn = () => new Promise<void>((done) => setImmediate(done));
  return {
    async open(signal) {
      const opened = await transport.open(signal);
      await aTurn();
      if (opened.kind !== "open") return opened;
      const { session } = opened;
      return {
        kind: "open",
        session: {
          ...session,
          async write(bytes) {
            const taken = await session.write(bytes);
            await aTurn();
            return taken;
          },
          onData: (listener) => session.onData((bytes) => setImmediate(() => listener(bytes))),
        },
      };
    },
  };
}

describe("a printer in good order", () => {
  test.each([
    ["full", "process-id"],
    ["gsr", "buffer-barrier"],
  ] as const)("prints and says so (%s)", async (statusMode, confirmedBy) => {
    const bench = createBench({});
    expect(await bench.print({ statusMode })).toEqual({ kind: "printed", confirmedBy, paper: "enough" });
    expect(bench.printer.tickets()).toHaveLength(1);
    expect(bench.printer.complaints()).toEqual([]);
    expect(bench.timersLeft()).toBe(0);
  });

  test("brings out the preview dot by dot, with its QR code", async () => {
    const bench = createBench({});
    await bench.print();
    const png = bench.printer.tickets()[0]?.png ?? Buffer.alloc(0);
    const paper = await dotsOfPng(png);
    const top = paper.dots.subarray(112 * 576, (112 + raster.heightDots) * 576);
    expect(Buffer.compare(top, dotsOf(raster))).toBe(0);
    expect(await readQr(png)).toBe(standardContent.followUrl);
  });

  test("near the end of its paper prints and says that too", async () => {
    expect(await createBench({ paper: "near-end" }).print()).toMatchObject({
      kind: "printed",
      paper: "near-end",
    });
  });

  test("that is slow prints all the same", async () => {
    expect(await createBench({ bytesPerSecond: 11_520 }).print()).toMatchObject({ kind: "printed" });
  });

  test("that cannot tell leaves the question open", async () => {
    const bench = createBench({ answers: "none" });
    const outcome = await bench.print({ statusMode: "none" });
    expect(outcome).toEqual({ kind: "unknown", cause: "cannot-tell", bytesSent: bytes.length });
    expect(bench.printer.tickets()).toHaveLength(1);
  });
});

describe("a machine that sleeps for an hour in mid-job", () => {
  /** How the job ends when the machine sleeps at these of its turns, and how many it had. */
  const printAsleep = async (
    sleepsAt: (turn: number) => boolean,
    levers: Partial<VirtualPrinterLevers> = {},
  ) => {
    const bench = createBench({ bytesPerSecond: 11_520, ...levers });
    let turns = 0;
    const outcome = await bench.print({ sleeps: () => sleepsAt(turns++) });
    expect(bench.timersLeft()).toBe(0);
    return { outcome, turns };
  };

  test("has its ticket printed, wherever it sleeps", async () => {
    const { turns } = await printAsleep(() => false);
    for (let asleep = 0; asleep < turns; asleep++) {
      const { outcome } = await printAsleep((turn) => turn === asleep);
      expect(outcome, `asleep at ${asleep} of ${turns}`).toMatchObject({ kind: "printed" });
    }
  });

  test("has its ticket printed also when it sleeps again and again", async () => {
    const { outcome } = await printAsleep((turn) => turn % 7 === 1);
    expect(outcome).toMatchObject({ kind: "printed" });
  });

  test("still finds a printer dead that is", async () => {
    const { outcome } = await printAsleep((turn) => turn === 3, { answers: "none" });
    expect(outcome).toEqual({ kind: "failed-clean", cause: "no-answer" });
  });

  test("still doubts a ticket that is never confirmed", async () => {
    const { outcome, turns } = await printAsleep((turn) => turn === 60, { answers: "no-process-id" });
    expect(turns).toBeGreaterThan(60);
    expect(outcome).toMatchObject({ kind: "unknown", cause: "not-confirmed" });
  });
});

describe("a printer that cannot print is sent no byte of the ticket", () => {
  test.each([
    [{ paper: "out" }, "paper-out"],
    [{ cover: "open" }, "cover-open"],
    [{ cutter: "jammed" }, "cutter"],
  ] as const)("%o", async (levers, cause) => {
    const bench = createBench(levers);
    expect(await bench.print()).toEqual({ kind: "failed-clean", cause });
    expect(bench.printer.lastLineBytes()).toHaveLength(questions);
    expect(bench.timersLeft()).toBe(0);
  });

  test("nor one that does not answer", async () => {
    const bench = createBench({ answers: "none" });
    expect(await bench.print()).toEqual({ kind: "failed-clean", cause: "no-answer" });
    expect(bench.printer.lastLineBytes()).toHaveLength(3);
  });

  test("nor one that takes nothing", async () => {
    const bench = createBench({ reading: "stopped" });
    expect(await bench.print()).toEqual({ kind: "failed-clean", cause: "no-answer" });
    expect(bench.printer.lastLineBytes()).toHaveLength(0);
  });
});

describe("what may be on paper is never called printed", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])("line lost at %i tenths of the job", async (tenths) => {
    const at = Math.floor((bytes.length * tenths) / 10);
    const bench = createBench({ loseLineAfterBytes: questions + at });
    const outcome = await bench.print();
    expect(outcome).toMatchObject({ kind: "unknown", cause: "line-lost" });
    if (outcome.kind === "unknown") expect(outcome.bytesSent).toBeGreaterThanOrEqual(at);
    expect(bench.printer.tickets()).toEqual([]);
    expect(bench.timersLeft()).toBe(0);
  });

  test.each(["full", "gsr"] as const)("paper out in mid-job (%s)", async (statusMode) => {
    const bench = createBench({ paperLeftRows: 400 });
    expect(await bench.print({ statusMode })).toEqual({
      kind: "unknown",
      cause: "paper-out",
      bytesSent: bytes.length,
    });
    // The printer keeps what it has and goes on with new paper: sending it again would have made two.
    bench.printer.set({ paper: "enough" });
    expect(bench.printer.tickets()).toHaveLength(1);
  });

  test.each(["full", "gsr"] as const)(
    "paper out in mid-job and put in by somebody: printed, once, and said so (%s)",
    async (statusMode) => {
      const bench = createBench({ paperLeftRows: 400 });
      const faults: PrinterFault[] = [];
      const outcome = await bench.print({
        statusMode,
        onTrouble: (fault) => {
          faults.push(fault);
          bench.printer.set({ paper: "enough" });
        },
      });
      expect(outcome).toMatchObject({ kind: "printed" });
      expect(faults).toEqual(["paper-out"]);
      expect(bench.printer.tickets()).toHaveLength(1);
    },
  );

  test("a printer that prints but never says so", async () => {
    const bench = createBench({ answers: "no-process-id" });
    expect(await bench.print()).toMatchObject({ kind: "unknown", cause: "not-confirmed" });
    expect(bench.timersLeft()).toBe(0);
  });
});

test("a job after one that broke off is whole again", async () => {
  const bench = createBench({ loseLineAfterBytes: questions + 9_000 });
  await bench.print();
  bench.printer.set({ loseLineAfterBytes: null });
  expect(await bench.print({ previous: "unknown" })).toMatchObject({ kind: "printed" });
  const [broken, whole] = bench.printer.tickets();
  expect(broken?.heightDots).toBeLessThan(raster.heightDots);
  const paper = await dotsOfPng(whole?.png ?? Buffer.alloc(0));
  expect(
    Buffer.compare(paper.dots.subarray(112 * 576, (112 + raster.heightDots) * 576), dotsOf(raster)),
  ).toBe(0);
  expect(bench.printer.complaints()).toEqual([]);
});

test("status that a printer tells unasked in mid-job loses no byte", async () => {
  const bench = createBench({ chatterEveryBytes: 512 });
  expect(await bench.print()).toMatchObject({ kind: "printed" });
  expect(bench.printer.lastLineBytes().includes(bytes)).toBe(true);
});
