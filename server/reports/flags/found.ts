import type { RatingFlag } from "@motcua/protocol";

/** What a sign says of one counter-month. */
export type Found = Pick<RatingFlag, "kind" | "found" | "of" | "why">;

/** A share as people read it, with one decimal: `96,5` and `96.5`. */
export const readable = (share: number) => {
  const percent = (share * 100).toFixed(1);
  return { vi: percent.replace(".", ","), en: percent };
};
