/** A piece of paper, row by row, 1 is a black dot. */
export interface PaperPiece {
  readonly widthDots: number;
  readonly heightDots: number;
  /** One byte a dot. */
  readonly dots: Uint8Array;
}

/** The endless paper under the print head, with a cutter some way behind the head. */
export interface PaperTape {
  /** Burns dots into the row under the head, from a left edge on; what is beyond the paper is lost. */
  burn(leftDots: number, dots: Uint8Array): void;
  /** Moves the paper on; returns how many rows in all have passed since the last cut. */
  feed(rows: number): number;
  /** Cuts where the cutter stands and gives the piece that falls. */
  cut(): PaperPiece;
}

/** New paper, fed as far as the cutter, as after closing the cover. */
export function createPaperTape(size: { widthDots: number; cutterDistanceDots: number }): PaperTape {
  const { widthDots, cutterDistanceDots } = size;
  const blank = () => new Uint8Array(widthDots);
  let rows = Array.from({ length: cutterDistanceDots }, blank);
  let underHead = blank();
  return {
    burn(leftDots, dots) {
      for (const [index, dot] of dots.entries()) if (dot === 1) underHead[leftDots + index] = 1;
    },
    feed(count) {
      for (let row = 0; row < count; row++) {
        rows.push(underHead);
        underHead = blank();
      }
      return rows.length;
    },
    cut() {
      const piece = rows.slice(0, Math.max(0, rows.length - cutterDistanceDots));
      rows = rows.slice(piece.length);
      const dots = new Uint8Array(piece.length * widthDots);
      for (const [index, row] of piece.entries()) dots.set(row, index * widthDots);
      return { widthDots, heightDots: piece.length, dots };
    },
  };
}
