/** What a batch has decided for one site and not yet written: the state it would lead to, and its rows. */
import type { BusinessDay, EpochMillis, SiteId } from "@motcua/protocol";
import { apply } from "../domain/apply.ts";
import type { DraftEvent, RecordedEvent } from "../domain/events.ts";
import { rowHash } from "../domain/hash-chain.ts";
import { businessDay } from "../domain/hours.ts";
import type { SiteState } from "../domain/state.ts";
import type { AnswerRow, Commit, JournalRow, PrintJobRow, WordsRow } from "../store/store.ts";
import { type Touched, touchedBy, wordsOf } from "./read-model.ts";
import { createTouchedRows } from "./touched-rows.ts";

export interface Draft {
  readonly before: SiteState;
  state(): SiteState;
  events(): readonly RecordedEvent[];
  /** Gives drafted events their place, time and hash, and folds them in: all of them, or none when one throws. */
  record(drafts: readonly DraftEvent[], stamp: Stamp): void;
  answer(row: AnswerRow): void;
  answerOf(who: string, command: string): AnswerRow | null;
  /** null when there is nothing to write */
  commit(): Commit | null;
}

export interface Stamp {
  readonly at: EpochMillis;
  readonly actor: string;
  readonly doubtfulClock: boolean;
}

/** One event in its place, with all that it leads to. */
interface Placed {
  readonly event: RecordedEvent;
  readonly row: JournalRow;
  readonly after: SiteState;
  readonly touched: Touched;
  readonly words: readonly WordsRow[];
}

/** Begins a draft on what is true now. */
export function createDraft(before: SiteState): Draft {
  let state = before;
  const recorded: RecordedEvent[] = [];
  const rows: JournalRow[] = [];
  const answers = new Map<string, AnswerRow>();
  const touchedRows = createTouchedRows();
  const printJobs = new Map<string, PrintJobRow>();
  const words: WordsRow[] = [];

  /** Nothing of a row is kept before all rows of its command have been made. */
  function placed(from: SiteState, draft: DraftEvent, stamp: Stamp): Placed {
    const event = {
      site: from.site,
      epoch: draft.type === "epoch-begun" ? draft.data.epoch : from.epoch,
      seq: from.seq + 1,
      at: stamp.at,
      day: dayOf(from, draft, stamp.at),
      type: draft.type,
      data: draft.data,
      actor: stamp.actor,
      doubtfulClock: stamp.doubtfulClock,
    } as RecordedEvent;
    const row = journalRow(event, from.hash);
    const after: SiteState = { ...apply(from, event), hash: row.hash };
    return { event, row, after, touched: touchedBy(from, after, event), words: wordsOf(draft, event) };
  }

  function keep({ event, row, after, touched, words: came }: Placed) {
    touchedRows.add(touched);
    for (const job of touched.printJobs) printJobs.set(job.job, job);
    words.push(...came);
    rows.push(row);
    recorded.push(event);
    state = after;
  }

  return {
    before,
    state: () => state,
    events: () => recorded,
    record: (drafts, stamp) => {
      const made: Placed[] = [];
      for (const draft of drafts) made.push(placed(made.at(-1)?.after ?? state, draft, stamp));
      for (const one of made) keep(one);
    },
    answer: (row) => {
      answers.set(`${row.who}/${row.command}`, row);
    },
    answerOf: (who, command) => answers.get(`${who}/${command}`) ?? null,
    commit: () =>
      rows.length === 0 && answers.size === 0
        ? null
        : {
            site: before.site,
            events: rows,
            answers: [...answers.values()],
            ...touchedRows.rows(),
            printJobs: [...printJobs.values()],
            words,
          },
  };
}

function dayOf(state: SiteState, draft: DraftEvent, at: EpochMillis): BusinessDay {
  if (draft.type === "day-opened") return draft.data.day;
  return state.day?.day ?? businessDay(state.settings.timeZone, at);
}

function journalRow(event: RecordedEvent, previousHash: string): JournalRow {
  const row = {
    site: event.site,
    seq: event.seq,
    epoch: event.epoch,
    at: event.at,
    day: event.day,
    type: event.type,
    data: JSON.stringify(event.data),
    actor: event.actor,
    doubtful: event.doubtfulClock ? 1 : 0,
  } as const;
  return { ...row, hash: rowHash(previousHash, row) };
}

/** An event as it was, from its row. */
export function eventOf(row: JournalRow): RecordedEvent {
  return {
    site: row.site as SiteId,
    epoch: row.epoch,
    seq: row.seq,
    at: row.at,
    day: row.day,
    type: row.type,
    data: JSON.parse(row.data),
    actor: row.actor,
    doubtfulClock: row.doubtful === 1,
  } as RecordedEvent;
}
