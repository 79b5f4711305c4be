/**
 * Makes the clips under public/voice, once, by whoever changes the words: `npm run make-clips -w @motcua/display-board`.
 * Needs espeak-ng (1.51, with Vietnamese) and ffmpeg with libopus on the PATH, as Debian has them; nobody who installs
 * or runs the product does.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { englishWords, vietnameseWords } from "@motcua/screen-kit/voice/clip-words.ts";
import { shapeSound } from "@motcua/screen-kit/voice/shape-sound.ts";
import { makeChime } from "./chime.ts";

const folder = join(import.meta.dirname, "../../public/voice");
/** espeak-ng's own rate */
const sampleRate = 22_050;
const voices = {
  vi: { voice: "vi", wordsPerMinute: 155, words: vietnameseWords },
  en: { voice: "en-us", wordsPerMinute: 160, words: englishWords },
} as const;

let totalBytes = 0;
keep("chime", shapeSound(makeChime(sampleRate, 1), { sampleRate, activeDecibels: -17 }));
for (const [language, { voice, wordsPerMinute, words }] of Object.entries(voices)) {
  mkdirSync(join(folder, language), { recursive: true });
  for (const [clip, text] of Object.entries(words)) {
    const sound = shapeSound(speak(voice, wordsPerMinute, text), { sampleRate, activeDecibels: -18 });
    keep(`${language}/${clip}`, sound);
  }
}
console.log(`${(totalBytes / 1024).toFixed(1)} KB in all`);

function speak(voice: string, wordsPerMinute: number, text: string): Float32Array {
  const wav = execFileSync("espeak-ng", [
    "-v",
    voice,
    "-s",
    `${wordsPerMinute}`,
    "-g",
    "1",
    "--stdout",
    text,
  ]);
  const data = wav.subarray(wav.indexOf("data") + 8);
  return Float32Array.from({ length: data.length >> 1 }, (_, place) => data.readInt16LE(place * 2) / 32_768);
}

/** Opus in Ogg: decoded by every Chrome and WebView since 2016, and half the size of MP3 at this quality. */
function keep(name: string, samples: Float32Array): void {
  const file = join(folder, `${name}.ogg`);
  const raw = ["-f", "f32le", "-ar", `${sampleRate}`, "-ac", "1", "-i", "pipe:0"];
  const opus = [
    "-c:a",
    "libopus",
    "-b:a",
    "28k",
    "-vbr",
    "on",
    "-application",
    "voip",
    "-frame_duration",
    "20",
  ];
  // bit-exact: no date or program version in the file, so that the same words make the same bytes
  const plain = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"];
  execFileSync("ffmpeg", ["-loglevel", "error", "-y", ...raw, ...opus, ...plain, file], {
    input: Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength),
  });
  const bytes = statSync(file).size;
  totalBytes += bytes;
  console.log(
    `${name.padEnd(20)} ${(samples.length / sampleRate).toFixed(2)} s ${String(bytes).padStart(6)} B`,
  );
}
