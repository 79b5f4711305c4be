/**
 * Makes clips, once, by whoever changes their words: `npm run make-clips` of the board and of the kiosk. Needs espeak-ng
 * (1.51, with Vietnamese) and ffmpeg with libopus on the PATH, as Debian has them; nobody who installs or runs the product does.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { shapeSound } from "../shape-sound.ts";

/** espeak-ng's own rate. */
export const spokenRate = 22_050;

export interface SpokenVoice {
  /** espeak-ng's name of it */
  readonly voice: string;
  readonly wordsPerMinute: number;
  /** further options of espeak-ng */
  readonly options: readonly string[];
}

/** Some words, spoken, cut, and as loud as all other clips: they are joined with each other. */
export function speak(words: string, { voice, wordsPerMinute, options }: SpokenVoice): Float32Array {
  const asked = ["-v", voice, "-s", `${wordsPerMinute}`, ...options, "--stdout", words];
  const wav = execFileSync("espeak-ng", asked);
  const data = wav.subarray(wav.indexOf("data") + 8);
  const raw = Float32Array.from(
    { length: data.length >> 1 },
    (_, place) => data.readInt16LE(place * 2) / 32_768,
  );
  return shapeSound(raw, { sampleRate: spokenRate, activeDecibels: -18 });
}

/** Keeps a sound as Opus in Ogg: decoded by every Chrome and WebView since 2016, and half the size of MP3 at this quality. */
export function keepClip(file: string, samples: Float32Array, encoding: readonly string[]): void {
  mkdirSync(dirname(file), { recursive: true });
  const raw = ["-f", "f32le", "-ar", `${spokenRate}`, "-ac", "1", "-i", "pipe:0"];
  const opus = ["-c:a", "libopus", "-application", "voip", ...encoding];
  // bit-exact: no date or program version in the file, so that the same words make the same bytes
  const plain = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"];
  execFileSync("ffmpeg", ["-loglevel", "error", "-y", ...raw, ...opus, ...plain, file], {
    input: new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength),
  });
}
