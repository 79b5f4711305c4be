/** Makes the clips under public/voice: `npm run make-clips -w @motcua/kiosk-ui`. */
import { join } from "node:path";
import { keepClip, speak } from "@motcua/screen-kit/voice/make-clips/make-clip.ts";
import { prompts } from "../prompts.ts";

const folder = join(import.meta.dirname, "../../public/voice");
const voices = {
  vi: { voice: "vi", wordsPerMinute: 145, options: [] },
  en: { voice: "en-us", wordsPerMinute: 150, options: [] },
} as const;

for (const language of ["vi", "en"] as const) {
  for (const [name, words] of Object.entries(prompts)) {
    const sound = speak(words[language], voices[language]);
    keepClip(join(folder, language, `${name}.ogg`), sound, ["-b:a", "24k", "-ar", "48000"]);
  }
}
