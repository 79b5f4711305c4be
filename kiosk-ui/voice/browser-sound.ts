import type { Language } from "@motcua/protocol";
import type { Spoken } from "./spoken.ts";

/**
 * Sounds clips through the browser, and words where a voice of this machine has the language. The service worker has all
 * clips beside the page (`kept-sounds.ts`), so that they need no hub; on plain HTTP each comes from the hub.
 */
export function createBrowserSound(context: AudioContext) {
  return async (spoken: Spoken, language: Language, gone: AbortSignal): Promise<void> => {
    if (spoken.kind === "words") return sayWords(spoken.words, language, gone);
    const buffer = await context.decodeAudioData(await fetchClip(spoken.path));
    if (gone.aborted) return;
    await context.resume();
    await new Promise<void>((ended) => {
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(context.destination);
      source.addEventListener("ended", () => ended());
      gone.addEventListener("abort", () => source.stop(), { once: true });
      source.start();
    });
  };
}

async function fetchClip(path: string): Promise<ArrayBuffer> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`The clip ${path} was answered with ${answer.status}.`);
  return answer.arrayBuffer();
}

/** Only a voice that is on the machine: one from the Internet falls silent with it. */
function sayWords(words: string, language: Language, gone: AbortSignal): Promise<void> {
  const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  const voice = speech
    ?.getVoices()
    .find(({ lang, localService }) => localService && lang.startsWith(language));
  if (speech === undefined || voice === undefined) return Promise.resolve();
  return new Promise((ended) => {
    const said = new SpeechSynthesisUtterance(words);
    said.voice = voice;
    said.lang = voice.lang;
    said.onend = () => ended();
    said.onerror = () => ended();
    gone.addEventListener("abort", () => speech.cancel(), { once: true });
    speech.speak(said);
  });
}
