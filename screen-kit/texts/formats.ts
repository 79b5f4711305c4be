import type { Language } from "@motcua/protocol";

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

/** Makes the formats of one language and time zone; cheap to keep, dear to make again each second. */
export function createFormats(language: Language, timeZone: string): Formats {
  const locale = locales[language];
  const inZone = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const clock = inZone({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const seconds = inZone({ hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
  const date = inZone({ day: "2-digit", month: "2-digit", year: "numeric" });
  const weekday = inZone({ weekday: "long" });
  const amount = new Intl.NumberFormat(locale);
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const words =
    language === "vi"
      ? { minutes: "phút", under: "dưới 1 phút", about: "khoảng" }
      : { minutes: "min", under: "under 1 min", about: "about" };

  return {
    clock: (atMs) => clock.format(atMs),
    clockWithSeconds: (atMs) => seconds.format(atMs),
    date: (atMs) => date.format(atMs),
    day: (atMs) => `${weekday.format(atMs)}, ${date.format(atMs)}`,
    minutes: (minutes) =>
      minutes < 1 ? words.under : `${amount.format(Math.floor(minutes))} ${words.minutes}`,
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
    amount: (value) => amount.format(value),
    share: (value) => share.format(value),
  };
}
