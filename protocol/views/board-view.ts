/** What the boards of a zone show, and which of them speaks. */
import { type Static, Type } from "typebox";
import { BoardSettings } from "../board-settings.ts";
import { Bilingual, EpochMillis, Language, TicketNumber, ZoneId } from "../ids.ts";
import { Saying } from "../voice-settings.ts";
import { Count, CounterSign, Issuing, Office } from "./shown.ts";

/** One call or recall on a board. `call` is its place in the journal and its name for the voice (C3). */
export const BoardCall = Type.Object({
  call: Type.Integer({ minimum: 1 }),
  number: TicketNumber,
  counter: Count,
  /** where that counter is: a board of the whole hall speaks for some zones only (C3) */
  zone: ZoneId,
  calledAt: EpochMillis,
  recall: Type.Boolean(),
  /** it goes first, and the office wants that said aloud */
  priority: Type.Boolean(),
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
  /** what is done in each field, where the office wants it read on boards */
  procedures: Type.Array(
    Type.Object({ prefix: Type.String(), service: Bilingual, names: Type.Array(Bilingual) }),
  ),
  priorityGroups: Type.Array(Bilingual),
  issuing: Issuing,
  saying: Saying,
  content: BoardSettings,
});
export type BoardView = Static<typeof BoardView>;

/** Told to each board: the zones it is the voice of now (C3), and whether aloud. */
export const Voice = Type.Object({
  zones: Type.Array(ZoneId),
  /** it would be the voice of a zone if it could be heard: it asks for a touch */
  wanted: Type.Boolean(),
  /** the sample day of a demonstration runs too fast to be spoken */
  muted: Type.Boolean(),
});
export type Voice = Static<typeof Voice>;

/** What a board says of its loudspeaker: "locked" waits for a touch before the browser lets it sound. */
export const Audibility = Type.Union([
  Type.Literal("loading"),
  Type.Literal("locked"),
  Type.Literal("ready"),
]);
export type Audibility = Static<typeof Audibility>;
