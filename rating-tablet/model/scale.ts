import type { RatingReason, RatingScale, ReasonId } from "@motcua/protocol";

/** A level as it stands on the glass. */
export interface PlacedLevel {
  readonly value: number;
  readonly vi: string;
  readonly en: string;
  /** 1 is the worst of its scale */
  readonly place: number;
}

/** The levels from the best to the worst, in whatever order the office wrote them. */
export function bestFirst({ levels }: Pick<RatingScale, "levels">): readonly PlacedLevel[] {
  return [...levels]
    .sort((a, b) => b.value - a.value)
    .map(({ value, vi, en }, index) => ({ value, vi, en, place: levels.length - index }));
}

/** Whether this level is asked what should be better. */
export function asksReasons({ askReasonsAtOrBelow }: RatingScale, level: number): boolean {
  return level <= askReasonsAtOrBelow;
}

/** Only reasons that the office still has: the hub would refuse the whole vote for one that is gone. */
export function knownReasons(picked: readonly ReasonId[], reasons: readonly RatingReason[]): ReasonId[] {
  return picked.filter((id) => reasons.some((reason) => reason.id === id));
}
