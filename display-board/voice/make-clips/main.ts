/** Makes the clips under public/voice: `npm run make-clips -w @motcua/display-board`. */
import { join } from "node:path";
import { englishWords, vietnameseWords } from "@motcua/screen-kit/voice/clip-words.ts";
import { keepClip, speak, spokenRate } from "@motcua/screen-kit/voice/make-clips/make-clip.ts";
import { shapeSound } from "@motcua/screen-kit/voice/shape-sound.ts";
import { makeChime } from "./chime.ts";

const folder = join(import.meta.dirname, "../../public/voice");
// a hundredth of a second between the words of a phrase
const options = ["-g", "1"];
const voices = {
  vi: { voice: "vi", wordsPerMinute: 155, options, words: vietnameseWords },
  en: { voice: "en-us", wordsPerMinute: 160, options, words: englishWords },
} as const;

keep("chime", shapeSound(makeChime(spokenRate, 1), { sampleRate: spokenRate, activeDecibels: -17 }));
for (const [language, { words, ...voice }] of Object.entries(voices)) {
  for (const [clip, text] of Object.entries(words)) keep(`${language}/${clip}`, speak(text, voice));
}

function keep(clip: string, samples: Float32Array): void {
  keepClip(join(folder, `${clip}.ogg`), samples, ["-b:a", "28k"]);
}
