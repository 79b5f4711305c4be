/** A name that a thing must not have, and the one it has. */
export interface RefusedWord {
  readonly refused: string;
  readonly instead: string;
}

const letter = "\\p{L}";

/** Reads the table of `docs/words.md`: the second column is a thing's name, the last what it is not called. */
export function refusedWords(page: string): readonly RefusedWord[] {
  return page
    .normalize("NFC")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| ---"))
    .slice(1)
    .flatMap((line) => {
      const cells = line.split("|").map((cell) => cell.trim());
      const instead = cells[2] ?? "";
      const refused = (cells[4] ?? "").split(",").map((word) => word.trim());
      return refused.filter((word) => word !== "").map((word) => ({ refused: word, instead }));
    });
}

/** What of a text is refused, with what to write instead; empty when nothing is. */
export function refusedIn(text: string, words: readonly RefusedWord[]): readonly RefusedWord[] {
  const names = words.filter(({ refused }) => wholeWord(refused).test(text));
  const tones = [...text.matchAll(newStyleTones)].map(([refused]) => ({
    refused,
    instead: oldStyle(refused),
  }));
  return [...names, ...tones];
}

const wholeWord = (word: string) => new RegExp(`(?<!${letter})${word}(?!${letter})`, "iu");

/** A tone on the second vowel of an open oa, oe, uy; `quý` has its u in qu. */
const newStyleTones = new RegExp(`${letter}*(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!${letter})`, "giu");

/** `xoá` as `xóa`: the tone moves to the vowel before it. */
function oldStyle(word: string): string {
  const apart = word.normalize("NFD");
  return apart
    .replace(/([aeyAEY])([\u0300\u0301\u0303\u0309\u0323])$/, "$1")
    .replace(/([ouOU])([aeyAEY])$/, `$1${/[\u0300\u0301\u0303\u0309\u0323]$/.exec(apart)?.[0] ?? ""}$2`)
    .normalize("NFC");
}
