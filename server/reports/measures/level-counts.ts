/** Ratings a level of each scale in use in the period: an old vote keeps its own scale. */
import type { LevelCount, RatingScale } from "@motcua/protocol";
import type { VoteKind } from "../tally/tally.ts";
import { partsOfHundred } from "./percent.ts";

type Level = Omit<LevelCount, "percent">;

/** Votes of one kind, and how many. */
export interface VoteCount extends VoteKind {
  readonly n: number;
}

/** The best level first; levels of the scale in force are shown with 0 too, those of others where they occur. */
export function levelCounts(votes: readonly VoteCount[], scale: RatingScale): LevelCount[] {
  const levels = new Map<string, Level>();
  const keyOf = (of: string, level: number, satisfied: boolean) => `${of} ${level} ${satisfied}`;
  for (const { value, vi, en, satisfied } of scale.levels) {
    const level = { scale: scale.id, level: value, name: { vi, en }, satisfied, n: 0 };
    levels.set(keyOf(scale.id, value, satisfied), level);
  }
  for (const { scale: of, level, satisfied, n } of votes) {
    const key = keyOf(of, level, satisfied);
    const known = levels.get(key) ?? { scale: of, level, name: null, satisfied, n: 0 };
    levels.set(key, { ...known, n: known.n + n });
  }
  const used = [...levels.values()].sort((a, b) => inOrder(a, b, scale.id));
  const percents = partsOfHundred(used.map(({ n }) => n));
  return used.map((level, index) => ({ ...level, percent: percents[index] ?? 0 }));
}

function inOrder(a: Level, b: Level, current: string): number {
  if (a.scale !== b.scale) {
    if (a.scale === current) return -1;
    if (b.scale === current) return 1;
    return a.scale < b.scale ? -1 : 1;
  }
  return b.level - a.level || Number(b.satisfied) - Number(a.satisfied);
}
