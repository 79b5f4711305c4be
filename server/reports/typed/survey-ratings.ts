import type { SurveyContent } from "@motcua/protocol";

/** How many ratings a survey counted, and how many of them were satisfied. */
export function ratingsOf({ answers }: Pick<SurveyContent, "answers">): {
  readonly n: number;
  readonly satisfied: number;
} {
  if (answers.by === "satisfied") return { n: answers.of, satisfied: answers.satisfied };
  const sum = (counts: readonly { readonly n: number }[]) => counts.reduce((total, { n }) => total + n, 0);
  return { n: sum(answers.counts), satisfied: sum(answers.counts.filter(({ satisfied }) => satisfied)) };
}
