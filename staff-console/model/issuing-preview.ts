import type { SiteSettings } from "@motcua/protocol";

type Stretch = readonly [from: string, until: string];

export interface IssuingPreview {
  readonly work: readonly Stretch[];
  /** when numbers are given out, as the hub will do it (D1) */
  readonly issue: readonly Stretch[];
}

const minutesOf = (time: string) => {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return found === null ? null : Number(found[1]) * 60 + Number(found[2]);
};
const two = (part: number) => String(part).padStart(2, "0");
const clockOf = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** What a working day would be with these hours; null while they are not whole. */
export function issuingPreview({
  hours,
  issuing,
}: Pick<SiteSettings, "hours" | "issuing">): IssuingPreview | null {
  const sessions = hours.sessions.map(([from, until]) => [minutesOf(from), minutesOf(until)] as const);
  const { opensMinutesBefore, stopsMinutesBefore } = issuing;
  if (!Number.isInteger(opensMinutesBefore) || !Number.isInteger(stopsMinutesBefore)) return null;
  const issue: [number, number][] = [];
  for (const [at, [from, until]] of sessions.entries()) {
    if (from === null || until === null || from >= until) return null;
    const begins = Math.max(0, from - opensMinutesBefore);
    // Only the end of the day stops early: whoever comes before noon gets a number for the afternoon.
    const ends = at === sessions.length - 1 ? until - stopsMinutesBefore : until;
    const last = issue[issue.length - 1];
    if (ends <= begins) continue;
    if (last !== undefined && begins <= last[1]) last[1] = Math.max(last[1], ends);
    else issue.push([begins, ends]);
  }
  return {
    work: hours.sessions.map(([from, until]) => [from, until]),
    issue: issue.map(([from, until]) => [clockOf(from), clockOf(until)]),
  };
}
