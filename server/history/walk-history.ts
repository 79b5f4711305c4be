/** Goes through a file of past visits once: counts it, names what is wrong, and packs its rows on the way. */
import { createHash } from "node:crypto";
import type { BusinessDay, HistoryId } from "@motcua/protocol";
import { dayAfter } from "../domain/hours.ts";
import { decodedText } from "../imports/text-encoding.ts";
import { createDayPacker, type PackedPart } from "./pack.ts";
import { pastRows } from "./past-rows.ts";
import type { LineProblem, PastVisit } from "./past-visit.ts";
import { readHistoryFile } from "./read-history-file.ts";
import type { PastOffice } from "./read-past-visit.ts";

/** What a file holds. */
export interface HistorySummary {
  readonly visits: number;
  readonly ratings: number;
  /** all days that have a visit, in order */
  readonly days: readonly BusinessDay[];
  /** half-open; null of a file without a good line */
  readonly period: { readonly from: BusinessDay; readonly until: BusinessDay } | null;
  /** how many lines are bad, and the first of them */
  readonly badLines: number;
  readonly problems: readonly NamedProblem[];
  /** officers whom nobody here is called like, the first of them; their visits count without one */
  readonly unknownOfficers: readonly string[];
  readonly withoutOfficer: number;
  /** SHA-256 of the file, hex */
  readonly fileDigest: string;
  /** SHA-256 over the packed rows, hex; of nothing when they were not packed */
  readonly rowsDigest: string;
}

export interface NamedProblem extends LineProblem {
  readonly line: number;
}

export interface WalkParts {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly office: PastOffice;
  /** what the rows are packed under; null: they are only looked at */
  readonly rows: HistoryId | null;
  readonly onProgress: (progress: { readonly lines: number; readonly bytes: number }) => void;
}

const problemsNamed = 50;
const officersNamed = 20;
const linesAStep = 5_000;

/** Brings packed parts and, at last, the summary. Throws `HistoryHeadError` or `ImportError` with a sentence. */
export async function* walkHistory(parts: WalkParts): AsyncGenerator<PackedPart[], HistorySummary, void> {
  const { office, rows, onProgress } = parts;
  const file = createHash("sha256");
  const packer = rows === null ? null : createDayPacker(rows);
  const seen = createSeen();
  const problems: NamedProblem[] = [];
  let [lines, bytes, badLines] = [0, 0, 0];
  const text = async function* () {
    for await (const piece of decodedText(digested(parts.bytes, file))) {
      bytes = piece.bytes;
      yield piece.text;
    }
  };
  for await (const read of readHistoryFile(text(), office)) {
    lines += 1;
    if (lines % linesAStep === 0) onProgress({ lines, bytes });
    const problem = "problem" in read ? read.problem : seen.again(read.visit, read.line);
    if (problem !== null) {
      badLines += 1;
      if (problems.length < problemsNamed) problems.push({ line: read.line, ...problem });
    } else if ("visit" in read) {
      seen.add(read.visit);
      const packed = packer?.add(pastRows(read.visit, `${rows}-${read.line}`, office.settings)) ?? [];
      if (packed.length > 0) yield packed;
    }
  }
  if (packer !== null) yield packer.end();
  onProgress({ lines, bytes });
  return {
    ...seen.summary(),
    badLines,
    problems,
    fileDigest: file.digest("hex"),
    rowsDigest: packer?.digest() ?? "",
  };
}

async function* digested(
  bytes: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}

/** What has been read so far, as much of it as the summary and the search for numbers given twice need (T1). */
function createSeen() {
  const numbers = new Map<BusinessDay, Map<string, number>>();
  const unknown = new Set<string>();
  let [visits, ratings, withoutOfficer] = [0, 0, 0];
  return {
    add({ rating, unknownOfficer }: PastVisit) {
      visits += 1;
      if (rating !== null) ratings += 1;
      if (unknownOfficer === null) return;
      withoutOfficer += 1;
      if (unknown.size < officersNamed) unknown.add(unknownOfficer);
    },
    /** A number that another line has given on the same day. */
    again({ day, number }: PastVisit, line: number): LineProblem | null {
      const ofDay = numbers.get(day) ?? new Map<string, number>();
      numbers.set(day, ofDay);
      if (number === "") return null;
      const before = ofDay.get(number);
      ofDay.set(number, before ?? line);
      return before === undefined
        ? null
        : {
            column: "number",
            vi: `Số “${number}” của ngày này đã có ở dòng ${before}.`,
            en: `Number “${number}” of this day is there already, on line ${before}.`,
          };
    },
    summary() {
      const days = [...numbers.keys()].sort();
      const [from] = days;
      const last = days.at(-1);
      const period = from === undefined || last === undefined ? null : { from, until: dayAfter(last, 1) };
      return { visits, ratings, days, period, withoutOfficer, unknownOfficers: [...unknown] };
    },
  };
}
