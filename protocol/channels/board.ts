/** The wire between the hub and a display board: namespace `/board`, one page. */
import type { BoardView, Shown, Voice } from "../views.ts";
import type { DeviceAsks, DeviceTells } from "./common.ts";

/** A board asks before it speaks; only a done answer lets it (C3). */
export const boardAsks = {
  "call:announce": "announce",
  "call:keep-silent": "keep-silent",
} as const;

export interface BoardTells extends DeviceTells {
  view: (shown: Shown<BoardView>) => void;
  voice: (voice: Voice) => void;
}

export type BoardDeviceAsks = DeviceAsks;
