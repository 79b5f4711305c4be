import type { ServiceId } from "@motcua/protocol";
import { expect, it } from "vitest";
import { sampleIssued } from "../testing/sample-view.ts";
import { keptSounds } from "./kept-sounds.ts";
import { prompts } from "./prompts.ts";
import { type Heard, spokenOf } from "./spoken.ts";

const issued: Heard["page"] = {
  kind: "issued",
  ticket: sampleIssued,
  priority: null,
  job: null,
  reprint: "idle",
};
const heard = (part: Partial<Heard>): Heard => ({
  page: { kind: "welcome", place: 0 },
  door: "open",
  printing: "waiting",
  language: "vi",
  chosen: [],
  ...part,
});
const paths = (part: Partial<Heard>) =>
  spokenOf(heard(part)).map((spoken) => (spoken.kind === "clip" ? spoken.path : spoken.words));

it("says the number letter by letter and digit by digit, then how it stands with the paper", () => {
  const number = ["c", "0", "1", "5"].map((character) => `/board/voice/vi/${character}.ogg`);
  expect(paths({ page: issued })).toEqual(["/kiosk/voice/vi/number.ogg", ...number]);
  expect(paths({ page: issued, printing: "printed" }).at(-1)).toBe("/kiosk/voice/vi/paper.ogg");
  expect(paths({ page: issued, printing: "failed" }).at(-1)).toBe("/kiosk/voice/vi/remember.ogg");
});

it("says what was chosen before it asks about it, in the chosen language", () => {
  const wish = { service: "civil-status" as ServiceId, procedure: null };
  expect(paths({ page: { kind: "priority", wish }, chosen: ["Civil status"], language: "en" })).toEqual([
    "Civil status",
    "/kiosk/voice/en/priority.ogg",
  ]);
});

it("says that no numbers are given out while the door is closed", () => {
  expect(paths({ door: "closed" })).toEqual(["/kiosk/voice/vi/closed.ogg"]);
});

it("P1 says nothing of what a person wrote", () => {
  const letter = {
    about: "feedback",
    kind: "complaint",
    service: null,
    words: "Bí mật",
    contact: "0905",
  } as const;
  expect(JSON.stringify(paths({ page: { kind: "letter", step: "words", letter, place: 0 } }))).not.toMatch(
    /Bí mật|0905/,
  );
});

it("the kiosk keeps a clip of every prompt, letter and digit in both languages", () => {
  const kept = new Set(keptSounds().map(({ url }) => url));
  const characters = [..."abcdefghijklmnopqrstuvwxyz0123456789"];
  const needed = (["vi", "en"] as const).flatMap((language) => [
    ...Object.keys(prompts).map((name) => `/kiosk/voice/${language}/${name}.ogg`),
    ...characters.map((character) => `/board/voice/${language}/${character}.ogg`),
  ]);
  expect(needed.filter((url) => !kept.has(url))).toEqual([]);
  expect(kept.size).toBe(needed.length);
});
