import { expect, it } from "vitest";
import { sampleScale, sampleView } from "../testing/sample-view.ts";
import { bestFirst } from "./scale.ts";

it.each([
  [sampleScale(2), [2, 1]],
  [sampleScale(3), [3, 2, 1]],
  [sampleView().scale, [5, 4, 3, 2, 1]],
])("puts the best level first, each with its place from the worst", (scale, places) => {
  for (const levels of [scale.levels, [...scale.levels].reverse()]) {
    const placed = bestFirst({ levels });
    expect(placed.map(({ value }) => value)).toEqual(places);
    expect(placed.map(({ place }) => place)).toEqual(places);
  }
});
