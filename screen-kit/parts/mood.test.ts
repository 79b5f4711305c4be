import { expect, it } from "vitest";
import { moodOf } from "./mood.ts";

const moods = (levels: number) => Array.from({ length: levels }, (_, place) => moodOf(place + 1, levels));

it("gives scales of two to five levels faces that differ, worst to best", () => {
  expect(moods(2)).toEqual([1, 5]);
  expect(moods(3)).toEqual([1, 3, 5]);
  expect(moods(4)).toEqual([1, 2, 4, 5]);
  expect(moods(5)).toEqual([1, 2, 3, 4, 5]);
});
