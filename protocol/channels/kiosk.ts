/** The wire between the hub and a kiosk: namespace `/kiosk`, one page. */
import type { Guide, KioskView, Shown } from "../views.ts";
import type { DeviceAsks, DeviceTells } from "./common.ts";

/** Asks that are commands of the journey. */
export const kioskAsks = {
  "ticket:issue": "issue-ticket",
  "ticket:reprint": "reprint-ticket",
  "feedback:take": "take-feedback",
  "dialogue:register": "register-dialogue",
} as const;

export interface KioskTells extends DeviceTells {
  view: (shown: Shown<KioskView>) => void;
  guide: (guide: Guide) => void;
}

export type KioskDeviceAsks = DeviceAsks;
