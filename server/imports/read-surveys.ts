/** Paper surveys from a CSV: a line a survey. With one line wrong nothing of the file is taken. */
import type {
  Bilingual,
  LineProblem,
  ServiceId,
  SiteSettings,
  SurveyContent,
  SurveyCsvRead,
} from "@motcua/protocol";
import { dayAfter } from "../domain/hours.ts";
import { countIn, dayIn, type Read } from "./cell-values.ts";
import { ImportError } from "./import-error.ts";
import { readCsvChunks } from "./read-csv.ts";
import { plain, type Row, textOf } from "./row.ts";

type Office = Pick<SiteSettings, "services" | "ratingScale">;

/** Columns by the words of their header, without marks; levels are `muc 5` … `muc 1`. */
const columns = {
  from: /^(tu ngay|from)/,
  last: /^(den ngay|to$|last)/,
  service: /^(linh vuc|service)/,
  issued: /(phat ra|issued)/,
  collected: /(thu ve|collected)/,
  valid: /(hop le|valid)/,
  note: /^(ghi chu|note)/,
} as const;
type Column = keyof typeof columns;

const surveysAtMost = 500;

/** Reads a whole CSV text; `last` of a period is its last day, as people write it. */
export async function readSurveys(csv: string, office: Office): Promise<SurveyCsvRead> {
  const problems: LineProblem[] = [];
  const surveys: SurveyContent[] = [];
  let header: ReadonlyMap<Column | number, number> | null = null;
  try {
    for await (const row of readCsvChunks(bytesOf(csv))) {
      if (header === null) {
        header = headerOf(row);
        const lacking = lackingIn(header);
        if (lacking !== null) return { surveys: [], problems: [{ line: row.line, sentence: lacking }] };
        continue;
      }
      const read = surveyOf(row, header, office);
      if ("problem" in read) problems.push(lineProblem(row.line, read.problem));
      else surveys.push(read.value);
      if (surveys.length > surveysAtMost) return { surveys: [], problems: [lineProblem(row.line, tooMany)] };
    }
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { surveys: [], problems: [{ line: 0, sentence: error.sentence }] };
  }
  if (surveys.length === 0 && problems.length === 0) problems.push({ line: 0, sentence: nothing });
  return problems.length > 0 ? { surveys: [], problems: problems.slice(0, 20) } : { surveys, problems };
}

async function* bytesOf(csv: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(csv);
}

function headerOf({ cells }: Row): ReadonlyMap<Column | number, number> {
  const found = new Map<Column | number, number>();
  cells.forEach((cell, at) => {
    const text = plain(textOf(cell));
    const level = /^(?:muc|level) ?(\d)/.exec(text)?.[1];
    const column = (Object.keys(columns) as Column[]).find((name) => columns[name].test(text));
    if (level !== undefined) found.set(Number(level), at);
    else if (column !== undefined && !found.has(column)) found.set(column, at);
  });
  return found;
}

function lackingIn(header: ReadonlyMap<Column | number, number>): Bilingual | null {
  const levels = [...header.keys()].filter((key) => typeof key === "number");
  if (header.has("from") && header.has("last") && levels.length > 0) return null;
  return {
    vi: "Dòng đầu phải có các cột: Từ ngày, Đến ngày, Lĩnh vực, Phát ra, Thu về, Hợp lệ, Mức 5, Mức 4… Mức 1.",
    en: "The first line must have the columns: From, Last day, Service, Issued, Collected, Valid, Level 5, Level 4 … Level 1.",
  };
}

function surveyOf(
  row: Row,
  header: ReadonlyMap<Column | number, number>,
  { services, ratingScale }: Office,
): Read<SurveyContent> {
  const cell = (key: Column | number) => row.cells[header.get(key) ?? -1];
  const from = dayIn(cell("from"), "Từ ngày");
  const last = dayIn(cell("last"), "Đến ngày");
  const issued = countIn(cell("issued"), "Phát ra");
  const collected = countIn(cell("collected"), "Thu về");
  const valid = countIn(cell("valid"), "Hợp lệ");
  for (const read of [from, last, issued, collected, valid]) if ("problem" in read) return read;
  if (
    !("value" in from && "value" in last && "value" in issued && "value" in collected && "value" in valid)
  ) {
    return { problem: nothing };
  }
  if (from.value === null || last.value === null) {
    return { problem: { vi: "thiếu ngày đầu hoặc ngày cuối", en: "the first or the last day is missing" } };
  }
  const named = textOf(cell("service"));
  const service = named === "" || plain(named) === "toan co quan" ? null : serviceOf(named, services);
  if (service === "unknown") {
    return {
      problem: {
        vi: `không có lĩnh vực “${named.slice(0, 60)}”`,
        en: `there is no service “${named.slice(0, 60)}”`,
      },
    };
  }
  const counts: { level: number; satisfied: boolean; n: number }[] = [];
  for (const [key] of header) {
    if (typeof key !== "number") continue;
    const level = ratingScale.levels.find(({ value }) => value === key);
    if (level === undefined)
      return { problem: { vi: `thang đánh giá không có mức ${key}`, en: `the scale has no level ${key}` } };
    const n = countIn(cell(key), `Mức ${key}`);
    if ("problem" in n) return n;
    counts.push({ level: key, satisfied: level.satisfied, n: n.value ?? 0 });
  }
  return {
    value: {
      kind: "survey",
      period: { from: from.value, until: dayAfter(last.value, 1) },
      mode: "paper",
      service,
      scale: ratingScale.id,
      issued: issued.value,
      collected: collected.value,
      valid: valid.value,
      answers: { by: "levels", counts },
      note: textOf(cell("note")).slice(0, 500),
    },
  };
}

function serviceOf(named: string, services: Office["services"]): ServiceId | "unknown" {
  const wanted = plain(named);
  return services.find(({ id, vi, en }) => [id, plain(vi), plain(en)].includes(wanted))?.id ?? "unknown";
}

const lineProblem = (line: number, { vi, en }: Bilingual): LineProblem => ({
  line,
  sentence: { vi: `Dòng ${line}: ${vi}.`, en: `Line ${line}: ${en}.` },
});
const nothing = { vi: "Tệp không có dòng số liệu nào.", en: "The file has no line of figures." };
const tooMany = { vi: "quá 500 dòng", en: "more than 500 lines" };
