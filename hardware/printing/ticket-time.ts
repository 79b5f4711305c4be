const formats = new Map<string, { clock: Intl.DateTimeFormat; day: Intl.DateTimeFormat }>();

/** A moment as a ticket tells it, in the site's time zone whatever the machine's: `14:05`, `Thứ Hai, 23/11/2026`. */
export function ticketTime(issuedAt: number, timeZone: string): { clock: string; day: string } {
  const known = formats.get(timeZone);
  const format = known ?? {
    clock: new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    }),
    day: new Intl.DateTimeFormat("vi-VN", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      weekday: "long",
      day: "2-digit",
      month: "2-digit",
      year: "numeric",
    }),
  };
  if (known === undefined) formats.set(timeZone, format);
  const parts = new Map(format.day.formatToParts(issuedAt).map((part) => [part.type, part.value]));
  return {
    clock: format.clock.format(issuedAt),
    day: `${parts.get("weekday")}, ${parts.get("day")}/${parts.get("month")}/${parts.get("year")}`,
  };
}
