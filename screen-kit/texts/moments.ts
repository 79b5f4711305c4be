import type { Language } from "@motcua/protocol";

/** What a moment is called by the clocks of a time zone, part by part; numbers with their leading nought. */
export type Moment = Record<
  "weekday" | "day" | "month" | "year" | "hour" | "minute" | "second",
  string | undefined
>;

const locales = { vi: "vi-VN", en: "en-GB" } as const;

/** Clocks that stand at one offset from UTC all the year: Vietnam's do since it is one country (Quyết định 121-CP/1967, 134/2002/QĐ-TTg). */
const offsetHours: Readonly<Record<string, number>> = { "Asia/Ho_Chi_Minh": 7, "Asia/Saigon": 7 };
const offsetSinceMs = Date.UTC(1975, 5, 13);

/** The hours that clocks are ahead of UTC, always; undefined where they change. `Etc/GMT-7` is called so for seven hours ahead. */
const hoursAhead = (timeZone: string): number | undefined =>
  timeZone.startsWith("Etc/GMT") ? -Number(timeZone.slice(7)) : offsetHours[timeZone];

const weekdays = {
  vi: ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
} as const;

/**
 * Tells moments in one language and time zone. A cheap device needs longer to make its first `Intl` format than to draw
 * a whole screen: where the offset never changes it makes none, elsewhere one, when the first moment is told.
 */
export function createMoments(language: Language, timeZone: string): (atMs: number) => Moment {
  const hours = hoursAhead(timeZone);
  const byTable = tellByTable(language, timeZone);
  if (hours === undefined) return byTable;
  return (atMs) => (atMs < offsetSinceMs ? byTable(atMs) : tellByOffset(language, atMs + hours * 3_600_000));
}

function tellByOffset(language: Language, shiftedMs: number): Moment {
  const shifted = new Date(shiftedMs);
  const [year, month, day] = shifted.toISOString().slice(0, 10).split("-");
  const [hour, minute, second] = shifted.toISOString().slice(11, 19).split(":");
  return { weekday: weekdays[language][shifted.getUTCDay()], day, month, year, hour, minute, second };
}

function tellByTable(language: Language, timeZone: string): (atMs: number) => Moment {
  let format: Intl.DateTimeFormat | null = null;
  return (atMs) => {
    format ??= new Intl.DateTimeFormat(locales[language], {
      timeZone,
      weekday: "long",
      day: "2-digit",
      month: "2-digit",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    });
    const parts = format.formatToParts(atMs).filter(({ type }) => type !== "literal");
    return Object.fromEntries(parts.map(({ type, value }) => [type, value])) as Moment;
  };
}
