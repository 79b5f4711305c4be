/** How a panel, keypad or scanner is, as its agent knows it. */
import type { LineState } from "./kept-line.ts";

/**
 * `waiting`: its line is being opened, or nothing was asked of it yet. `no-line`: its port is not there.
 * `silent`: the port is there, the device does not answer. `unknown-model`: the settings name none that is known.
 */
export type DeviceState = "waiting" | "well" | "no-line" | "silent" | "unknown-model";

/** What a line's state says of the devices that never speak by themselves. */
export function stateOfLine(line: LineState): DeviceState {
  switch (line.kind) {
    case "opening":
      return "waiting";
    case "open":
      return "well";
    case "lost":
      return "no-line";
    default:
      return line satisfies never;
  }
}
