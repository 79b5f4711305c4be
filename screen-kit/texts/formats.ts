import type { Language } from "@motcua/protocol";
import { createMoments, type Moment } from "./moments.ts";

/** Times and amounts as people here write them, in the site's time zone whatever the device's. */
export interface Formats {
  /** `09:42` */
  clock(atMs: number): string;
  /** `09:42:07` */
  clockWithSeconds(atMs: number): string;
  /** `23/11/2026` */
  date(atMs: number): string;
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
  const clock = ({ hour, minute }: Moment) => `${hour}:${minute}`;
  const date = ({ day, month, year }: Moment) => `${day}/${month}/${year}`;
  let amounts: Intl.NumberFormat | null = null;
  const amount = (value: number) => {
    if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value);
    amounts ??= new Intl.NumberFormat(locale);
    return amounts.format(value);
  };
  let shares: Intl.NumberFormat | null = null;
  const words =
    language === "vi"
      ? { minutes: "phút", under: "dưới 1 phút", about: "khoảng" }
      : { minutes: "min", under: "under 1 min", about: "about" };

  return {
    clock: (atMs) => clock(at(atMs)),
    clockWithSeconds(atMs) {
      const moment = at(atMs);
      return `${clock(moment)}:${moment.second}`;
    },
    date: (atMs) => date(at(atMs)),
    day(atMs) {
      const moment = at(atMs);
      return `${moment.weekday}, ${date(moment)}`;
    },
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
