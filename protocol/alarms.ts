/** Alarms: what the office wants to be told of at once, and how an alarm is named. */
import { type Static, Type } from "typebox";
import { EquipmentId } from "./equipment.ts";
import { CounterId, DeviceId, DeviceRole, orNull, ServiceId, ZoneId } from "./ids.ts";

const closed = { additionalProperties: false } as const;
const literals = <const T extends readonly string[]>(names: T) =>
  Type.Unsafe<T[number]>(Type.Union(names.map((name) => Type.Literal(name))));

/** All that an office can be told of, in the order in which people read them. */
export const alarmKinds = [
  "wait-long",
  "queue-long",
  "service-long",
  "low-rating",
  "device-away",
  "printer-trouble",
  "paper-low",
  "zone-silent",
  "battery-low",
  "votes-waiting",
  "clock-wrong",
  "backup-old",
  "disk-full",
] as const;
export const AlarmKind = literals(alarmKinds);
export type AlarmKind = (typeof alarmKinds)[number];

const minutes = (most: number) => orNull(Type.Integer({ minimum: 1, maximum: most }));

/** The limits of a site; null: nobody wants to be told. */
export const AlarmLimits = Type.Object(
  {
    /** minutes that the one who waits longest for a service may have waited */
    "wait-long": minutes(480),
    /** people who may wait for one service */
    "queue-long": orNull(Type.Integer({ minimum: 1, maximum: 1000 })),
    /** times its expected minutes that a service may take */
    "service-long": orNull(Type.Number({ minimum: 1, maximum: 20 })),
    /** a rating at this level or below */
    "low-rating": orNull(Type.Integer({ minimum: 1, maximum: 9 })),
    /** minutes that a device may be away while it is needed */
    "device-away": minutes(240),
    /** minutes that a printer may be unable to print */
    "printer-trouble": minutes(240),
    /** minutes after which a roll near its end is worth a walk */
    "paper-low": minutes(240),
    /** minutes that a zone may be without a board that speaks */
    "zone-silent": minutes(240),
    /** percent left in the battery of a device */
    "battery-low": orNull(Type.Integer({ minimum: 1, maximum: 99 })),
    /** minutes that votes may wait on a tablet which has the hub */
    "votes-waiting": minutes(240),
    /** seconds that the clock of a device may be wrong */
    "clock-wrong": orNull(Type.Integer({ minimum: 10, maximum: 86_400 })),
    /** hours since the last backup */
    "backup-old": orNull(Type.Integer({ minimum: 1, maximum: 2_000 })),
    /** percent of the hub's disk that is still free */
    "disk-full": orNull(Type.Integer({ minimum: 1, maximum: 90 })),
  } satisfies Record<AlarmKind, unknown>,
  closed,
);
export type AlarmLimits = Static<typeof AlarmLimits>;

/** What an alarm is about. A device and a piece of equipment bring their names: they may be gone when it is read. */
export const AlarmAbout = Type.Union([
  Type.Object({ kind: Type.Literal("service"), service: ServiceId }),
  Type.Object({ kind: Type.Literal("counter"), counter: CounterId }),
  Type.Object({
    kind: Type.Literal("device"),
    device: DeviceId,
    role: DeviceRole,
    name: Type.String(),
    counter: orNull(CounterId),
  }),
  Type.Object({ kind: Type.Literal("equipment"), equipment: EquipmentId, name: Type.String() }),
  Type.Object({ kind: Type.Literal("zone"), zone: ZoneId }),
  Type.Object({ kind: Type.Literal("hub") }),
]);
export type AlarmAbout = Static<typeof AlarmAbout>;
