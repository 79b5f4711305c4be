/** What comes in at counters and kiosks: presses of keypads and codes of scanners, each asked of the hub at once or never. */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type {
  CommandId,
  EquipmentId,
  HardwareView,
  KeypadDone,
  KeypadPress,
  Reply,
  ScannerRead,
  SerialLine,
} from "@motcua/protocol";
import { uuidV7, uuidV7Bytes } from "@motcua/protocol/uuid-v7.ts";
import type { Clock } from "../clock.ts";
import type { PrinterTransport } from "../transports/printer-transport.ts";
import type { DeviceStanding } from "./device-state.ts";
import { openKeypads } from "./keypads/open-keypads.ts";
import { openPressMemory } from "./keypads/press-memory.ts";
import { openScanners } from "./scanners/open-scanners.ts";

/** Asks while somebody stands there; null when the hub is away or silent for too long. */
export interface SoonAsking {
  askSoon<T>(name: string, ask: { readonly id: CommandId }, withinMillis: number): Promise<Reply<T> | null>;
}

export interface Inputs {
  update(own: Pick<HardwareView, "keypads" | "scanners">): void;
  /** From which ages groups go first, as the hub said it last. */
  priorityAges(ages: HardwareView["priorityAges"]): void;
  standings(): ReadonlyMap<EquipmentId, DeviceStanding>;
  close(): Promise<void>;
}

export interface InputsParts {
  readonly hub: SoonAsking;
  readonly clock: Clock;
  readonly transportOf: (line: SerialLine) => PrinterTransport;
  /** where the last presses are kept, so that a repeated one acts once after a power cut too (T3) */
  readonly folder: string;
  /** the machine's wall clock, milliseconds since 1970 */
  readonly now: () => number;
  readonly onChange: () => void;
}

/** A keypad repeats its frame after a second and a half: an answer should come before that. */
const answerWithinMillis = 1_200;

/** Opens nothing yet: the settings name what there is. */
export function openInputs({ hub, clock, transportOf, folder, now, onChange }: InputsParts): Inputs {
  let ages: HardwareView["priorityAges"] | null = null;
  const newCommandId = () => uuidV7(now(), randomBytes(uuidV7Bytes)) as CommandId;
  const common = { clock, transportOf, now, onChange };
  const keypads = openKeypads({
    ...common,
    memory: openPressMemory(join(folder, "key-presses.json")),
    newCommandId,
    ask: (press: KeypadPress) => hub.askSoon<KeypadDone>("keypad:press", press, answerWithinMillis),
  });
  const scanners = openScanners({
    ...common,
    context: () => ({ priorityAges: ages ?? [], today: dayOf(new Date(now())) }),
    onScan: (scanner, scan) => {
      // Before the hub has said who goes first by age, "no group" would be a guess.
      if (scan.kind === "age-group" && ages === null) return;
      const read: ScannerRead = { id: newCommandId(), scanner, scan };
      // Nobody asks twice: who scanned in vain sees it and scans again.
      void hub.askSoon("scanner:read", read, answerWithinMillis);
    },
  });
  return {
    update: (own) => {
      keypads.update(own.keypads);
      scanners.update(own.scanners);
    },
    priorityAges: (next) => {
      ages = next;
    },
    standings: () => new Map([...keypads.standings(), ...scanners.standings()]),
    close: async () => {
      await Promise.all([keypads.close(), scanners.close()]);
    },
  };
}

/** The calendar day where this computer stands. */
const dayOf = (date: Date) => ({
  year: date.getFullYear(),
  month: date.getMonth() + 1,
  day: date.getDate(),
});
