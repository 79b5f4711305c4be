/** All call keypads of an agent. */
import type { CommandId, EquipmentId, EquipmentInput, Keypad, SerialLine } from "@motcua/protocol";
import type { Clock } from "../../clock.ts";
import type { PrinterTransport } from "../../transports/printer-transport.ts";
import { type DeviceStanding, stateOfLine } from "../device-state.ts";
import { keepLine } from "../kept-line.ts";
import { createLineSplitter } from "../line-splitter.ts";
import { createLines, type OnLine } from "../lines.ts";
import { readKeypadFrame, writeKeypadAnswer } from "./keypad-frame.ts";
import { type AskPress, createPressDesk } from "./press-desk.ts";
import type { PressMemory } from "./press-memory.ts";

export interface Keypads {
  /** The keypads of the settings in force; lines that did not change stay open. */
  update(keypads: readonly Keypad[]): void;
  /** How each is, and the key that came in last, for whoever tries it. */
  standings(): ReadonlyMap<EquipmentId, DeviceStanding>;
  close(): Promise<void>;
}

export interface KeypadsParts {
  readonly clock: Clock;
  readonly transportOf: (line: SerialLine) => PrinterTransport;
  readonly memory: PressMemory;
  readonly ask: AskPress;
  readonly newCommandId: () => CommandId;
  /** the machine's wall clock, milliseconds since 1970 */
  readonly now: () => number;
  /** a state changed or a key came in */
  readonly onChange: () => void;
}

/** Longer than any frame; a line that goes on beyond it is noise. */
const limitBytes = 64;
const idleMs = 500;
/** as `EquipmentInput` allows */
const longestInput = 40;

interface KeypadLine extends OnLine {
  readonly keypads: readonly Keypad[];
  state(): "waiting" | "ready" | "offline";
}

/** Opens nothing yet: the settings name the keypads. */
export function openKeypads(parts: KeypadsParts): Keypads {
  const { clock, transportOf, onChange, now } = parts;
  const inputs = new Map<EquipmentId, EquipmentInput>();

  function openLine(at: SerialLine, keypads: readonly Keypad[]): KeypadLine {
    const desks = new Map(
      keypads.map(({ id, address }) => [
        address,
        { id, desk: createPressDesk({ ...parts, keypad: id, nowMs: now }) },
      ]),
    );
    const splitter = createLineSplitter({
      clock,
      limitBytes,
      idleMs,
      onSilence: "piece-is-dropped",
      onPiece: (piece) => void answer(piece),
    });
    const line = keepLine({
      transport: transportOf(at),
      clock,
      onData: splitter.take,
      onState: onChange,
    });

    async function answer(piece: Uint8Array) {
      const frame = readKeypadFrame(piece);
      const known = frame === null ? undefined : desks.get(frame.address);
      if (frame === null || known === undefined) return;
      const what = (frame.words.split(" ")[0] ?? "").slice(0, longestInput);
      inputs.set(known.id, { at: now(), what });
      onChange();
      const said = await known.desk.take(frame);
      if (said !== null) await line.write(writeKeypadAnswer(frame.address, frame.sequence, said));
    }

    return {
      keypads,
      state: () => stateOfLine(line.state()),
      close: async () => {
        splitter.close();
        await line.close();
      },
    };
  }

  const lines = createLines<Keypad, KeypadLine>(openLine);
  return {
    update: lines.update,
    standings: () =>
      new Map(
        lines
          .all()
          .flatMap((line) =>
            line.keypads.map(({ id }) => [id, { state: line.state(), input: inputs.get(id) ?? null }]),
          ),
      ),
    close: lines.close,
  };
}
