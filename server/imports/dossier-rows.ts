/** Rows of a file, read by a mapping, become figures by field; a row that cannot be is named with its line and why. */
import type {
  Bilingual,
  BusinessDay,
  DossierColumn,
  DossierFigures,
  DossierMapping,
  FiguresPeriod,
  LineProblem,
} from "@motcua/protocol";
import { dayAfter } from "../domain/hours.ts";
import { countIn, dayIn, type Read, wordsIn } from "./cell-values.ts";
import { columnNames } from "./column-names.ts";
import { plain, type Row } from "./row.ts";

export interface LateRow {
  readonly row: number;
  readonly code: string;
  readonly field: string;
  readonly dueOn: BusinessDay | null;
  readonly doneOn: BusinessDay | null;
  readonly reason: string | null;
  readonly newDate: BusinessDay | null;
}

export interface CountedDossiers {
  readonly rows: number;
  readonly total: DossierFigures | null;
  readonly fields: readonly { readonly name: string; readonly figures: DossierFigures }[];
  readonly late: readonly LateRow[];
  readonly lateDropped: number;
  /** with any of them nothing of the file is taken */
  readonly problems: readonly LineProblem[];
}

export const problemsShown = 20;
export const lateRowsKept = 20_000;
const fieldsAtMost = 2_000;

type Figures = { -readonly [K in keyof DossierFigures]: DossierFigures[K] };

/** What is being counted, row after row. */
export interface DossierCounter {
  /** false once enough problems were found to stop */
  take(row: Row): "go-on" | "enough";
  result(): CountedDossiers;
}

export function createDossierCounter(mapping: DossierMapping, period: FiguresPeriod): DossierCounter {
  const columnOf = new Map(mapping.columns.map(({ holds, column }) => [holds, column]));
  const totals = new Set(mapping.totalNames.map(plain));
  const fields = new Map<string, Figures>();
  const late: LateRow[] = [];
  const problems: LineProblem[] = [];
  let total: Figures | null = null;
  const lastDay = dayAfter(period.until, -1);
  let lateDropped = 0;
  let rows = 0;

  const missing = demanded(mapping).filter((holds) => !columnOf.has(holds));
  for (const holds of missing) problems.push({ line: mapping.headerRow, sentence: notMapped(holds) });

  const cell = (row: Row, holds: DossierColumn) => row.cells[columnOf.get(holds) ?? -1];
  const name = (holds: DossierColumn) => columnNames[holds].vi;

  /** The value, or null with the problem noted. */
  function must<T>(row: Row, read: Read<T>): { readonly value: T } | null {
    if ("value" in read) return read;
    problems.push({
      line: row.line,
      sentence: { vi: `Dòng ${row.line}: ${read.problem.vi}.`, en: `Line ${row.line}: ${read.problem.en}.` },
    });
    return null;
  }

  function figuresOf(field: string): Figures | null {
    const known = fields.get(field);
    if (known !== undefined) return known;
    if (fields.size >= fieldsAtMost) return null;
    const made = emptyFigures();
    fields.set(field, made);
    return made;
  }

  function takeSummary(row: Row) {
    const field = must(row, wordsIn(cell(row, "field"), name("field"), 200));
    if (field === null) return;
    const counts = new Map<DossierColumn, number | null>();
    for (const holds of countColumns) {
      if (!columnOf.has(holds)) continue;
      const count = must(row, countIn(cell(row, holds), name(holds)));
      if (count === null) return;
      counts.set(holds, count.value);
    }
    const isEmpty = [...counts.values()].every((count) => count === null);
    // titles of groups, lines for signatures
    if (isEmpty) return;
    const isTotal = totals.has(plain(field.value));
    if (field.value === "") {
      must(row, { problem: { vi: "không ghi lĩnh vực", en: "it names no field" } });
      return;
    }
    if (!isTotal && fields.has(field.value)) {
      must(row, {
        problem: {
          vi: `lĩnh vực “${field.value}” đã có ở dòng trước`,
          en: `the field “${field.value}” was on a line before`,
        },
      });
      return;
    }
    const made = summaryFigures(counts);
    rows += 1;
    if (isTotal) total = made;
    else if (fields.size < fieldsAtMost) fields.set(field.value, made);
    else must(row, { problem: tooManyFields });
  }

  function takeDetail(row: Row) {
    const code = must(row, wordsIn(cell(row, "code"), name("code"), 60));
    const field = must(row, wordsIn(cell(row, "field"), name("field"), 200));
    const receivedOn = must(row, dayIn(cell(row, "receivedOn"), name("receivedOn")));
    const dueOn = must(row, dayIn(cell(row, "dueOn"), name("dueOn")));
    const done = must(row, dayIn(cell(row, "doneOn"), name("doneOn")));
    const newDate = must(row, dayIn(cell(row, "newDate"), name("newDate")));
    const reason = must(row, wordsIn(cell(row, "reason"), name("reason"), 300));
    if (!code || !field || !receivedOn || !dueOn || !done || !newDate || !reason) return;
    if (code.value === "" && dueOn.value === null && receivedOn.value === null) return;
    if (totals.has(plain(code.value)) || totals.has(plain(field.value))) return;
    const outside = outsidePeriod(receivedOn.value, done.value, period);
    if (outside !== null) {
      must(row, { problem: outside });
      return;
    }
    const figures = figuresOf(field.value === "" ? "(không ghi lĩnh vực)" : field.value);
    if (figures === null) {
      must(row, { problem: tooManyFields });
      return;
    }
    rows += 1;
    // resolved after the period: at its end it was open still
    const doneOn = done.value !== null && done.value < period.until ? done.value : null;
    const state = stateOf(dueOn.value, doneOn, lastDay);
    figures.received += 1;
    figures[state] += 1;
    if (receivedOn.value !== null && receivedOn.value < period.from) {
      figures.carriedOver = (figures.carriedOver ?? 0) + 1;
    }
    if (state !== "late" && state !== "openOverdue") return;
    if (late.length >= lateRowsKept) lateDropped += 1;
    else {
      late.push({
        row: row.line,
        code: code.value,
        field: field.value,
        dueOn: dueOn.value,
        doneOn,
        reason: reason.value === "" ? null : reason.value,
        newDate: newDate.value,
      });
    }
  }

  return {
    take(row) {
      if (row.line <= mapping.headerRow) return "go-on";
      if (missing.length > 0) return "enough";
      if (mapping.shape === "summary") takeSummary(row);
      else takeDetail(row);
      return problems.length >= problemsShown ? "enough" : "go-on";
    },
    result: () => ({
      rows,
      total,
      fields: [...fields].map(([field, figures]) => ({
        name: field,
        // Where days of receipt are told, none brought over is a fact and no gap.
        figures: columnOf.has("receivedOn") ? { ...figures, carriedOver: figures.carriedOver ?? 0 } : figures,
      })),
      late,
      lateDropped,
      problems: problems.slice(0, problemsShown),
    }),
  };
}

const countColumns = [
  "received",
  "carriedOver",
  "resolved",
  "early",
  "onTime",
  "late",
  "open",
  "openInTerm",
  "openOverdue",
] as const;

const demanded = ({ shape }: DossierMapping): readonly DossierColumn[] =>
  shape === "summary"
    ? ["field", "received", "early", "onTime", "late", "openInTerm", "openOverdue"]
    : ["code", "field", "dueOn", "doneOn"];

function emptyFigures(): Figures {
  return {
    received: 0,
    carriedOver: null,
    resolved: null,
    early: 0,
    onTime: 0,
    late: 0,
    open: null,
    openInTerm: 0,
    openOverdue: 0,
  };
}

function summaryFigures(counts: ReadonlyMap<DossierColumn, number | null>): Figures {
  const stated = (holds: DossierColumn) => counts.get(holds) ?? null;
  const count = (holds: DossierColumn) => counts.get(holds) ?? 0;
  return {
    received: count("received"),
    carriedOver: stated("carriedOver"),
    resolved: stated("resolved"),
    early: count("early"),
    onTime: count("onTime"),
    late: count("late"),
    open: stated("open"),
    openInTerm: count("openInTerm"),
    openOverdue: count("openOverdue"),
  };
}

type State = "early" | "onTime" | "late" | "openInTerm" | "openOverdue";

/** Without a day to be done by nothing is early, late or overdue. Due on the last day of the period is in term. */
function stateOf(dueOn: BusinessDay | null, doneOn: BusinessDay | null, lastDay: BusinessDay): State {
  if (doneOn === null) return dueOn !== null && dueOn < lastDay ? "openOverdue" : "openInTerm";
  if (dueOn === null || doneOn === dueOn) return "onTime";
  return doneOn < dueOn ? "early" : "late";
}

function outsidePeriod(
  receivedOn: BusinessDay | null,
  doneOn: BusinessDay | null,
  { from, until }: FiguresPeriod,
): Bilingual | null {
  if (receivedOn !== null && receivedOn >= until) {
    return { vi: `tiếp nhận sau kỳ (${receivedOn})`, en: `received after the period (${receivedOn})` };
  }
  if (doneOn !== null && doneOn < from) {
    return { vi: `đã giải quyết trước kỳ (${doneOn})`, en: `resolved before the period (${doneOn})` };
  }
  return null;
}

const tooManyFields = { vi: "có quá nhiều lĩnh vực khác nhau", en: "there are too many different fields" };

const notMapped = (holds: DossierColumn): Bilingual => ({
  vi: `Chưa chỉ ra cột “${columnNames[holds].vi}”.`,
  en: `No column was named for “${columnNames[holds].en}”.`,
});
