/** What a screen shows before its line with the hub is open. */
import { type Static, Type } from "typebox";
import { orNull } from "../ids.ts";
import { BoardView } from "./board-view.ts";
import { KioskView } from "./kiosk-view.ts";
import { shownSchema } from "./shown.ts";
import { DeviceSelf, Hello } from "./standing.ts";
import { TabletView } from "./tablet-view.ts";

/** The first tells of a device's connection in one answer; `shown` is null where it has nothing to show. */
export const FirstLook = Type.Object({
  hello: Hello,
  self: DeviceSelf,
  shown: orNull(shownSchema(Type.Union([KioskView, TabletView, BoardView]))),
});
export type FirstLook = Static<typeof FirstLook>;
