/** The five marks that a Vietnamese syllable can carry, beside none. */
export type Tone = "acute" | "grave" | "hook" | "tilde" | "dot";

const marks: Record<Tone, string> = {
  acute: "\u0301",
  grave: "\u0300",
  hook: "\u0309",
  tilde: "\u0303",
  dot: "\u0323",
};
const anyTone = /[\u0301\u0300\u0309\u0303\u0323]/g;
const isVowel = (letter: string) => /[aăâeêioôơuưy]/i.test(letter);

/**
 * Puts a tone on the last syllable that was typed, where it is written: on the vowel with a hat or hook, else on the last
 * one before a closing consonant, else on the one before the last. The same tone once more takes it away.
 */
export function putTone(text: string, tone: Tone): string {
  const [, before = "", syllable = ""] = /^(.*?)([\p{L}\p{M}]*)$/su.exec(text.normalize("NFC")) ?? [];
  const letters = [...syllable].map((letter) =>
    letter.normalize("NFD").replace(anyTone, "").normalize("NFC"),
  );
  const place = tonePlace(letters);
  if (place === null) return text;
  const toned = (letters[place] ?? "").normalize("NFD") + marks[tone];
  const next = letters
    .map((letter, at) => (at === place ? toned : letter))
    .join("")
    .normalize("NFC");
  return before + (next === syllable.normalize("NFC") ? letters.join("") : next);
}

function tonePlace(letters: readonly string[]): number | null {
  const vowels = letters.flatMap((letter, place) => (isVowel(letter) ? [place] : []));
  const last = vowels.at(-1);
  if (last === undefined) return null;
  // "qu" and "gi" before another vowel are consonants
  const opening = letters.slice(0, 2).join("").toLowerCase();
  const core = (opening === "qu" || opening === "gi") && vowels.length > 1 ? vowels.slice(1) : vowels;
  const hatted = core.filter((place) => /[ăâêôơư]/i.test(letters[place] ?? "")).at(-1);
  if (hatted !== undefined) return hatted;
  if (core.length === 1) return core[0] ?? null;
  if (last < letters.length - 1) return last;
  return core.at(-2) ?? null;
}
