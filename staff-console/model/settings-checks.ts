import type { Bilingual } from "@motcua/protocol";
import { problemTexts } from "../texts/settings-problem-texts.ts";
import type { Problem } from "./settings-draft.ts";

/** Words that must be there; said once somebody wants to save. */
export function needed(at: string, words: string): readonly Problem[] {
  return words.trim() === "" ? [{ at, words: problemTexts.needed, when: "at-save" }] : [];
}

/** Words in both languages, named `${at}/vi` and `${at}/en`. */
export function neededInBoth(at: string, { vi, en }: Bilingual): readonly Problem[] {
  return [...needed(`${at}/vi`, vi), ...needed(`${at}/en`, en)];
}

/** Something that does not fit, said as soon as it is so. */
export function problemIf(isWrong: boolean, at: string, words: Bilingual): readonly Problem[] {
  return isWrong ? [{ at, words, when: "now" }] : [];
}

/** A time of day as people write it here, `07:30`. */
export const isTime = (time: string) => /^([01][0-9]|2[0-3]):[0-5][0-9]$/.test(time);

export interface Bounds {
  readonly lowest: number;
  readonly highest: number;
  readonly parts: "whole" | "parts";
}

/** A number within what the hub takes; one that is not typed yet is only said at the save. */
export function within(at: string, value: number, { lowest, highest, parts }: Bounds): readonly Problem[] {
  if (Number.isNaN(value)) return [{ at, words: problemTexts.numberNeeded, when: "at-save" }];
  const fits = value >= lowest && value <= highest && (parts === "parts" || Number.isInteger(value));
  return fits ? [] : [{ at, words: problemTexts.between(lowest, highest, parts), when: "now" }];
}

/** Values that only one of several may have; each of those alike is named. */
export function onlyOnce(
  values: readonly { readonly at: string; readonly value: string }[],
  words: Bilingual,
): readonly Problem[] {
  return values
    .filter(
      ({ value }, place) => value !== "" && values.some((other, at) => at !== place && other.value === value),
    )
    .map(({ at }) => ({ at, words, when: "now" }));
}

/** An id of ours that nothing in the list has: `counter-12`. */
export function freshId(stem: string, taken: readonly { readonly id: string }[]): string {
  for (let nth = taken.length + 1; ; nth++) {
    const id = `${stem}-${nth}`;
    if (!taken.some((known) => known.id === id)) return id;
  }
}

/** Both languages without blanks around them; one that is only in the other stays for the check to say. */
export const trimmed = <T extends Bilingual>(words: T): T => ({
  ...words,
  vi: words.vi.trim(),
  en: words.en.trim(),
});

/** Whether a problem lies in a thing named `at`, or in a field of it. */
export const liesIn = (problem: Problem, at: string) => problem.at === at || problem.at.startsWith(`${at}/`);
