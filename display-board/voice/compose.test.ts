import fc from "fast-check";
import { expect, it } from "vitest";
import { clipsOf } from "./clips.ts";
import { composeCall } from "./compose.ts";

const said = (number: string, counter: number) =>
  composeCall({ number, counter }, ["vi"]).map(({ clip }) => clip);

it("C3 says a call after a chime, digit by digit, with its counter, twice", () => {
  const once = ["vi/invite", "vi/c", "vi/0", "vi/1", "vi/5", "vi/to-counter", "vi/2"];
  expect(said("C015", 2)).toEqual(["chime", ...once, ...once]);
});

it("says the English sentence once, after the Vietnamese ones", () => {
  const clips = composeCall({ number: "AB1000", counter: 21 }, ["vi", "en"]).map(({ clip }) => clip);
  const number = ["a", "b", "1", "0", "0", "0"];
  expect(clips.slice(-10)).toEqual([
    "en/invite",
    ...number.map((character) => `en/${character}`),
    "en/to-counter",
    "en/20",
    "en/1",
  ]);
  expect(clips.filter((clip) => clip === "en/invite")).toHaveLength(1);
  expect(clips.filter((clip) => clip === "vi/invite")).toHaveLength(2);
});

it.each([
  [4, "4"],
  [5, "5"],
  [10, "ten"],
  [11, "ten 1"],
  [14, "ten 4"],
  [15, "ten five-after-tens"],
  [20, "2 tens"],
  [21, "2 tens one-after-tens"],
  [24, "2 tens four-after-tens"],
  [35, "3 tens five-after-tens"],
  [99, "9 tens 9"],
  [100, "1 hundred"],
  [101, "1 hundred odd 1"],
  [104, "1 hundred odd four-after-tens"],
  [105, "1 hundred odd 5"],
  [110, "1 hundred ten"],
  [999, "9 hundred 9 tens 9"],
])("says counter %i as people say it", (counter, words) => {
  const clips = said("A001", counter);
  const counterWords = clips.slice(clips.lastIndexOf("vi/to-counter") + 1);
  expect(counterWords.map((clip) => clip.replace("vi/", "")).join(" ")).toBe(words);
});

const ticketNumber = fc.stringMatching(/^[A-Z]{1,2}[0-9]{3,6}$/);
const languages = fc.constantFrom(["vi"] as const, ["vi", "en"] as const);

it("needs no clip that is not in the pack, whatever the number and the counter", () => {
  fc.assert(
    fc.property(ticketNumber, fc.integer({ min: 1, max: 999 }), languages, (number, counter, spoken) => {
      const pack = new Set(clipsOf(spoken));
      const parts = composeCall({ number, counter }, spoken);
      expect(parts.filter(({ clip }) => !pack.has(clip))).toEqual([]);
      expect(parts.every(({ pauseMs }) => pauseMs >= 0)).toBe(true);
    }),
  );
});

it("says every character of a number, in its order, in each sentence", () => {
  fc.assert(
    fc.property(ticketNumber, fc.integer({ min: 1, max: 999 }), (number, counter) => {
      const sentences = said(number, counter).join(" ").split("vi/invite ").slice(1);
      expect(sentences).toHaveLength(2);
      for (const words of sentences) {
        const characters = words.slice(0, words.indexOf(" vi/to-counter")).replaceAll("vi/", "").split(" ");
        expect(characters.join("").toUpperCase()).toBe(number);
      }
    }),
  );
});
