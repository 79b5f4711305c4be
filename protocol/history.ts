/** A file of visits of an older system on its way into the reports: uploaded, looked at, entered whole or not at all. */
import { type Static, type TSchema, Type } from "typebox";
import { BatchId, Bilingual, BusinessDay, orNull } from "./ids.ts";
import { Refusal } from "./refusals.ts";
import { Entered, FiguresPeriod } from "./typed-figures.ts";

const closed = { additionalProperties: false } as const;
const body = <T extends Record<string, TSchema>>(properties: T) => Type.Object(properties, closed);
const Count = Type.Integer({ minimum: 0 });

/** The answer to an upload: what the file is called from now on, or why it cannot be taken. */
export const HistoryUpload = Type.Union([
  Type.Object({
    state: Type.Literal("found"),
    file: Type.String(),
    name: Type.String(),
    bytes: Count,
  }),
  Type.Object({ state: Type.Literal("refused"), sentence: Bilingual }),
]);
export type HistoryUpload = Static<typeof HistoryUpload>;

export const PreviewHistoryBody = body({
  /** the batch that the file corrects, which then counts no more */
  replaces: orNull(BatchId),
});
export type PreviewHistoryBody = Static<typeof PreviewHistoryBody>;

/** A bad line of the file: where, and what is wrong with it. */
export const HistoryProblem = Type.Object({
  line: Type.Integer(),
  column: Type.String(),
  sentence: Bilingual,
});
export type HistoryProblem = Static<typeof HistoryProblem>;

/** What a file would bring. */
export const HistoryFound = Type.Object({
  visits: Count,
  ratings: Count,
  days: Count,
  /** null of a file without a good line */
  period: orNull(FiguresPeriod),
  replaces: orNull(BatchId),
  badLines: Count,
  /** the first of the bad lines */
  problems: Type.Array(HistoryProblem),
  /** days that are counted already, the first of them, and how many there are */
  countedDays: Type.Array(BusinessDay),
  counted: Count,
  /** visits whose officer has no account here, and the first of the names */
  withoutOfficer: Count,
  unknownOfficers: Type.Array(Type.String()),
});
export type HistoryFound = Static<typeof HistoryFound>;

const Reading = { lines: Count, percent: Type.Number() };

/** How far a file is. Nothing counts before `entered`; `counting` and `entered` cannot be taken back but by withdrawing the batch. */
export const HistoryState = Type.Union([
  Type.Object({ state: Type.Literal("waiting") }),
  Type.Object({ state: Type.Literal("reading"), ...Reading }),
  /** `ready` may be entered, `not-ready` names what stands in the way */
  Type.Object({ state: Type.Literal("ready"), found: HistoryFound }),
  Type.Object({ state: Type.Literal("not-ready"), found: HistoryFound }),
  Type.Object({ state: Type.Literal("failed"), sentence: Bilingual }),
  /** the office said no when it was to be entered, and nothing was */
  Type.Object({ state: Type.Literal("not-entered"), refusal: Refusal }),
  Type.Object({ state: Type.Literal("entering"), ...Reading }),
  /** the batch counts; the days of the reports are being added up */
  Type.Object({ state: Type.Literal("counting"), entered: Entered, days: Count }),
  Type.Object({ state: Type.Literal("entered"), entered: Entered }),
]);
export type HistoryState = Static<typeof HistoryState>;
