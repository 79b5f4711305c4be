/** What was done outside the visits, as an administrator reads it: people, devices, exports, settings, refusals. */
import { type Static, Type } from "typebox";
import { BusinessDay, EpochMillis, orNull, PersonId } from "./ids.ts";
import { SettingsChange } from "./settings-changes.ts";

export const AuditKind = Type.Union([
  Type.Literal("settings"),
  Type.Literal("people"),
  Type.Literal("devices"),
  Type.Literal("exports"),
  Type.Literal("refused"),
  Type.Literal("other"),
]);
export type AuditKind = Static<typeof AuditKind>;

export const AuditQuery = Type.Object(
  {
    kind: Type.Optional(AuditKind),
    person: Type.Optional(PersonId),
    day: Type.Optional(BusinessDay),
    /** lines already seen, the newest first */
    skip: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000 })),
  },
  { additionalProperties: false },
);
export type AuditQuery = Static<typeof AuditQuery>;

export const AuditLine = Type.Object({
  at: EpochMillis,
  kind: AuditKind,
  /** `person`, `device`, `stranger`, or `machine` for what was done on the hub's own computer */
  by: Type.Union([
    Type.Literal("person"),
    Type.Literal("device"),
    Type.Literal("stranger"),
    Type.Literal("machine"),
  ]),
  /** title of the person, name of the device; null where it is neither, or is gone */
  name: orNull(Type.String()),
  what: Type.String(),
  /** the person or device that it was done to, by name; null where the detail begins with none */
  about: orNull(Type.String()),
  detail: Type.String(),
  /** what differs, where the settings were changed */
  changes: Type.Array(SettingsChange),
});
export type AuditLine = Static<typeof AuditLine>;

export const AuditPage = Type.Object({ lines: Type.Array(AuditLine), total: Type.Integer() });
export type AuditPage = Static<typeof AuditPage>;
