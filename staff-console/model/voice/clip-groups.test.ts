import { clipsOf } from "@motcua/protocol/voice-clips.ts";
import { expect, it } from "vitest";
import { groupedClips, nextClip, signOf, wordsOf } from "./clip-groups.ts";

it.each(["vi", "en"] as const)("lists every clip of %s once, and each says something", (language) => {
  const listed = groupedClips(language).flatMap(({ clips }) => clips);
  expect([...listed].sort()).toEqual([...clipsOf([language])].sort());
  const wordless = listed.filter((clip) => wordsOf(clip) === null && signOf(clip) === null);
  expect(wordless).toEqual(["chime"]);
});

it("puts each clip where somebody who records looks for it", () => {
  const [phrases, digits, numbers, letters] = groupedClips("vi");
  expect(phrases?.clips).toContain("vi/to-counter-please");
  expect(digits?.clips).toHaveLength(10);
  expect(numbers?.clips).toContain("vi/five-after-tens");
  expect(letters?.clips).toHaveLength(26);
  expect([signOf("vi/y"), wordsOf("vi/y")]).toEqual(["Y", "i-cờ-rét"]);
});

it("leads from clip to clip through the whole language, and ends", () => {
  let clip: ReturnType<typeof nextClip> = groupedClips("en")[0]?.clips[0] ?? null;
  let steps = 0;
  while (clip !== null) {
    clip = nextClip(clip, "en");
    steps++;
  }
  expect(steps).toBe(clipsOf(["en"]).length);
});
