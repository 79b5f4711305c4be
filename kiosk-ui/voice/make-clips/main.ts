/**
 * Makes the clips under public/voice, once, by whoever changes the words: `npm run make-clips -w @motcua/kiosk-ui`.
 * Needs espeak-ng (1.51, with Vietnamese) and ffmpeg with libopus on the PATH; nobody who installs or runs the product does.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { shapeSound } from "@motcua/screen-kit/voice/shape-sound.ts";
import { prompts } from "../prompts.ts";

const folder = join(import.meta.dirname, "../../public/voice");
/** espeak-ng's own rate */
const sampleRate = 22_050;
const voices = { vi: ["-v", "vi", "-s", "145"], en: ["-v", "en-us", "-s", "150"] } as const;
const raw = ["-f", "f32le", "-ar", `${sampleRate}`, "-ac", "1", "-i", "pipe:0"];
const opus = ["-c:a", "libopus", "-b:a", "24k", "-application", "voip", "-ar", "48000", "-ac", "1"];
// bit-exact: no date or program version in the file, so that the same words make the same bytes
const plain = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"];

for (const language of ["vi", "en"] as const) {
  mkdirSync(join(folder, language), { recursive: true });
  for (const [name, words] of Object.entries(prompts)) {
    const wav = execFileSync("espeak-ng", [...voices[language], "--stdout", words[language]]);
    // as loud as the board's clips, which a number is joined from: a prompt of two words too
    const sound = shapeSound(samplesOf(wav), { sampleRate, activeDecibels: -18 });
    const file = join(folder, language, `${name}.ogg`);
    execFileSync("ffmpeg", ["-loglevel", "error", "-y", ...raw, ...opus, ...plain, file], {
      input: new Uint8Array(sound.buffer),
    });
  }
}

function samplesOf(wav: Buffer): Float32Array {
  const data = wav.subarray(wav.indexOf("data") + 8);
  return Float32Array.from({ length: data.length >> 1 }, (_, place) => data.readInt16LE(place * 2) / 32_768);
}
