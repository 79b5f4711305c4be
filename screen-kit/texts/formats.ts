import type { Language } from "@motcua/protocol";
import { createMoments } from "./moments.ts";

/** Times and amounts as people here write them, in the site's time zone whatever the device's. */
export interface Formats {
  /** `09:42` */
  clock(atMs: number): string;
  /** `09:42:07` */
  clockWithSeconds(atMs: number): string;
  /** `23/11/2026` */
  date(atMs: number): string;
  /** `09:42 23/11/2026` */
  clockAndDate(atMs: number): string;
  /** a moment that is past, as told now: `21:40` of today, `21:40 hôm qua`, before that with its date */
  moment(atMs: number, nowMs: number): string;
  /** `Thứ Hai, 23/11/2026` · `Monday, 23/11/2026` */
  day(atMs: number): string;
  /** the whole minutes that have passed, as the stopwatch beside them shows: `8 phút` · `8 min`; under a minute `dưới 1 phút` */
  minutes(minutes: number): string;
  /** `khoảng 19–31 phút` · `about 19–31 min` */
  minutesBetween(fromMinutes: number, toMinutes: number): string;
  /** a stopwatch: `03:24`, `1:03:24` */
  span(seconds: number): string;
  /** `138.187` · `138,187` */
  amount(amount: number): string;
  /** `97,5%` · `97.5%`, from a share of 0 to 1 */
  share(share: number): string;
}

const locales = { vi: "vi-VN", en: "en-GB" } as const;

const dayMs = 86_400_000;

const made = new Map<string, Formats>();

/** The formats of one language and time zone: the same ones at each ask. */
export function createFormats(language: Language, timeZone: string): Formats {
  const key = `${language} ${timeZone}`;
  const formats = made.get(key) ?? makeFormats(language, timeZone);
  made.set(key, formats);
  return formats;
}

/** A cheap device is long about an `Intl` format: an amount that has no separator is said without any. */
function makeFormats(language: Language, timeZone: string): Formats {
  const locale = locales[language];
  const at = createMoments(language, timeZone);
  const clock = (atMs: number) => {
    const { hour, minute } = at(atMs);
    return `${hour}:${minute}`;
  };
  const date = (atMs: number) => {
    const { day, month, year } = at(atMs);
    return `${day}/${month}/${year}`;
  };
  let amounts: Intl.NumberFormat | null = null;
  const amount = (value: number) => {
    if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value);
    amounts ??= new Intl.NumberFormat(locale);
    return amounts.format(value);
  };
  let shares: Intl.NumberFormat | null = null;
  const words =
    language === "vi"
      ? { minutes: "phút", under: "dưới 1 phút", about: "khoảng", yesterday: "hôm qua" }
      : { minutes: "min", under: "under 1 min", about: "about", yesterday: "yesterday" };

  return {
    clock,
    clockWithSeconds: (atMs) => `${clock(atMs)}:${at(atMs).second}`,
    date,
    clockAndDate: (atMs) => `${clock(atMs)} ${date(atMs)}`,
    moment(atMs, nowMs) {
      const then = date(atMs);
      if (then === date(nowMs)) return clock(atMs);
      return `${clock(atMs)} ${then === date(nowMs - dayMs) ? words.yesterday : then}`;
    },
    day: (atMs) => `${at(atMs).weekday}, ${date(atMs)}`,
    minutes: (minutes) => (minutes < 1 ? words.under : `${amount(Math.floor(minutes))} ${words.minutes}`),
    minutesBetween(fromMinutes, toMinutes) {
      const from = Math.max(1, Math.floor(fromMinutes));
      const to = Math.max(1, Math.ceil(toMinutes));
      if (to <= 1) return words.under;
      return from === to
        ? `${words.about} ${to} ${words.minutes}`
        : `${words.about} ${from}–${to} ${words.minutes}`;
    },
    span(spanSeconds) {
      const whole = Math.max(0, Math.floor(spanSeconds));
      const two = (part: number) => String(part).padStart(2, "0");
      const tail = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
      return whole < 3600 ? tail : `${Math.floor(whole / 3600)}:${tail}`;
    },
    amount,
    share(value) {
      shares ??= new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
      return shares.format(value);
    },
  };
}
