/** A line that is kept open: lost, it opens again by itself, sooner at first and then seldom. */
import type { Clock } from "../clock.ts";
import type { PrinterSession, PrinterTransport } from "../transports/printer-transport.ts";

/** `lost` names why for the log of the machine; the line is being opened again meanwhile. */
export type LineState =
  | { readonly kind: "opening" }
  | { readonly kind: "open" }
  | { readonly kind: "lost"; readonly reason: string };

export interface KeptLine {
  state(): LineState;
  /** `lost` when there is no line, or none any more; nothing is kept to be written later. */
  write(bytes: Uint8Array): Promise<"taken" | "lost">;
  close(): Promise<void>;
}

export interface KeptLineParts {
  readonly transport: PrinterTransport;
  readonly clock: Clock;
  readonly onData: (bytes: Uint8Array) => void;
  readonly onState: (state: LineState) => void;
}

const delaysMs = [500, 1_000, 2_000, 5_000] as const;
/** A line that lived this long is tried again at once when it goes. */
const steadyMs = 5_000;

/** Keeps a line open until it is closed. */
export function keepLine({ transport, clock, onData, onState }: KeptLineParts): KeptLine {
  const closing = new AbortController();
  let state: LineState = { kind: "opening" };
  let session: PrinterSession | null = null;
  let failures = 0;
  const become = (next: LineState) => {
    state = next;
    if (!closing.signal.aborted) onState(next);
  };

  const pause = () =>
    new Promise<void>((resolve) => {
      const callOff = clock.schedule(delaysMs[Math.min(failures, delaysMs.length) - 1] ?? 500, resolve);
      closing.signal.addEventListener(
        "abort",
        () => {
          callOff();
          resolve();
        },
        { once: true },
      );
    });

  async function live(opened: PrinterSession) {
    const since = clock.nowMs();
    session = opened;
    opened.onData(onData);
    become({ kind: "open" });
    await opened.gone;
    session = null;
    if (clock.nowMs() - since >= steadyMs) failures = 0;
    become({ kind: "lost", reason: "the line went away" });
  }

  async function run() {
    while (!closing.signal.aborted) {
      const opened = await transport.open(closing.signal);
      if (closing.signal.aborted) {
        if (opened.kind === "open") await opened.session.close("drop");
        return;
      }
      if (opened.kind === "open") await live(opened.session);
      else become({ kind: "lost", reason: opened.reason });
      if (closing.signal.aborted) return;
      failures++;
      await pause();
    }
  }
  const running = run();

  return {
    state: () => state,
    write: (bytes) => (session === null ? Promise.resolve("lost") : session.write(bytes)),
    close: async () => {
      closing.abort();
      await session?.close("drop");
      await running;
    },
  };
}
