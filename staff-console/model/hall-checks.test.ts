import { readFileSync } from "node:fs";
import { type SiteSettings, standardBoard, standardVoice, type VoiceSettings } from "@motcua/protocol";
import { expect, it } from "vitest";
import { boardPart, voicePart } from "./hall-checks.ts";

const file = new URL("../../server/sites/site-binh-son-2022.json", import.meta.url);
const settings: SiteSettings = {
  ...(JSON.parse(readFileSync(file, "utf8")) as SiteSettings),
  voice: standardVoice,
  board: standardBoard,
};
const wrongAt = (voice: Partial<VoiceSettings>) =>
  voicePart.check({ ...settings, voice: { ...settings.voice, ...voice } }).map(({ at }) => at);

it("takes the voice as it comes with the program, and periods that only touch", () => {
  expect(wrongAt({})).toEqual([]);
  expect(
    wrongAt({
      volumes: [
        { from: "11:30", until: "13:30", percent: 0 },
        { from: "07:00", until: "11:30", percent: 80 },
      ],
    }),
  ).toEqual([]);
});

it("names each period that ends before it begins, crosses another, or is louder than a loudspeaker", () => {
  expect(wrongAt({ volumes: [{ from: "13:00", until: "9:00", percent: 50 }] })).toEqual(["volumes/0"]);
  expect(
    wrongAt({
      volumes: [
        { from: "07:00", until: "09:00", percent: 50 },
        { from: "08:59", until: "10:00", percent: 50 },
      ],
    }),
  ).toEqual(["volumes/0", "volumes/1"]);
  expect(wrongAt({ volumes: [{ from: "07:00", until: "09:00", percent: 101 }] })).toEqual([
    "volumes/0/percent",
  ]);
  expect(wrongAt({ volumePercent: Number.NaN })).toEqual(["volume"]);
});

it("takes a picture without words, and asks for both languages of one that has them", () => {
  const media = "a".repeat(64);
  const wrong = (vi: string, en: string) =>
    boardPart
      .check({ ...settings, board: { ...settings.board, pictures: [{ media, vi, en }] } })
      .map(({ at }) => at);
  expect(wrong("", "")).toEqual([]);
  expect(wrong("Nộp hồ sơ tại nhà", "")).toEqual([`pictures/${media}/en`]);
  expect(wrong(" ", "Apply from home")).toEqual([`pictures/${media}/vi`]);
});
