import { standardBoard, standardVoice } from "@motcua/protocol";
import { expect, it } from "vitest";
import { lookAtMedia, mediaUsedBy } from "./media.ts";

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const wav = bytes("RIFF\x24\0\0\0WAVEfmt \x10\0\0\0");

it.each([
  ["clip", wav, "audio/wav"],
  ["clip", bytes(`OggS${"\0".repeat(24)}OpusHead`), "audio/ogg"],
  ["picture", bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "image/png"],
  ["picture", bytes("\xff\xd8\xff\xe0"), "image/jpeg"],
  ["picture", bytes("RIFF\0\0\0\0WEBPVP8 "), "image/webp"],
] as const)("knows a %s by its first bytes", (kind, file, type) => {
  expect(lookAtMedia(kind, file)).toEqual({ kind: "found", type });
});

it.each([
  ["clip", bytes("\xff\xd8\xff\xe0")],
  ["picture", wav],
  ["picture", bytes("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")],
  ["picture", bytes("")],
] as const)("refuses as a %s what is none", (kind, file) => {
  expect(lookAtMedia(kind, file)).toEqual({ kind: "wrong", why: "unknown-format" });
});

it("refuses what is larger than boards should load", () => {
  const long = new Uint8Array(400_001);
  long.set(wav);
  expect(lookAtMedia("clip", long)).toEqual({ kind: "wrong", why: "too-large" });
  expect(lookAtMedia("clip", long.subarray(0, 400_000)).kind).toBe("found");
});

it("names each file that the settings use once", () => {
  const [a, b] = ["a".repeat(64), "b".repeat(64)];
  const settings = {
    voice: {
      ...standardVoice,
      clips: [
        { clip: "vi/1" as const, media: a },
        { clip: "vi/2" as const, media: a },
      ],
    },
    board: { ...standardBoard, pictures: [{ media: b, vi: "", en: "" }] },
  };
  expect(mediaUsedBy(settings)).toEqual([a, b]);
});
