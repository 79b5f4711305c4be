/** Bodies of the HTTP edge that are no commands of the journey: sessions, people, pairing, health. */
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
  Words,
  ZoneId,
} from "./ids.ts";
import { MediaDigest } from "./media.ts";
import { SiteSettings } from "./site.ts";
import { Me } from "./views.ts";

const closed = { additionalProperties: false } as const;

export const Username = Type.String({ pattern: "^[a-z0-9][a-z0-9._-]{1,39}$" });
export const Password = Type.String({ minLength: 1, maxLength: 200 });
const NewPassword = Type.String({ minLength: 10, maxLength: 200 });

export const SignInBody = Type.Object({ username: Username, password: Password }, closed);
export type SignInBody = Static<typeof SignInBody>;

/** The single-use token of the set-up link, exchanged for an administrator's session. */
export const SetupBody = Type.Object({ token: Type.String({ minLength: 8, maxLength: 200 }) }, closed);
export type SetupBody = Static<typeof SetupBody>;

export const ChangePasswordBody = Type.Object({ current: orNull(Password), next: NewPassword }, closed);
export type ChangePasswordBody = Static<typeof ChangePasswordBody>;

export const Person = Type.Object({
  id: PersonId,
  username: Type.String(),
  title: Type.String(),
  role: StaffRole,
  active: Type.Boolean(),
  lastSignInAt: orNull(EpochMillis),
  /** the digest of their photo, `/api/v1/photos/DIGEST` */
  photo: orNull(MediaDigest),
});
export type Person = Static<typeof Person>;

export const NewPersonBody = Type.Object(
  {
    username: Username,
    title: Words(1, 80),
    role: StaffRole,
    password: NewPassword,
  },
  closed,
);
export type NewPersonBody = Static<typeof NewPersonBody>;

export const ChangePersonBody = Type.Object(
  {
    title: Type.Optional(Words(1, 80)),
    role: Type.Optional(StaffRole),
    active: Type.Optional(Type.Boolean()),
    password: Type.Optional(NewPassword),
  },
  closed,
);
export type ChangePersonBody = Static<typeof ChangePersonBody>;

/** Where a device stands and what it is for; set by the administrator who confirms it. */
export const Placement = Type.Object(
  {
    role: DeviceRole,
    name: Words(1, 60),
    counter: orNull(CounterId),
    zone: orNull(ZoneId),
  },
  closed,
);
export type Placement = Static<typeof Placement>;

export const Device = Type.Object({
  id: DeviceId,
  ...Placement.properties,
  site: SiteId,
  pairedAt: EpochMillis,
  revokedAt: orNull(EpochMillis),
});
export type Device = Static<typeof Device>;

export const PairingRequestBody = Type.Object({ role: DeviceRole, name: Words(1, 60) }, closed);
export type PairingRequestBody = Static<typeof PairingRequestBody>;

/** A device that asks to be paired shows `code`; `request` is its own secret for asking how it went. */
export const PairingRequest = Type.Object({
  request: Type.String(),
  code: Type.String(),
  expiresAt: EpochMillis,
});
export type PairingRequest = Static<typeof PairingRequest>;

export const PairingState = Type.Union([
  Type.Object({ state: Type.Literal("waiting") }),
  Type.Object({ state: Type.Literal("expired") }),
  Type.Object({
    state: Type.Literal("confirmed"),
    token: Type.String(),
    device: Device,
  }),
]);
export type PairingState = Static<typeof PairingState>;

export const ConfirmPairingBody = Type.Object(
  { code: Type.String({ pattern: "^[0-9]{6}$" }), placement: Placement },
  closed,
);
export type ConfirmPairingBody = Static<typeof ConfirmPairingBody>;

/** A grant is a placement confirmed beforehand: the link or QR that opens a screen already paired. Single use. */
export const GrantBody = Type.Object({ placement: Placement }, closed);
export type GrantBody = Static<typeof GrantBody>;
export const Grant = Type.Object({
  grant: Type.String(),
  expiresAt: EpochMillis,
});
export type Grant = Static<typeof Grant>;

export const ClaimBody = Type.Object({ grant: Type.String({ minLength: 8, maxLength: 200 }) }, closed);
export type ClaimBody = Static<typeof ClaimBody>;
export const Claimed = Type.Object({ token: Type.String(), device: Device });
export type Claimed = Static<typeof Claimed>;

export const Session = Type.Object({ me: Me });
export type Session = Static<typeof Session>;

/** Starts the sample day of a demonstration site. */
export const SampleDayBody = Type.Object(
  {
    speed: Type.Number({ minimum: 1, maximum: 600 }),
    seed: Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1 }),
    visitors: Type.Integer({ minimum: 1, maximum: 1200 }),
  },
  closed,
);
export type SampleDayBody = Static<typeof SampleDayBody>;

export const SampleDayState = Type.Union([
  Type.Object({ state: Type.Literal("idle") }),
  Type.Object({
    state: Type.Literal("running"),
    speed: Type.Number(),
    seed: Type.Integer(),
    startedAt: EpochMillis,
  }),
]);
export type SampleDayState = Static<typeof SampleDayState>;

/** A new name or place for a paired device; what it is for stays as it was paired. */
export const ChangeDeviceBody = Type.Object(
  {
    name: Type.Optional(Placement.properties.name),
    counter: Type.Optional(Placement.properties.counter),
    zone: Type.Optional(Placement.properties.zone),
  },
  closed,
);
export type ChangeDeviceBody = Static<typeof ChangeDeviceBody>;

/** A seat of a browser: one of several sessions side by side, named by the `x-seat` header. */
export const Seat = Type.String({ pattern: "^[a-z0-9-]{1,20}$" });
export type Seat = Static<typeof Seat>;

/** Demonstration only: seats an example officer of a counter. */
export const ExampleSeatBody = Type.Object({ seat: Seat, counter: CounterId }, closed);
export type ExampleSeatBody = Static<typeof ExampleSeatBody>;

/** The settings in force; `revision` is what a `change-settings` must be based on. */
export const SettingsInForce = Type.Object({
  revision: Type.Integer({ minimum: 0 }),
  settings: SiteSettings,
});
export type SettingsInForce = Static<typeof SettingsInForce>;

/** What a hub stands on, and whether it can work now. */
export const Readiness = Type.Object({
  ready: Type.Boolean(),
  engine: Type.Union([Type.Literal("memory"), Type.Literal("sqlite"), Type.Literal("postgresql")]),
  version: Type.String(),
  epoch: Type.Integer({ minimum: 0 }),
  site: SiteId,
  demonstration: Type.Boolean(),
  now: EpochMillis,
});
export type Readiness = Static<typeof Readiness>;
