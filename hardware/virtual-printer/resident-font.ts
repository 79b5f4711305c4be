import { createRequire } from "node:module";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";

/** A picture of one letter, row by row, 1 is black. */
export interface Letter {
  readonly widthDots: number;
  readonly heightDots: number;
  readonly dots: Uint8Array;
}

/** How a letter is asked for: Font A (12 × 24 dots) magnified, as ESC ! and GS ! do. */
export interface LetterStyle {
  readonly timesWide: number;
  readonly timesHigh: number;
  readonly bold: "bold" | "plain";
  readonly colours: "black-on-white" | "white-on-black";
}

const cellWidthDots = 12;
const cellHeightDots = 24;
/** Capitals stand 18 dots high in their cell, as printers' do. */
const sizeDots = 25;
const baselineDots = 19;

const faces = {
  plain: "@expo-google-fonts/noto-sans/500Medium/NotoSans_500Medium.ttf",
  bold: "@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf",
} as const;
const family = (bold: LetterStyle["bold"]) => `virtual-printer-${bold}`;
let registered = false;

/** The same letters on every machine: from a package, not from the system. */
function registerFaces(): void {
  if (registered) return;
  const { resolve } = createRequire(import.meta.url);
  for (const bold of ["plain", "bold"] as const)
    GlobalFonts.registerFromPath(resolve(faces[bold]), family(bold));
  registered = true;
}

/**
 * The printer's own letters. Only ASCII is in them; a byte above is printed as a black box, as a page of
 * another country's letters would be no better.
 */
export function createResidentFont(): (byte: number, style: LetterStyle) => Letter {
  registerFaces();
  const known = new Map<string, Letter>();
  return (byte, style) => {
    const key = `${byte} ${style.timesWide} ${style.timesHigh} ${style.bold} ${style.colours}`;
    const letter = known.get(key) ?? drawLetter(byte, style);
    known.set(key, letter);
    return letter;
  };
}

function drawLetter(byte: number, style: LetterStyle): Letter {
  const small = cellDots(byte, style);
  const widthDots = cellWidthDots * style.timesWide;
  const heightDots = cellHeightDots * style.timesHigh;
  // Magnified as a printer does it: each dot becomes a block.
  const dots = Uint8Array.from({ length: widthDots * heightDots }, (_, at) => {
    const x = Math.floor((at % widthDots) / style.timesWide);
    const y = Math.floor(Math.floor(at / widthDots) / style.timesHigh);
    return small[y * cellWidthDots + x] ?? 0;
  });
  return { widthDots, heightDots, dots };
}

function cellDots(byte: number, style: LetterStyle): Uint8Array {
  const pen = createCanvas(cellWidthDots, cellHeightDots).getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, cellWidthDots, cellHeightDots);
  pen.fillStyle = "#000";
  pen.font = `${sizeDots}px ${family(style.bold)}`;
  pen.textAlign = "center";
  if (byte < 0x7f)
    pen.fillText(String.fromCharCode(byte), cellWidthDots / 2, baselineDots, cellWidthDots - 1);
  else pen.fillRect(2, 3, cellWidthDots - 4, cellHeightDots - 6);
  const { data } = pen.getImageData(0, 0, cellWidthDots, cellHeightDots);
  const dark = style.colours === "black-on-white" ? 1 : 0;
  return Uint8Array.from({ length: cellWidthDots * cellHeightDots }, (_, at) =>
    (data[at * 4] ?? 255) < 128 ? dark : 1 - dark,
  );
}
