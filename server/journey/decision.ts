/** What every verb is: a pure decision over the state, answered with events or with a named "no". */
import type {
  BusinessDay,
  CommandBody,
  CommandDone,
  EpochMillis,
  FiguresKind,
  FiguresPeriod,
  HistoryId,
  LegId,
  PersonId,
  PrintJobId,
  Reply,
  TicketId,
  Verb,
} from "@motcua/protocol";
import type { Actor } from "../domain/actor.ts";
import type { DraftEvent, ErasableWords, EventData, EventType } from "../domain/events.ts";
import { emptyRecord, type OfficeRecord } from "../domain/office-record.ts";
import type { LinkHash } from "../domain/phone-link.ts";
import type { SiteState } from "../domain/state.ts";
import type { EndedLeg } from "../domain/visit.ts";
import type { WaitEstimate } from "../domain/wait-estimate.ts";

/** What a decision may know beside the state. No clock, no chance, no awaiting: all of it is brought. */
export interface Context {
  readonly now: EpochMillis;
  readonly actor: Actor;
  /** a fresh UUIDv7 */
  readonly newId: () => string;
  /** SHA-256 of salt and words, hex, with a fresh salt */
  readonly erasable: (
    field: ErasableWords["field"],
    text: string,
  ) => { readonly digest: string; readonly words: ErasableWords };
  readonly estimate: WaitEstimate;
  /** the phone link of a new ticket, as its hash; null where the office has no address that phones reach */
  readonly linkOf: (ticket: TicketId) => LinkHash | null;
  /** brought where a command reaches back beyond the open day */
  readonly reached: Reached;
}

/** Stored figures that are to be entered; of visits also the days that have rows, and where days are counted already. */
export interface StoredFigures {
  readonly kind: FiguresKind;
  readonly period: FiguresPeriod;
  readonly visits: {
    readonly rows: HistoryId;
    readonly days: readonly BusinessDay[];
    /** days of these that have rows already: this office's own (null), or those of other visits */
    readonly counted: readonly { readonly day: BusinessDay; readonly rows: HistoryId | null }[];
  } | null;
}

/** What the desk fetched from the store for a command that reaches back. */
export interface Reached {
  /** the leg a vote speaks of, when it ended on a day that is closed (V3) */
  readonly leg: { readonly day: BusinessDay; readonly leg: EndedLeg; readonly voted: boolean } | null;
  /** the lease a print report speaks of */
  readonly lease: {
    readonly job: PrintJobId;
    readonly ticket: TicketId;
    readonly fence: number;
    readonly over: boolean;
  } | null;
  /** batches, feedback and dialogues of all times */
  readonly record: OfficeRecord;
  /** the stored figures that are to be entered; null when there are none under that digest */
  readonly figures: StoredFigures | null;
  /** whether the person spoken of works here; null when nobody was */
  readonly person: "here" | "unknown" | null;
}

export const nothingReached: Reached = {
  leg: null,
  lease: null,
  record: emptyRecord,
  figures: null,
  person: null,
};

/** Which stored facts a command needs brought; asked by the desk before it decides. */
export interface Reach {
  readonly leg: LegId | null;
  readonly job: PrintJobId | null;
  readonly record: "wanted" | "not-needed";
  readonly digest: string | null;
  readonly person: PersonId | null;
}

export const nothingWanted: Reach = {
  leg: null,
  job: null,
  record: "not-needed",
  digest: null,
  person: null,
};

export type Decision<V extends Verb> =
  | { readonly events: readonly DraftEvent[]; readonly done: CommandDone<V> }
  | Extract<Reply<never>, { readonly refused: unknown }>;

export type Decide<V extends Verb> = (
  state: SiteState,
  command: CommandBody<V>,
  context: Context,
) => Decision<V>;

/** A fact, as a verb states it. */
export function fact<T extends EventType>(
  type: T,
  data: EventData[T],
  words: ErasableWords | null = null,
): DraftEvent {
  return { type, data, words } as DraftEvent;
}
