import type { PrinterFault, PrintOutcome } from "@motcua/protocol";
import { describe, expect, test } from "vitest";
import { createManualClock } from "../clock.ts";
import { dotsOfPng, readQr } from "../testing/foreign-decoder.ts";
import { dotsOf, standardJob } from "../testing/standard-job.ts";
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
        transport: printer.transport,
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
        clock.advance(50);
      }
      return outcome;
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
