/**
 * Makes the clips under public/voice, once, by whoever changes the words: `npm run make-clips -w @motcua/kiosk-ui`.
 * Needs espeak-ng (1.51, with Vietnamese) and ffmpeg with libopus on the PATH; nobody who installs or runs the product does.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { prompts } from "../prompts.ts";

const folder = join(import.meta.dirname, "../../public/voice");
const voices = { vi: ["-v", "vi", "-s", "145"], en: ["-v", "en-us", "-s", "150"] } as const;
/** silence cut off, loudness as the board's clips have it */
const shape = "silenceremove=start_periods=1:start_threshold=-45dB,loudnorm=I=-19:TP=-2:LRA=7";
const opus = ["-c:a", "libopus", "-b:a", "24k", "-application", "voip", "-ar", "48000", "-ac", "1"];
// bit-exact: no date or program version in the file, so that the same words make the same bytes
const plain = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"];

for (const language of ["vi", "en"] as const) {
  mkdirSync(join(folder, language), { recursive: true });
  for (const [name, words] of Object.entries(prompts)) {
    const wav = execFileSync("espeak-ng", [...voices[language], "--stdout", words[language]]);
    const file = join(folder, language, `${name}.ogg`);
    const filters = ["-loglevel", "error", "-y", "-i", "pipe:0", "-af", shape];
    execFileSync("ffmpeg", [...filters, ...opus, ...plain, file], { input: wav });
  }
}
