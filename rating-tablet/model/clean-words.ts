/** The most a person can write, in UTF-16 units, as the hub takes it. */
export const mostWords = 500;

/** Control characters but line breaks and tabs, and halves of a character: no database keeps them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const notKeepable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Surrogate}/gu;

/** The words as the hub takes them, null if there are none: a pasted oddity must not cost the vote. */
export function cleanWords(typed: string): string | null {
  const clean = typed.slice(0, mostWords).replace(notKeepable, "").trim();
  return clean === "" ? null : clean;
}
