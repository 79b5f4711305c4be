import type { PriorityGroup, SiteSettings } from "@motcua/protocol";

export interface WeightExampleRow {
  /** null: somebody of no group */
  readonly group: PriorityGroup | null;
  readonly waitedMinutes: number;
  readonly targetMinutes: number;
  readonly weight: number;
  /** Q1: time waited ÷ target × weight */
  readonly credit: number;
  /** 1 is called first */
  readonly place: number;
}

/** Somebody without priority waits longest; each group came some minutes later. Who is first, is what weights decide. */
export function weightExample({
  priorityGroups,
  waitTargetMinutes,
}: Pick<SiteSettings, "priorityGroups" | "waitTargetMinutes">): readonly WeightExampleRow[] {
  const people = [null, ...priorityGroups].map((group, at) => {
    const waitedMinutes = Math.max(2, Math.round(waitTargetMinutes - at * (waitTargetMinutes / 6)));
    const weight = group === null ? 1 : group.weight;
    return { group, waitedMinutes, targetMinutes: waitTargetMinutes, weight };
  });
  const credited = people.map((person) => ({
    ...person,
    credit: (person.waitedMinutes / person.targetMinutes) * (Number.isNaN(person.weight) ? 0 : person.weight),
  }));
  const ordered = [...credited].sort((one, other) => other.credit - one.credit);
  return credited.map((person) => ({ ...person, place: ordered.indexOf(person) + 1 }));
}
