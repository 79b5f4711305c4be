/** A name that a thing must not have, and the one it has. */
export interface RefusedWord {
  readonly refused: string;
  readonly instead: string;
  /** longer names that hold the refused word, and are names of other things */
  readonly allowedIn: readonly string[];
}

const letter = "\\p{L}";

/** Reads the table of `docs/words.md`: the second column is a thing's name, the last what it is not called. */
export function refusedWords(page: string): readonly RefusedWord[] {
  const rows = page
    .normalize("NFC")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| ---"))
    .slice(1)
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const names = rows.flatMap((cells) => listed(cells[2]));
  return rows.flatMap((cells) =>
    listed(cells[4]).map((refused) => ({
      refused,
      instead: cells[2] ?? "",
      allowedIn: names.filter((name) => wholeWord(refused).test(name)),
    })),
  );
}

const listed = (cell = "") =>
  cell
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");

/** What of a text is refused, with what to write instead; empty when nothing is. */
export function refusedIn(
  text: string,
  words: readonly RefusedWord[],
): readonly Pick<RefusedWord, "refused" | "instead">[] {
  const names = words.filter(({ refused, allowedIn }) => {
    const rest = allowedIn.reduce((left, name) => left.replace(everyWhole(name), ""), text);
    return wholeWord(refused).test(rest);
  });
  const tones = [...text.matchAll(newStyleTones)].map(([refused]) => ({
    refused,
    instead: oldStyle(refused),
  }));
  return [...names, ...tones];
}

const wholeWord = (word: string) => new RegExp(`(?<!${letter})${word}(?!${letter})`, "iu");
const everyWhole = (word: string) => new RegExp(wholeWord(word), "giu");

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
