/** Reads one line of a file of past visits: names of the office, times of its zone, an order that can have been. */
import type { BusinessDay, CounterId, EpochMillis, PersonId, SiteSettings } from "@motcua/protocol";
import { businessDay } from "../domain/hours.ts";
import type { HistoryColumn } from "./columns.ts";
import {
  type LineProblem,
  type PastEnding,
  type PastMode,
  type PastVisit,
  pastEndings,
  pastModes,
} from "./past-visit.ts";
import { readMoment } from "./read-moment.ts";

export type PastLine = Readonly<Partial<Record<HistoryColumn, string>>>;

export interface PastOffice {
  readonly settings: SiteSettings;
  /** id of a person by title or user name, in lower case */
  readonly people: ReadonlyMap<string, PersonId>;
  /** nothing later has happened */
  readonly now: EpochMillis;
  /** the day that is not over yet: what it will have is not known */
  readonly today: BusinessDay;
}

class Problem extends Error {
  readonly problem: LineProblem;
  constructor(column: string, vi: string, en: string) {
    super(en);
    this.problem = { column, vi, en };
  }
}

/** The visit, or the first thing wrong with the line. */
export function readPastVisit(
  line: PastLine,
  office: PastOffice,
): { visit: PastVisit } | { problem: LineProblem } {
  try {
    return { visit: visitOf(line, office) };
  } catch (error) {
    if (error instanceof Problem) return { problem: error.problem };
    throw error;
  }
}

function visitOf(line: PastLine, office: PastOffice): PastVisit {
  const { settings, people, now, today } = office;
  const { timeZone, services, counters, priorityGroups, ratingScale } = settings;
  const cell = (column: HistoryColumn) => line[column]?.normalize("NFC").trim() || null;
  const moment = (column: HistoryColumn) => {
    const text = cell(column);
    if (text === null) return null;
    const at = readMoment(text, timeZone);
    if (at === null)
      throw new Problem(column, `“${text}” không phải là thời điểm.`, `“${text}” is not a time.`);
    if (at > now) throw new Problem(column, `“${text}” chưa tới.`, `“${text}” has not come yet.`);
    return at;
  };
  const named = <T>(column: HistoryColumn, find: (text: string) => T | undefined): T | null => {
    const text = cell(column);
    if (text === null) return null;
    const found = find(text);
    if (found === undefined)
      throw new Problem(column, `Không có “${text}” trong cấu hình.`, `“${text}” is not in the settings.`);
    return found;
  };
  const demanded = <T>(column: HistoryColumn, value: T | null): T => {
    if (value === null)
      throw new Problem(column, "Ô này không được để trống.", "This cell must not be empty.");
    return value;
  };
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

  const issuedAt = demanded("issued_at", moment("issued_at"));
  const service = demanded(
    "service",
    named("service", (text) =>
      services.find(({ id, prefix, vi, en }) => [id, prefix, vi, en].some((name) => same(name, text))),
    ),
  );
  const counter = named("counter", (text) =>
    counters.find(({ id, number }) => same(id, text) || String(number) === text),
  );
  const priority = named("priority", (text) =>
    priorityGroups.find(({ id, vi, en }) => [id, vi, en].some((name) => same(name, text))),
  );
  const calledAt = moment("called_at");
  const lastCalledAt = moment("last_called_at") ?? calledAt;
  const startedAt = moment("started_at");
  const told = moment("ended_at");
  const ending = endingOf(cell("ending"), { calledAt, startedAt });
  const endedAt = told ?? lastCalledAt ?? issuedAt;
  demandOrder([
    ["issued_at", issuedAt],
    ["called_at", calledAt],
    ["last_called_at", lastCalledAt],
    ["started_at", startedAt],
    ["ended_at", told],
  ]);
  const day = businessDay(timeZone, issuedAt);
  if (day >= today)
    throw new Problem(
      "issued_at",
      "Ngày này chưa kết thúc. Chỉ nhập những ngày đã qua.",
      "This day is not over. Only days gone by can be brought in.",
    );
  if (businessDay(timeZone, endedAt) !== day)
    throw new Problem("ended_at", "Kết thúc ở một ngày khác.", "It ends on another day.");
  if (calledAt !== null && counter === null)
    throw new Problem("counter", "Đã gọi mà không ghi quầy.", "It was called and names no counter.");
  if (startedAt !== null && calledAt === null)
    throw new Problem("called_at", "Đã phục vụ mà không ghi lúc gọi.", "It was served and names no call.");
  if (ending === "finished" && (startedAt === null || told === null))
    throw new Problem(
      "ended_at",
      "Đã xong mà thiếu lúc bắt đầu hoặc kết thúc.",
      "It finished without a start or an end.",
    );
  const rating = ratingOf();
  const officer = people.get((cell("officer") ?? "").toLowerCase()) ?? null;
  return {
    day,
    issuedAt,
    service: service.id,
    number: cell("number") ?? "",
    priority: priority?.id ?? null,
    procedure: cell("procedure"),
    counter: counter?.id ?? null,
    officer,
    unknownOfficer: officer === null ? cell("officer") : null,
    calledAt,
    lastCalledAt,
    startedAt,
    endedAt,
    ending,
    rateable: ending === "finished" && (rating !== null || rateableOf(counter)),
    rating,
  };

  function ratingOf(): PastVisit["rating"] {
    const text = cell("rating");
    if (text === null) return null;
    const level = ratingScale.levels.find(({ value, vi, en }) =>
      [String(value), vi, en].some((name) => same(name, text)),
    );
    if (level === undefined)
      throw new Problem(
        "rating",
        `Thang đánh giá không có mức “${text}”.`,
        `The scale has no level “${text}”.`,
      );
    if (ending !== "finished")
      throw new Problem("rating", "Lượt chưa phục vụ xong mà có đánh giá.", "It was rated and not finished.");
    const at = moment("rated_at") ?? endedAt;
    if (at < endedAt)
      throw new Problem("rated_at", "Đánh giá trước khi kết thúc.", "It was rated before its end.");
    const mode = cell("rating_mode")?.toLowerCase() ?? "tablet";
    if (!pastModes.includes(mode as PastMode))
      throw new Problem(
        "rating_mode",
        `“${mode}” không phải tablet, phone hay paper.`,
        `“${mode}” is not tablet, phone or paper.`,
      );
    return { level: level.value, at, mode: mode as PastMode };
  }

  function rateableOf(at: { readonly id: CounterId; readonly hasTablet: boolean } | null): boolean {
    const text = cell("rateable")?.toLowerCase() ?? null;
    if (text === null) return at?.hasTablet ?? false;
    if (["yes", "1", "có"].includes(text)) return true;
    if (["no", "0", "không"].includes(text)) return false;
    throw new Problem("rateable", `“${text}” không phải có hay không.`, `“${text}” is not yes or no.`);
  }
}

function endingOf(
  text: string | null,
  { calledAt, startedAt }: { calledAt: EpochMillis | null; startedAt: EpochMillis | null },
): PastEnding {
  if (text === null) return startedAt !== null ? "finished" : calledAt !== null ? "no-show" : "expired";
  const ending = text.toLowerCase() as PastEnding;
  if (!pastEndings.includes(ending)) {
    const known = pastEndings.join(", ");
    throw new Problem(
      "ending",
      `“${text}” không phải một trong: ${known}.`,
      `“${text}” is none of: ${known}.`,
    );
  }
  if (ending === "finished" && startedAt === null)
    throw new Problem("started_at", "Đã xong mà không ghi lúc bắt đầu.", "It finished and names no start.");
  if (ending !== "finished" && startedAt !== null)
    throw new Problem(
      "ending",
      `Đã phục vụ mà ghi là ${ending}.`,
      `It was served and is said to be ${ending}.`,
    );
  if (ending === "no-show" && calledAt === null)
    throw new Problem("called_at", "Vắng mà không ghi lúc gọi.", "It is a no-show and names no call.");
  return ending;
}

function demandOrder(moments: readonly (readonly [HistoryColumn, EpochMillis | null])[]): void {
  let latest: EpochMillis = 0;
  for (const [column, at] of moments) {
    if (at === null) continue;
    if (at < latest)
      throw new Problem(
        column,
        "Thời điểm này sớm hơn thời điểm trước nó.",
        "This time is before the one it follows.",
      );
    latest = at;
  }
}
