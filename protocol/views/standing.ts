/** What a connection is told of the hub, of itself and of the devices. */
import { type Static, Type } from "typebox";
import {
  CounterId,
  DeviceId,
  DeviceRole,
  EpochMillis,
  orNull,
  PersonId,
  SiteId,
  StaffRole,
  ZoneId,
} from "../ids.ts";
import { LeavePin } from "../leave-pin.ts";
import { PrinterFault } from "../print.ts";
import { Audibility } from "./board-view.ts";
import { EquipmentHealth } from "./equipment-view.ts";
import { Count } from "./shown.ts";

/** The first tell of every connection: the hub's clock (devices' own may be dead) and what it stands on. */
export const Hello = Type.Object({
  now: EpochMillis,
  /** 1, or the pace of a demonstration's clock, up to 600 */
  rate: Type.Number({ minimum: 1, maximum: 600 }),
  epoch: Count,
  version: Type.String(),
  site: SiteId,
  demonstration: Type.Boolean(),
  /** whether a demonstration plays its sample day now: its clock and its consoles are then not one's own */
  sampleDay: Type.Union([Type.Literal("running"), Type.Literal("none")]),
  timeZone: Type.String(),
});
export type Hello = Static<typeof Hello>;

/** What a device says of itself, every half minute and on change; not journalled. */
export const DeviceReport = Type.Object(
  {
    version: Type.String({ maxLength: 40 }),
    batteryPercent: orNull(Type.Integer({ minimum: 0, maximum: 100 })),
    lastTouchAt: orNull(EpochMillis),
    waitingVotes: Type.Integer({ minimum: 0, maximum: 100000 }),
    clockErrorSeconds: Type.Number({ minimum: -1e9, maximum: 1e9 }),
    printer: orNull(PrinterFault),
    /** of a board: whether its loudspeaker can be heard; a board that cannot lets another speak (C3) */
    sound: Type.Optional(Audibility),
  },
  { additionalProperties: false },
);
export type DeviceReport = Static<typeof DeviceReport>;

/** What a screen is told of itself, at each connection and when the office changes it; it keeps this for when the hub is away. */
export const DeviceSelf = Type.Object({
  name: Type.String(),
  leavePin: orNull(LeavePin),
});
export type DeviceSelf = Static<typeof DeviceSelf>;

/** The health of every device of the site, for the live board. */
export const Health = Type.Object({
  devices: Type.Array(
    Type.Object({
      id: DeviceId,
      role: DeviceRole,
      name: Type.String(),
      counter: orNull(CounterId),
      zone: orNull(ZoneId),
      online: Type.Boolean(),
      lastSeenAt: orNull(EpochMillis),
      report: orNull(DeviceReport),
    }),
  ),
  /** what stands beside the agents, in the order of the settings */
  equipment: Type.Array(EquipmentHealth),
});
export type Health = Static<typeof Health>;

/** Who is signed in. */
export const Me = Type.Object({
  id: PersonId,
  title: Type.String(),
  role: StaffRole,
  mustChangePassword: Type.Boolean(),
  /** false for whoever came by the set-up link and has chosen none yet */
  hasPassword: Type.Boolean(),
});
export type Me = Static<typeof Me>;
