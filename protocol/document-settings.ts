/** What an office decides about its documents, and which of them the hub makes by itself. */
import { type Static, Type } from "typebox";
import { Language } from "./ids.ts";

const closed = { additionalProperties: false } as const;
const words = { vi: Type.String({ maxLength: 200 }), en: Type.String({ maxLength: 200 }) };
const Words = Type.Object(words, closed);

export const DocumentFormat = Type.Union([
  Type.Literal("docx"),
  Type.Literal("xlsx"),
  Type.Literal("csv"),
  Type.Literal("json"),
]);
export type DocumentFormat = Static<typeof DocumentFormat>;

/** A report that the hub makes by itself when its period is over. */
export const DocumentSchedule = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z0-9][a-z0-9-]{0,39}$" }),
    ...words,
    every: Type.Union([
      Type.Object({ kind: Type.Literal("month") }, closed),
      Type.Object(
        {
          kind: Type.Literal("year"),
          /** the office's own year begins on this day, MM-DD */
          from: Type.String({ pattern: "^(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$" }),
        },
        closed,
      ),
    ]),
    language: Language,
    formats: Type.Array(DocumentFormat, { minItems: 1, maxItems: 4 }),
  },
  closed,
);
export type DocumentSchedule = Static<typeof DocumentSchedule>;

/** What stands on the office's documents beside its figures (Nghị định 30/2020). */
export const DocumentSettings = Type.Object(
  {
    /** the place before the date: `Bình Sơn` */
    place: Words,
    /** what follows the number: `BC-TTHCC` */
    symbol: Type.String({ maxLength: 40 }),
    /** the office of the signer */
    signer: Words,
    recipients: Type.Array(Words, { maxItems: 20 }),
    schedules: Type.Array(DocumentSchedule, { maxItems: 12 }),
  },
  closed,
);
export type DocumentSettings = Static<typeof DocumentSettings>;
