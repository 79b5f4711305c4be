/**
 * Breaks a text into lines no wider than asked: as few as possible, then where the sense breaks, then as even
 * as possible. A word wider than a line is broken between letters. Text must be NFC.
 */
export function wrapText(text: string, maxWidth: number, widthOf: (text: string) => number): string[] {
  const whole = text.split(/\s+/u).join(" ").trim();
  if (widthOf(whole) <= maxWidth) return whole === "" ? [] : [whole];
  const pieces = joinDashes(whole.split(" ")).flatMap((word) => breakWord(word, maxWidth, widthOf));
  return bestLines(pieces, maxWidth, widthOf);
}

interface Breaking {
  readonly lines: readonly string[];
  readonly cost: number;
}

/** Tries every way of breaking, from the last word to the first, and keeps the best for each rest. */
function bestLines(pieces: readonly string[], maxWidth: number, widthOf: (text: string) => number): string[] {
  const best: Breaking[] = new Array(pieces.length);
  for (let from = pieces.length - 1; from >= 0; from--) {
    let line = "";
    for (let until = from; until < pieces.length; until++) {
      line = line === "" ? `${pieces[until]}` : `${line} ${pieces[until]}`;
      const width = widthOf(line);
      if (width > maxWidth && until > from) break;
      const rest = best[until + 1];
      const unused = Math.max(0, 1 - width / maxWidth);
      const own = fewestLines + unevenness * unused * unused;
      const breaking: Breaking =
        rest === undefined
          ? { lines: [line], cost: own }
          : {
              lines: [line, ...rest.lines],
              cost: rest.cost + own + senseCost(pieces[until] ?? "", pieces[until + 1] ?? ""),
            };
      const known = best[from];
      if (known === undefined || breaking.cost < known.cost) best[from] = breaking;
    }
  }
  return [...(best[0]?.lines ?? [])];
}

/** One line more costs more than any unevenness. */
const fewestLines = 1_000;
/** What an empty line would cost, against the cost of a break that disturbs the sense. */
const unevenness = 2;

/** Words that begin a new part of what is said. */
const joining = /^(và|của|cho|về|tại|để|and|of|for|in|to|at)$/u;

/** How much a break between two words disturbs the reader, against the square of the unused share of a line. */
function senseCost(before: string, after: string): number {
  if (/[,;:)]$/u.test(before) || /^\(/u.test(after)) return 0;
  if (joining.test(after)) return 0;
  if (joining.test(before)) return 0.4;
  if (/[–—]$/u.test(before)) return 0.15;
  return /^\p{Lu}/u.test(after) && !/^\p{Lu}/u.test(before) ? 0.1 : 0.25;
}

/** A dash belongs to the word before it; a line never begins with one. */
function joinDashes(words: string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (/^[–—-]$/u.test(word) && before !== undefined) joined.splice(-1, 1, `${before} ${word}`);
    else joined.push(word);
  }
  return joined;
}

function breakWord(word: string, maxWidth: number, widthOf: (text: string) => number): string[] {
  if (widthOf(word) <= maxWidth) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && widthOf(piece + letter) > maxWidth) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}
