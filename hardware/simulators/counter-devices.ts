/** The devices of a counter that nobody has: three panels on one line, a keypad, a scanner. */
import type { Clock } from "../clock.ts";
import type { DeviceEnd } from "./memory-line.ts";
import { createSimulatedKeypad } from "./simulated-keypad.ts";
import { createSimulatedPanels } from "./simulated-panels.ts";

export interface CounterDevices {
  /** what one sees of them now */
  seen(): DevicesSeen;
  press(words: string): Promise<void>;
  /** scans a text as a code on paper would be, with CR after it */
  scan(text: string): void;
  onChange(listener: () => void): void;
}

export interface DevicesSeen {
  readonly panels: readonly { readonly unit: number; readonly text: string }[];
  readonly keypad: string;
}

export interface CounterDevicesParts {
  readonly clock: Clock;
  readonly lines: { readonly panels: DeviceEnd; readonly keypad: DeviceEnd; readonly scanner: DeviceEnd };
}

const units = [1, 2, 3] as const;
/** as many digits as the panel DM36B06 has */
const width = 6;

/** Puts them on their lines. */
export function createCounterDevices({ clock, lines }: CounterDevicesParts): CounterDevices {
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const panels = createSimulatedPanels(lines.panels, units, width, changed);
  const keypad = createSimulatedKeypad({ line: lines.keypad, clock, address: 1 });
  return {
    seen: () => ({
      panels: units.map((unit) => ({ unit, text: panels.text(unit) })),
      keypad: keypad.display(),
    }),
    press: async (words) => {
      await keypad.press(words);
      changed();
    },
    scan: (text) => lines.scanner.send(Buffer.from(`${text}\r`, "utf8")),
    onChange: (listener) => void listeners.add(listener),
  };
}
