import type { RollUpRow, TouchedDayRow } from "../report-rows.ts";
import type {
  AnswerRow,
  JournalRow,
  LegRow,
  PrintJobRow,
  StayRow,
  TicketRow,
  VoteRow,
  WordsRow,
} from "../rows.ts";

/** What a memory store holds of its commits. Keys are `keyOf` of the parts of the table's key. */
export interface MemoryTables {
  /** site → its rows by `seq` from 1 */
  readonly journal: Map<string, JournalRow[]>;
  readonly answers: Map<string, AnswerRow>;
  readonly tickets: Map<string, TicketRow>;
  readonly legs: Map<string, LegRow>;
  readonly votes: Map<string, VoteRow>;
  readonly stays: Map<string, StayRow>;
  readonly touchedDays: Map<string, TouchedDayRow>;
  readonly rollUps: Map<string, RollUpRow>;
  readonly printJobs: Map<string, PrintJobRow>;
  readonly words: Map<string, WordsRow>;
}

/** Tables before their first row. */
export const emptyTables = (): MemoryTables => ({
  journal: new Map(),
  answers: new Map(),
  tickets: new Map(),
  legs: new Map(),
  votes: new Map(),
  stays: new Map(),
  touchedDays: new Map(),
  rollUps: new Map(),
  printJobs: new Map(),
  words: new Map(),
});

/** One text for the parts of a key. */
export const keyOf = (...parts: readonly (string | number)[]) => JSON.stringify(parts);

/** Orders rows by one or more columns as the databases do: numbers by size, texts by bytes. */
export function by<Row>(...columns: readonly (keyof Row)[]): (a: Row, b: Row) => number {
  return (a, b) => {
    for (const column of columns) {
      if (a[column] < b[column]) return -1;
      if (a[column] > b[column]) return 1;
    }
    return 0;
  };
}
