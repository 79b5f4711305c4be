import type { PrinterCommand } from "./command-reader.ts";
import { createPaperTape, type PaperPiece } from "./paper-tape.ts";
import { createQrSymbol } from "./qr-symbol.ts";
import { createResidentFont, type Letter, type LetterStyle } from "./resident-font.ts";

/** What a mechanism tells of itself. */
export interface MechanismEvents {
  /** A piece of paper fell. */
  readonly onCut: (paper: PaperPiece) => void;
  /** Rows of paper went by. */
  readonly onFeed: (rows: number) => void;
  /** A command it does not know or could not do; a good job brings none. */
  readonly onComplaint: (what: string) => void;
}

const dotsPerInch = 203;
const plain: LetterStyle = { timesWide: 1, timesHigh: 1, bold: "plain", colours: "black-on-white" };

/** Turns commands into dots on paper. Status commands are not its business. */
export function createPrintMechanism(
  size: { widthDots: number; cutterDistanceDots: number },
  events: MechanismEvents,
): { execute(command: PrinterCommand): void } {
  const tape = createPaperTape(size);
  const letterOf = createResidentFont();
  let qr = createQrSymbol();
  let align = 0;
  let style = plain;
  let lineSpacingDots = 30;
  let unitsPerInch = dotsPerInch;
  let lineOfText: Letter[] = [];

  const feed = (rows: number) => {
    tape.feed(rows);
    events.onFeed(rows);
  };
  const inDots = (units: number) => Math.round((units * dotsPerInch) / unitsPerInch);
  const leftOf = (widthDots: number) => {
    const free = Math.max(0, size.widthDots - widthDots);
    return align === 1 ? Math.floor(free / 2) : align === 2 ? free : 0;
  };

  const picture = (widthDots: number, dots: Uint8Array) => {
    const left = leftOf(widthDots);
    for (let at = 0; at < dots.length; at += widthDots) {
      tape.burn(left, dots.subarray(at, Math.min(at + widthDots, at + size.widthDots - left)));
      feed(1);
    }
  };

  const printLine = (leastRows: number) => {
    const heightDots = Math.max(0, ...lineOfText.map((letter) => letter.heightDots));
    const widthDots = lineOfText.reduce((sum, letter) => sum + letter.widthDots, 0);
    const dots = new Uint8Array(widthDots * heightDots);
    let x = 0;
    for (const letter of lineOfText) {
      const top = heightDots - letter.heightDots;
      for (const [at, dot] of letter.dots.entries()) {
        const y = top + Math.floor(at / letter.widthDots);
        if (dot === 1) dots[y * widthDots + x + (at % letter.widthDots)] = 1;
      }
      x += letter.widthDots;
    }
    lineOfText = [];
    if (widthDots > 0) picture(widthDots, dots);
    feed(Math.max(0, leastRows - heightDots));
  };

  const write = (bytes: Uint8Array) => {
    for (const byte of bytes) {
      const letter = letterOf(byte, style);
      const used = lineOfText.reduce((sum, each) => sum + each.widthDots, 0);
      if (used + letter.widthDots > size.widthDots) printLine(lineSpacingDots);
      lineOfText.push(letter);
    }
  };

  const raster = (operands: Uint8Array) => {
    const [mode = 0, xLow = 0, xHigh = 0] = operands;
    if (lineOfText.length > 0) events.onComplaint("a picture began in the middle of a line of text");
    const rowBytes = xLow + xHigh * 256;
    const wide = (mode & 1) === 1 ? 2 : 1;
    const high = (mode & 2) === 2 ? 2 : 1;
    const widthDots = rowBytes * 8 * wide;
    if (widthDots > size.widthDots) events.onComplaint("a picture is wider than the paper");
    const data = operands.subarray(5);
    for (let at = 0; at < data.length; at += rowBytes) {
      const row = new Uint8Array(widthDots);
      for (let x = 0; x < widthDots; x++) {
        const dot = Math.floor(x / wide);
        row[x] = ((data[at + (dot >> 3)] ?? 0) >> (7 - (dot & 7))) & 1;
      }
      for (let copy = 0; copy < high; copy++) picture(widthDots, row);
    }
  };

  const reset = () => {
    align = 0;
    style = plain;
    lineSpacingDots = 30;
    unitsPerInch = dotsPerInch;
    lineOfText = [];
    qr = createQrSymbol();
  };

  return {
    execute({ name, operands }) {
      const [n = 0, m = 0] = operands;
      switch (name) {
        case "ESC @":
          reset();
          return;
        case "text":
          write(operands);
          return;
        case "LF":
          printLine(lineSpacingDots);
          return;
        case "ESC d":
          printLine(lineSpacingDots * n);
          return;
        case "ESC J":
          printLine(inDots(n));
          return;
        case "ESC 2":
          lineSpacingDots = 30;
          return;
        case "ESC 3":
          lineSpacingDots = inDots(n);
          return;
        case "GS P":
          unitsPerInch = m === 0 ? dotsPerInch : m;
          return;
        case "ESC a":
          align = n & 3;
          return;
        case "ESC !":
          style = {
            ...style,
            timesWide: (n & 0x20) === 0 ? 1 : 2,
            timesHigh: (n & 0x10) === 0 ? 1 : 2,
            bold: (n & 0x08) === 0 ? "plain" : "bold",
          };
          return;
        case "GS !":
          style = { ...style, timesWide: ((n >> 4) & 7) + 1, timesHigh: (n & 7) + 1 };
          return;
        case "ESC E":
          style = { ...style, bold: (n & 1) === 1 ? "bold" : "plain" };
          return;
        case "GS B":
          style = { ...style, colours: (n & 1) === 1 ? "white-on-black" : "black-on-white" };
          return;
        case "GS v 0":
          raster(operands);
          return;
        case "GS ( k": {
          const symbol = qr.command(operands.subarray(2));
          if (symbol !== null) picture(symbol.sideDots, symbol.dots);
          return;
        }
        case "GS V":
          if (n === 0x41 || n === 0x42) feed(size.cutterDistanceDots + inDots(m));
          events.onCut(tape.cut());
          return;
        case "unknown":
          events.onComplaint(`unknown command ${Buffer.from(operands).toString("hex")}`);
          return;
        default:
          // Settings that change nothing on this paper: code pages, spacing, barcodes' sizes.
          return;
      }
    },
  };
}
