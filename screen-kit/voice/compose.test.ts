import { standardVoice } from "@motcua/protocol";
import { clipsOf } from "@motcua/protocol/voice-clips.ts";
import fc from "fast-check";
import { expect, it } from "vitest";
import { composeBriefly, composeCall, lengthOf, type SpokenAfter, type Wording } from "./compose.ts";

const said = (number: string, counter: number, wording: Partial<Wording> = {}) =>
  composeCall({ number, counter, priority: true }, { ...standardVoice, ...wording }).map(({ clip }) => clip);
const thenEnglish: Wording["spoken"] = [
  { language: "vi", times: 2 },
  { language: "en", times: 1 },
];

it("C3 says a call after a chime, digit by digit, with its counter, twice", () => {
  const once = ["vi/invite", "vi/c", "vi/0", "vi/1", "vi/5", "vi/to-counter", "vi/2"];
  expect(said("C015", 2)).toEqual(["chime", ...once, ...once]);
});

it("says the English sentence once, after the Vietnamese ones", () => {
  const clips = said("AB1000", 21, { spoken: thenEnglish });
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

it("says a call in the office's own words, order and languages, with or without a chime", () => {
  const wording: Partial<Wording> = {
    spoken: [
      { language: "en", times: 1 },
      { language: "vi", times: 1 },
    ],
    invite: "invite-polite",
    counterWords: "to-counter-please",
    chime: false,
  };
  expect(said("C0", 2, wording)).toEqual([
    ...["en/invite-polite", "en/c", "en/0", "en/to-counter-please", "en/2"],
    ...["vi/invite-polite", "vi/c", "vi/0", "vi/to-counter-please", "vi/2"],
  ]);
});

it("says that a ticket goes first after its number, where the office wants that and it does", () => {
  expect(said("C0", 2, { sayPriority: true }).slice(1, 6)).toEqual([
    ...["vi/invite", "vi/c", "vi/0", "vi/priority", "vi/to-counter"],
  ]);
  expect(said("C0", 2)).not.toContain("vi/priority");
  const plain = { number: "C0", counter: 2, priority: false };
  const clips = composeCall(plain, { ...standardVoice, sayPriority: true }).map(({ clip }) => clip);
  expect(clips).not.toContain("vi/priority");
});

it("says a call briefly as one sentence in the first language, after a chime where the hall was still", () => {
  const call = { number: "C015", counter: 2, priority: false };
  const brief = (after: SpokenAfter) =>
    composeBriefly(call, { ...standardVoice, spoken: thenEnglish }, after).map(({ clip }) => clip);
  const sentence = ["invite", "c", "0", "1", "5", "to-counter", "2"].map((clip) => `vi/${clip}`);
  expect(brief("stillness")).toEqual(["chime", ...sentence]);
  expect(brief("call")).toEqual(sentence);
});

it("knows how long an announcement takes: its clips and the silences between them", () => {
  const sounds = new Map([
    ["vi/1", { duration: 0.5 }],
    ["vi/2", { duration: 0.25 }],
  ]);
  const parts = [
    { clip: "vi/1" as const, pauseMs: 100 },
    { clip: "vi/2" as const, pauseMs: 900 },
  ];
  expect(lengthOf(parts, sounds)).toBeCloseTo(0.85, 9);
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
const wordings = fc.record<Wording>({
  spoken: fc.constantFrom<Wording["spoken"][]>(standardVoice.spoken, thenEnglish),
  invite: fc.constantFrom("invite", "invite-polite"),
  counterWords: fc.constantFrom("to-counter", "to-counter-short", "to-counter-please"),
  sayPriority: fc.boolean(),
  chime: fc.boolean(),
});

it("needs no clip that is not in the pack, whatever the number and the counter", () => {
  fc.assert(
    fc.property(ticketNumber, fc.integer({ min: 1, max: 999 }), wordings, (number, counter, wording) => {
      const pack = new Set(clipsOf(wording.spoken.map(({ language }) => language)));
      const parts = composeCall({ number, counter, priority: true }, wording);
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
