/** All code scanners of an agent. What they read is parsed here, and only what is needed goes on. */
import type { EquipmentId, EquipmentInput, Scan, Scanner, SerialLine } from "@motcua/protocol";
import type { Clock } from "../../clock.ts";
import type { PrinterTransport } from "../../transports/printer-transport.ts";
import { type DeviceStanding, stateOfLine } from "../device-state.ts";
import { keepLine } from "../kept-line.ts";
import { createLineSplitter } from "../line-splitter.ts";
import { createLines, type OnLine } from "../lines.ts";
import { readScan, type ScanContext } from "./read-scan.ts";

export interface Scanners {
  /** The scanners of the settings in force; lines that did not change stay open. */
  update(scanners: readonly Scanner[]): void;
  /** How each is, and what kind of code came in last; never what it said. */
  standings(): ReadonlyMap<EquipmentId, DeviceStanding>;
  close(): Promise<void>;
}

export interface ScannersParts {
  readonly clock: Clock;
  readonly transportOf: (line: SerialLine) => PrinterTransport;
  /** what a scan is judged by, asked afresh each time */
  readonly context: () => ScanContext;
  readonly onScan: (scanner: EquipmentId, scan: Scan) => void;
  /** the machine's wall clock, milliseconds since 1970 */
  readonly now: () => number;
  readonly onChange: () => void;
}

/** The longest card known has 200 bytes. */
const limitBytes = 1_024;
const idleMs = 50;

interface ScannerLine extends OnLine {
  readonly scanners: readonly Scanner[];
  state(): "waiting" | "ready" | "offline";
}

/** Opens nothing yet: the settings name the scanners. */
export function openScanners({
  clock,
  transportOf,
  context,
  onScan,
  now,
  onChange,
}: ScannersParts): Scanners {
  const inputs = new Map<EquipmentId, EquipmentInput>();

  function openLine(at: SerialLine, scanners: readonly Scanner[]): ScannerLine {
    const splitter = createLineSplitter({
      clock,
      limitBytes,
      idleMs,
      onSilence: "piece-ends",
      onPiece: (piece) => {
        const scan = readScan(piece, context());
        for (const { id } of scanners) {
          inputs.set(id, { at: now(), what: scan?.kind ?? "unknown-code" });
          if (scan !== null) onScan(id, scan);
        }
        onChange();
      },
    });
    const line = keepLine({ transport: transportOf(at), clock, onData: splitter.take, onState: onChange });
    return {
      scanners,
      state: () => stateOfLine(line.state()),
      close: async () => {
        splitter.close();
        await line.close();
      },
    };
  }

  const lines = createLines<Scanner, ScannerLine>(openLine);
  return {
    update: lines.update,
    standings: () =>
      new Map(
        lines
          .all()
          .flatMap((line) =>
            line.scanners.map(({ id }) => [id, { state: line.state(), input: inputs.get(id) ?? null }]),
          ),
      ),
    close: lines.close,
  };
}
