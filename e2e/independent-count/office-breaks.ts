/** Time between two sessions of one day, midday above all, that lies within a stretch; at a fixed offset from UTC. */
export interface Sessions {
  readonly sessions: readonly (readonly [string, string])[];
  readonly days: readonly string[];
  readonly holidays: readonly string[];
}

const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** Milliseconds of breaks of the day in which the stretch begins. */
export function breaksOf(hours: Sessions, from: number, until: number, utcOffsetHours: number): number {
  const shift = utcOffsetHours * 3_600_000;
  const date = new Date(from + shift).toISOString().slice(0, 10);
  const weekday = weekdays[new Date(from + shift).getUTCDay()] ?? "";
  if (!hours.days.includes(weekday) || hours.holidays.includes(date)) return 0;
  const at = (wall: string) => Date.parse(`${date}T${wall}:00Z`) - shift;
  let millis = 0;
  for (let nth = 1; nth < hours.sessions.length; nth++) {
    const begin = Math.max(from, at(hours.sessions[nth - 1]?.[1] ?? "24:00"));
    const end = Math.min(until, at(hours.sessions[nth]?.[0] ?? "00:00"));
    millis += Math.max(0, end - begin);
  }
  return millis;
}
