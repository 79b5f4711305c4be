import type { EquipmentState } from "@motcua/protocol";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createManualClock, type ManualClock } from "../clock.ts";
import type { PrinterTransport } from "../transports/printer-transport.ts";
import { createVirtualPrinter, type VirtualPrinter } from "../virtual-printer/virtual-printer.ts";
import { type PrinterWatch, watchPrinter } from "./printer-watch.ts";

let undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const step of undo.toReversed()) await step();
  undo = [];
});

interface Bench {
  readonly printer: VirtualPrinter;
  readonly watch: PrinterWatch;
  readonly clock: ManualClock;
  readonly told: EquipmentState[];
  becomes(state: EquipmentState): Promise<void>;
}

function bench(statusMode: "full" | "gsr" | "none", transport: PrinterTransport | null = null): Bench {
  const clock = createManualClock();
  const printer = createVirtualPrinter({ paperWidthDots: 576, cutterDistanceDots: 112, clock });
  const told: EquipmentState[] = [];
  const watch = watchPrinter({
    transport: transport ?? printer.transport,
    statusMode,
    clock,
    onState: (state) => told.push(state),
  });
  undo.push(
    () => printer.close(),
    () => watch.close(),
  );
  /** Time passes as long as it takes; a state that was told by itself needs none. */
  const becomes = (state: EquipmentState) =>
    vi.waitFor(() => {
      if (watch.state() === state) return;
      clock.advance(500);
      throw new Error(`The printer is ${watch.state()}, not ${state}.`);
    });
  return { printer, watch, clock, told, becomes };
}

describe("how a printer is between jobs", () => {
  test("a printer that tells changes is heard without time passing", async () => {
    const { printer, watch, becomes } = bench("full");
    await becomes("ready");
    const heard = async (state: EquipmentState) => vi.waitFor(() => expect(watch.state()).toBe(state));
    printer.set({ paper: "near-end" });
    await heard("near-end");
    printer.set({ paper: "out" });
    await heard("paper-out");
    printer.set({ paper: "enough", cover: "open" });
    await heard("cover-open");
    printer.set({ cover: "closed" });
    await heard("ready");
  });

  test("a printer that tells nothing by itself is asked within two seconds", async () => {
    const { printer, watch, clock, becomes } = bench("gsr");
    await becomes("ready");
    await vi.waitFor(() => expect(clock.waiting()).toBeGreaterThan(0));
    printer.set({ paper: "out" });
    await vi.waitFor(() => {
      if (clock.nowMs() < 60_000) clock.advance(250);
      expect(watch.state()).toBe("paper-out");
    });
  });

  test("one that cannot be reached is offline, and ready when its line is back", async () => {
    let line: "there" | "away" = "away";
    const { printer } = bench("full");
    const away: PrinterTransport = {
      open: (signal) =>
        line === "there"
          ? printer.transport.open(signal)
          : Promise.resolve({ kind: "unreachable", reason: "away" }),
    };
    const other = bench("full", away);
    await other.becomes("offline");
    const reachable = other.watch.reachable();
    line = "there";
    await other.becomes("ready");
    await reachable;
  });

  test("one whose line was being opened while the machine slept is not called away", async () => {
    const { printer } = bench("full");
    const mayOpen = Promise.withResolvers<void>();
    const signals: AbortSignal[] = [];
    const slow: PrinterTransport = {
      async open(signal) {
        signals.push(signal);
        await mayOpen.promise;
        return signal.aborted ? { kind: "unreachable", reason: "given up" } : printer.transport.open(signal);
      },
    };
    const other = bench("full", slow);
    await vi.waitFor(() => expect(other.clock.waiting()).toBe(1));
    other.clock.sleep(3_600_000);
    other.clock.advance(0);
    mayOpen.resolve();
    await other.becomes("ready");
    expect(other.told).toEqual(["ready"]);
    expect(signals).toHaveLength(1);
  });

  test("one that stops answering is asked on a new line, and found well when it answers again", async () => {
    const { printer, becomes } = bench("full");
    await becomes("ready");
    printer.set({ answers: "none" });
    await becomes("no-answer");
    printer.set({ answers: "all" });
    await becomes("ready");
  });

  test("a model that never says how it is: nobody can tell", async () => {
    const { becomes } = bench("none");
    await becomes("cannot-tell");
  });

  test("a job has the line for itself, and the watch goes on after it", async () => {
    const { printer, watch, becomes } = bench("full");
    await becomes("ready");
    const lineOfJob = await watch.around(async () => {
      const opened = await printer.transport.open(new AbortController().signal);
      if (opened.kind === "open") await opened.session.close("finish");
      return opened.kind;
    });
    expect(lineOfJob).toBe("open");
    printer.set({ paper: "out" });
    await becomes("paper-out");
  });
});
