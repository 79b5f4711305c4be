/** How a panel, keypad or scanner is, in the words of the office's equipment (`EquipmentState`). */
import type { EquipmentInput, EquipmentState } from "@motcua/protocol";
import type { LineState } from "./kept-line.ts";

/** `offline`: its port is not there. `no-answer`: the port is there, the device says nothing. */
export type DeviceState = Extract<
  EquipmentState,
  "waiting" | "ready" | "offline" | "no-answer" | "unknown-model"
>;

/** A device and the latest thing that came in from it; null for one that never speaks by itself. */
export interface DeviceStanding {
  readonly state: DeviceState;
  readonly input: EquipmentInput | null;
}

/** What a line's state says of the devices that hang on it. */
export function stateOfLine(line: LineState): "waiting" | "ready" | "offline" {
  switch (line.kind) {
    case "opening":
      return "waiting";
    case "open":
      return "ready";
    case "lost":
      return "offline";
    default:
      return line satisfies never;
  }
}
