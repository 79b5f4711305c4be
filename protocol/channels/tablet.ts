/** The wire between the hub and a rating tablet: namespace `/tablet`, one page. */
import type { Shown, TabletView } from "../views.ts";
import type { DeviceAsks, DeviceTells } from "./common.ts";

export const tabletAsks = {
  "vote:cast": "cast-vote",
} as const;

export interface TabletTells extends DeviceTells {
  view: (shown: Shown<TabletView>) => void;
}

export type TabletDeviceAsks = DeviceAsks;
