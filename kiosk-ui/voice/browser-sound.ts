import type { Language } from "@motcua/protocol";
import type { Spoken } from "./spoken.ts";

const cacheName = "motcua-kiosk-voice";

/** Sounds clips through the browser, kept for when the hub is away, and words where a voice of this machine has the language. */
export function createBrowserSound(context: AudioContext) {
  return async (spoken: Spoken, language: Language, gone: AbortSignal): Promise<void> => {
    if (spoken.kind === "words") return sayWords(spoken.words, language, gone);
    const buffer = await context.decodeAudioData(await fetchKept(spoken.path));
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

async function fetchKept(path: string): Promise<ArrayBuffer> {
  // no cache on plain HTTP: then it comes from the hub each time
  const kept = "caches" in globalThis ? await caches.open(cacheName).catch(() => null) : null;
  const known = await kept?.match(path);
  if (known !== undefined) return known.arrayBuffer();
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`The clip ${path} was answered with ${answer.status}.`);
  await kept?.put(path, answer.clone()).catch(() => undefined);
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
