import type { TouchedDayRow } from "./report-rows.ts";
import type {
  AnswerRow,
  Commit,
  JournalRow,
  LegRow,
  PrintJobRow,
  StayRow,
  TicketRow,
  VoteRow,
  WordsRow,
} from "./rows.ts";

/** What a column holds, in PostgreSQL's words. */
export type ColumnType = "text" | "bigint" | "double precision";

type Columns<Row> = { readonly [Name in keyof Row]-?: ColumnType };

/** The columns of every table that a commit writes, in the order in which rows travel and are digested. */
export const columns = {
  journal: {
    site: "text",
    seq: "bigint",
    epoch: "bigint",
    at: "bigint",
    day: "text",
    type: "text",
    data: "text",
    actor: "text",
    doubtful: "bigint",
    hash: "text",
  } satisfies Columns<JournalRow>,
  answers: {
    site: "text",
    who: "text",
    command: "text",
    day: "text",
    body: "text",
    answer: "text",
  } satisfies Columns<AnswerRow>,
  tickets: {
    site: "text",
    ticket: "text",
    day: "text",
    number: "text",
    service: "text",
    priority: "text",
    procedure: "text",
    issued_at: "bigint",
    low_minutes: "double precision",
    high_minutes: "double precision",
    state: "text",
    origin: "text",
    link: "text",
  } satisfies Columns<TicketRow>,
  legs: {
    site: "text",
    leg: "text",
    ticket: "text",
    day: "text",
    service: "text",
    joined_at: "bigint",
    joined_by: "text",
    counter: "text",
    officer: "text",
    first_called_at: "bigint",
    last_called_at: "bigint",
    calls: "bigint",
    started_at: "bigint",
    ended_at: "bigint",
    ending: "text",
    parked_seconds: "double precision",
    closed_seconds: "double precision",
    doubtful: "bigint",
    rateable: "bigint",
  } satisfies Columns<LegRow>,
  votes: {
    site: "text",
    vote: "text",
    leg: "text",
    day: "text",
    counter: "text",
    service: "text",
    officer: "text",
    level: "bigint",
    satisfied: "bigint",
    scale: "text",
    reasons: "text",
    mode: "text",
    opened_at: "bigint",
    voted_at: "bigint",
    received_at: "bigint",
  } satisfies Columns<VoteRow>,
  stays: {
    site: "text",
    stay: "text",
    day: "text",
    counter: "text",
    officer: "text",
    kind: "text",
    reason: "text",
    leg: "text",
    from_at: "bigint",
    until_at: "bigint",
    doubtful: "bigint",
  } satisfies Columns<StayRow>,
  touched_days: { site: "text", day: "text", seq: "bigint", past: "text" } satisfies Columns<TouchedDayRow>,
  print_jobs: {
    site: "text",
    job: "text",
    ticket: "text",
    state: "text",
    fence: "bigint",
    agent: "text",
    requested_at: "bigint",
    leased_until: "bigint",
  } satisfies Columns<PrintJobRow>,
  words: {
    site: "text",
    seq: "bigint",
    field: "text",
    text: "text",
    salt: "text",
    at: "bigint",
  } satisfies Columns<WordsRow>,
} as const;

export type CommitTable = keyof typeof columns;

/** The tables in the order in which a commit fills them. */
export const commitTables = Object.keys(columns) as CommitTable[];

/**
 * What happens to a row whose key is there already. Journal and answers have none: the append then fails
 * as a whole. A ticket, leg or vote never changes its day, so the day is part of the key that reports read by.
 */
export const onConflict: Record<
  CommitTable,
  { readonly key: string; readonly taken: "replace" | "end" } | null
> = {
  journal: null,
  answers: null,
  tickets: { key: "site, day, ticket", taken: "replace" },
  legs: { key: "site, day, leg", taken: "replace" },
  votes: { key: "site, day, vote", taken: "replace" },
  stays: { key: "site, day, stay", taken: "replace" },
  touched_days: { key: "site, day", taken: "replace" },
  print_jobs: { key: "site, job", taken: "end" },
  words: { key: "site, seq", taken: "replace" },
};

/** The `on conflict` clause of a table, in the SQL that both engines understand. */
export function conflictClause(table: CommitTable): string {
  const rule = onConflict[table];
  if (rule === null) return "";
  if (rule.taken === "end") {
    // The lease is working state that no commit knows: an ending is taken over, and a job that goes on the
    // way again (queued above fence 0) leaves its old lease behind.
    return `on conflict (${rule.key}) do update set state = excluded.state, leased_until = null,
      fence = print_jobs.fence + case when excluded.state = 'queued' then 1 else 0 end
      where excluded.state <> 'queued' or excluded.fence > 0`;
  }
  const key = new Set(rule.key.split(", "));
  const rest = Object.keys(columns[table]).filter((name) => !key.has(name));
  return `on conflict (${rule.key}) do update set ${rest.map((name) => `"${name}" = excluded."${name}"`).join(", ")}`;
}

/** The rows of many commits, table by table. */
export function rowsByTable(commits: readonly Commit[]): Readonly<Record<CommitTable, readonly object[]>> {
  return {
    journal: commits.flatMap((commit) => commit.events),
    answers: commits.flatMap((commit) => commit.answers),
    tickets: commits.flatMap((commit) => commit.tickets),
    legs: commits.flatMap((commit) => commit.legs),
    votes: commits.flatMap((commit) => commit.votes),
    stays: commits.flatMap((commit) => commit.stays),
    touched_days: commits.flatMap((commit) => commit.touchedDays),
    print_jobs: commits.flatMap((commit) => commit.printJobs),
    words: commits.flatMap((commit) => commit.words),
  };
}

const names = Object.fromEntries(commitTables.map((table) => [table, Object.keys(columns[table])])) as Record<
  CommitTable,
  string[]
>;

/** A row as the list of its values in the order of `columns`. */
export function valuesOf(table: CommitTable, row: object): unknown[] {
  const fields = row as Readonly<Record<string, unknown>>;
  return names[table].map((name) => fields[name]);
}
