import type { Language } from "@motcua/protocol";
import { type ClipName, clipsOf } from "@motcua/protocol/voice-clips.ts";
import { englishWords, vietnameseWords } from "@motcua/screen-kit/voice/clip-words.ts";

/** How clips are laid out for somebody who records them. */
export type ClipGroup = "chime" | "phrases" | "digits" | "numbers" | "letters";

export const clipGroups: readonly ClipGroup[] = ["phrases", "digits", "numbers", "letters", "chime"];

/** The group a clip is found in: what it is needed for, not how it is called. */
export function groupOf(clip: ClipName): ClipGroup {
  if (clip === "chime") return "chime";
  const name = clip.slice(3);
  if (/^[0-9]$/.test(name)) return "digits";
  if (/^[a-z]$/.test(name)) return "letters";
  return /^(invite|to-counter|priority)/.test(name) ? "phrases" : "numbers";
}

/** The clips of one language in their groups; the chime, which is of no language, in each. */
export function groupedClips(
  language: Language,
): readonly { readonly group: ClipGroup; readonly clips: readonly ClipName[] }[] {
  const all = clipsOf([language]);
  return clipGroups.map((group) => ({ group, clips: all.filter((clip) => groupOf(clip) === group) }));
}

export const languageOf = (clip: ClipName): Language | null =>
  clip === "chime" ? null : clip.startsWith("vi/") ? "vi" : "en";

/** The sign that a clip stands for, where it is one: `7`, `B`. */
export function signOf(clip: ClipName): string | null {
  const name = clip.slice(clip.indexOf("/") + 1);
  return /^[0-9a-z]$|^[0-9]{2}$/.test(name) ? name.toUpperCase() : null;
}

/** What is to be said; null for the chime, and for an English letter, which is said as it is called. */
export function wordsOf(clip: ClipName): string | null {
  const name = clip.slice(clip.indexOf("/") + 1);
  if (clip === "chime" || (clip.startsWith("en/") && /^[a-z]$/.test(name))) return null;
  const words: Readonly<Record<string, string>> = clip.startsWith("vi/") ? vietnameseWords : englishWords;
  return words[name] ?? null;
}

/** A clip as it is spoken of: `B (bê)`, `Mời số`; the chime in the given words. */
export function nameOf(clip: ClipName, chimeWords: string): string {
  const sign = signOf(clip);
  const words = wordsOf(clip);
  if (sign === null) return words ?? chimeWords;
  return words === null ? sign : `${sign} (${words})`;
}

/** The clip after this one in the order in which they are listed; null after the last of its language. */
export function nextClip(clip: ClipName, language: Language): ClipName | null {
  const order = groupedClips(language).flatMap(({ clips }) => clips);
  return order[order.indexOf(clip) + 1] ?? null;
}
