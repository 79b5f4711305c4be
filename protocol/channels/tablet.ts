/** The wire between the hub and a rating tablet: namespace `/tablet`, one page. */
import type { Shown, TabletView } from "../views.ts";
import type { CommonTells, DeviceAsks } from "./common.ts";

export const tabletAsks = {
  "vote:cast": "cast-vote",
} as const;

export interface TabletTells extends CommonTells {
  view: (shown: Shown<TabletView>) => void;
}

export type TabletDeviceAsks = DeviceAsks;
