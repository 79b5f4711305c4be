/** What every report says of itself before its first figure. */
import { type Static, Type } from "typebox";
import { Bilingual, BusinessDay, EpochMillis, orNull, SiteId } from "../ids.ts";
import { FigureDefinition } from "./figures.ts";
import { ReportBy } from "./query.ts";

/** The place in the journal that a document was made at: a later one may differ, and this says why. */
export const ReportPosition = Type.Object({
  epoch: Type.Integer({ minimum: 0 }),
  seq: Type.Integer({ minimum: 0 }),
  hash: Type.String({ description: "of the journal's last row, hex" }),
  /** the last time that the whole journal was verified, and up to which row; null when that is not known */
  verified: orNull(Type.Object({ at: EpochMillis, seq: Type.Integer({ minimum: 0 }) })),
});
export type ReportPosition = Static<typeof ReportPosition>;

/** Half-open, in days of the site's time zone. */
export const ReportPeriod = Type.Object({ from: BusinessDay, until: BusinessDay });
export type ReportPeriod = Static<typeof ReportPeriod>;

export const periodHead = {
  site: SiteId,
  office: Bilingual,
  timeZone: Type.String(),
  period: ReportPeriod,
  position: ReportPosition,
  /** the day of the period that is still open, whose figures go on changing */
  openDay: orNull(BusinessDay),
  /** figures of a demonstration: never those of an office */
  demonstration: Type.Boolean(),
  madeAt: EpochMillis,
  definitions: Type.Array(FigureDefinition),
};

export const groupedHead = { ...periodHead, by: ReportBy };

/** `key` is null for what belongs to no group, such as legs that no counter ever called. */
export const groupOf = <T extends Parameters<typeof Type.Object>[0]>(measures: T) =>
  Type.Object({ key: orNull(Type.String()), name: Bilingual, ...measures });

/** The same figures over the period before (docs/measures.md says which one that is). */
export const beforeOf = <T extends Parameters<typeof Type.Object>[0]>(measures: T) =>
  Type.Object({ period: ReportPeriod, total: Type.Object(measures) });
