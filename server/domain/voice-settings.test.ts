import { standardVoice, type VoiceSettings } from "@motcua/protocol";
import { expect, it } from "vitest";
import { exampleSettings } from "../testing/office.ts";
import { settingsProblem } from "./settings.ts";

const media = "a".repeat(64);
const problemOf = (voice: Partial<VoiceSettings>) =>
  settingsProblem(exampleSettings((site) => ({ ...site, voice: { ...standardVoice, ...voice } })))?.field ??
  null;

it("finds nothing wrong with the standard voice, nor with one that uses everything", () => {
  expect(problemOf({})).toBeNull();
  const everything: VoiceSettings = {
    spoken: [
      { language: "vi", times: 2 },
      { language: "en", times: 1 },
    ],
    invite: "invite-polite",
    counterWords: "to-counter-please",
    sayPriority: true,
    chime: false,
    volumePercent: 80,
    volumes: [
      { from: "11:30", until: "13:30", percent: 0 },
      { from: "07:00", until: "08:00", percent: 60 },
    ],
    clips: [
      { clip: "vi/7", media },
      { clip: "chime", media },
    ],
    speakers: [{ zone: "hall" as never, board: null }],
  };
  expect(problemOf(everything)).toBeNull();
});

it.each<[string, Partial<VoiceSettings>]>([
  [
    "voice.spoken",
    {
      spoken: [
        { language: "vi", times: 1 },
        { language: "vi", times: 2 },
      ],
    },
  ],
  ["voice.clips", { clips: [{ clip: "vi/hello" as never, media }] }],
  [
    "voice.clips",
    {
      clips: [
        { clip: "vi/7", media },
        { clip: "vi/7", media: "b".repeat(64) },
      ],
    },
  ],
  ["voice.volumes", { volumes: [{ from: "13:30", until: "11:30", percent: 0 }] }],
  [
    "voice.volumes",
    {
      volumes: [
        { from: "11:00", until: "13:00", percent: 0 },
        { from: "12:59", until: "14:00", percent: 50 },
      ],
    },
  ],
  ["voice.speakers", { speakers: [{ zone: "roof" as never, board: null }] }],
  [
    "voice.speakers",
    {
      speakers: [
        { zone: "hall" as never, board: null },
        { zone: "hall" as never, board: null },
      ],
    },
  ],
])("names %s as what does not fit", (field, voice) => {
  expect(problemOf(voice)).toBe(field);
});
