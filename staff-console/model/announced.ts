import type { Announcement } from "@motcua/protocol";

/** What became of a call, as one asks for it: heard, only seen, or not known yet. */
export type AnnouncedKind = "all" | "spoken" | "silent" | "pending";

export interface AnnouncedFilter {
  /** the beginning of a number or a part of it, however it is typed */
  readonly number: string;
  /** null: every counter */
  readonly counter: number | null;
  readonly kind: AnnouncedKind;
}

/** Shown and unspoken are one thing to somebody in the hall: nothing was heard. */
export function kindOf({ outcome }: Pick<Announcement, "outcome">): Exclude<AnnouncedKind, "all"> {
  return outcome.kind === "spoken" ? "spoken" : outcome.kind === "pending" ? "pending" : "silent";
}

export function filterAnnounced(
  announcements: readonly Announcement[],
  { number, counter, kind }: AnnouncedFilter,
): readonly Announcement[] {
  const wanted = number.trim().toUpperCase();
  return announcements.filter(
    (one) =>
      one.number.includes(wanted) &&
      (counter === null || one.counter === counter) &&
      (kind === "all" || kindOf(one) === kind),
  );
}

/** How many calls came to which end. */
export function countAnnounced(
  announcements: readonly Announcement[],
): Readonly<Record<AnnouncedKind, number>> {
  const counts = { all: announcements.length, spoken: 0, silent: 0, pending: 0 };
  for (const one of announcements) counts[kindOf(one)]++;
  return counts;
}
