/** Knows how a printer is between jobs: keeps its line open, hears changes, and asks where they are not told. */
import type { EquipmentState, PrinterFault, StatusMode } from "@motcua/protocol";
import type { Clock } from "../clock.ts";
import { createPrinterConversation, type PrinterCondition } from "../printing/printer-conversation.ts";
import type { StatusReport } from "../printing/status-reader.ts";
import { inVain, late, whenOver, within } from "../printing/within.ts";
import type { PrinterSession, PrinterTransport } from "../transports/printer-transport.ts";

export interface PrinterWatch {
  state(): EquipmentState;
  /** Gives the line free for a job, and watches on when it is over. One at a time. */
  around<T>(job: () => Promise<T>): Promise<T>;
  /** What a job found out, until the printer is heard again. */
  heard(state: EquipmentState): void;
  /** Resolves as soon as the printer can be reached. */
  reachable(): Promise<void>;
  close(): Promise<void>;
}

export interface PrinterWatchParts {
  readonly transport: PrinterTransport;
  readonly statusMode: StatusMode;
  readonly clock: Clock;
  readonly onState: (state: EquipmentState) => void;
}

/** Printers that tell nothing by themselves are asked this often: a screen may be two seconds behind. */
const askEveryMs = 1_500;
const tryAgainMs = 1_500;
const openMs = 3_000;
const answerMs = 1_000;
const closeMs = 1_000;
/** `GS a`: tell online, error and paper changes without being asked. */
const tellChanges = Uint8Array.of(0x1d, 0x61, 0x0e);

type Change = Extract<StatusReport, { kind: "change" }>;

/** Starts to watch. */
export function watchPrinter({ transport, statusMode, clock, onState }: PrinterWatchParts): PrinterWatch {
  let state: EquipmentState = "waiting";
  let round = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let closed = false;
  const waiting = new Set<() => void>();

  const become = (next: EquipmentState) => {
    const before = state;
    state = next;
    if (isReachable(next)) {
      for (const tell of waiting) tell();
      waiting.clear();
    }
    if (next !== before) onState(next);
  };

  async function watch(stop: AbortSignal) {
    while (!stop.aborted) {
      const session = await open(transport, clock, stop);
      if (session === null) {
        if (stop.aborted) return;
        become("offline");
        await pause(clock, tryAgainMs, stop);
        continue;
      }
      if (!stop.aborted) await follow(session, stop);
      const ended = await within(clock, closeMs, session.close("finish"));
      if (ended === late) await session.close("drop");
    }
  }

  async function follow(session: PrinterSession, stop: AbortSignal) {
    if (statusMode === "none") {
      become("cannot-tell");
      await Promise.race([session.gone, aborted(stop)]);
      return;
    }
    const conversation = createPrinterConversation(session, clock);
    const changes = async () => {
      for (;;) {
        const change = await conversation.next((report): report is Change => report.kind === "change");
        if (change === "gone" || stop.aborted) return;
        become(stateOfChange(change));
      }
    };
    const questions = async () => {
      while (!stop.aborted) {
        const condition = await conversation.condition(answerMs);
        if (stop.aborted) return;
        if (condition.kind === "gone") return;
        become(stateOfCondition(condition));
        await pause(clock, askEveryMs, stop);
        // After a sleep of the machine a line may be dead and not know it: one that says nothing is opened anew.
        if (condition.kind === "silent") return;
      }
    };
    if (statusMode === "full") await within(clock, answerMs, session.write(tellChanges));
    void changes();
    await Promise.race([questions(), session.gone, aborted(stop)]);
    conversation.end();
  }

  const begin = () => {
    round = new AbortController();
    running = watch(round.signal);
  };
  const halt = async () => {
    round.abort();
    await running;
  };
  begin();

  return {
    state: () => state,
    around: async (job) => {
      await halt();
      try {
        return await job();
      } finally {
        if (!closed) begin();
      }
    },
    heard: become,
    reachable: () =>
      isReachable(state) || closed
        ? Promise.resolve()
        : new Promise<void>((resolve) => {
            waiting.add(resolve);
          }),
    close: async () => {
      closed = true;
      for (const tell of waiting) tell();
      waiting.clear();
      await halt();
    },
  };
}

const isReachable = (state: EquipmentState) =>
  state !== "offline" && state !== "no-answer" && state !== "waiting";

function stateOfCondition(condition: Exclude<PrinterCondition, { kind: "gone" }>): EquipmentState {
  switch (condition.kind) {
    case "ready":
      return condition.paper === "near-end" ? "near-end" : "ready";
    case "fault":
      return stateOfFault(condition.fault);
    case "silent":
      return "no-answer";
    default:
      return condition satisfies never;
  }
}

/** What the fault of a printer is called among all equipment. */
export function stateOfFault(fault: PrinterFault): EquipmentState {
  return fault;
}

function stateOfChange({ fault, paper }: Change): EquipmentState {
  if (fault !== null) return stateOfFault(fault);
  return paper === "near-end" ? "near-end" : "ready";
}

async function open(
  transport: PrinterTransport,
  clock: Clock,
  stop: AbortSignal,
): Promise<PrinterSession | null> {
  const late = new AbortController();
  const callOff = whenOver(clock, openMs, () => late.abort(inVain()));
  const line = await transport.open(AbortSignal.any([stop, late.signal]));
  callOff();
  return line.kind === "open" ? line.session : null;
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });

async function pause(clock: Clock, ms: number, stop: AbortSignal): Promise<void> {
  await within(clock, ms, aborted(stop));
}
