/** What the boards of a zone show, and which of them speaks. */
import { type Static, Type } from "typebox";
import { Bilingual, EpochMillis, Language, TicketNumber, ZoneId } from "../ids.ts";
import { Count, CounterSign, Issuing, Office } from "./shown.ts";

/** One call or recall on a board. `call` is its place in the journal and its name for the voice (C3). */
export const BoardCall = Type.Object({
  call: Type.Integer({ minimum: 1 }),
  number: TicketNumber,
  counter: Count,
  calledAt: EpochMillis,
  recall: Type.Boolean(),
  announced: Type.Boolean(),
});
export type BoardCall = Static<typeof BoardCall>;

export const BoardView = Type.Object({
  office: Office,
  zone: Type.Object({ id: ZoneId, name: Bilingual }),
  languages: Type.Array(Language),
  /** latest first, nine at most: the present one and the last eight */
  calls: Type.Array(BoardCall, { maxItems: 9 }),
  counters: Type.Array(CounterSign),
  waiting: Type.Array(Type.Object({ prefix: Type.String(), name: Bilingual, waiting: Count })),
  notices: Type.Array(Bilingual),
  priorityGroups: Type.Array(Bilingual),
  issuing: Issuing,
});
export type BoardView = Static<typeof BoardView>;

/** Told to boards: whether this board is the one that speaks for its zone now (C3), and whether aloud. */
export const Voice = Type.Object({
  speaks: Type.Boolean(),
  muted: Type.Boolean(),
});
export type Voice = Static<typeof Voice>;
