import { createCanvas } from "@napi-rs/canvas";

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

/**
 * The printer's own letters. Only ASCII is in them; a byte above is printed as a black box, as a page of
 * another country's letters would be no better.
 */
export function createResidentFont(): (byte: number, style: LetterStyle) => Letter {
  return (byte, style) => {
    const widthDots = cellWidthDots * style.timesWide;
    const heightDots = cellHeightDots * style.timesHigh;
    const canvas = createCanvas(widthDots, heightDots);
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, widthDots, heightDots);
    pen.fillStyle = "#000";
    pen.scale(style.timesWide, style.timesHigh);
    pen.font = `${style.bold === "bold" ? "bold " : ""}19px monospace`;
    pen.textAlign = "center";
    if (byte < 0x7f) pen.fillText(String.fromCharCode(byte), cellWidthDots / 2, 19, cellWidthDots);
    else pen.fillRect(2, 3, cellWidthDots - 4, cellHeightDots - 6);
    const { data } = pen.getImageData(0, 0, widthDots, heightDots);
    const dark = style.colours === "black-on-white" ? 1 : 0;
    const dots = Uint8Array.from({ length: widthDots * heightDots }, (_, at) =>
      (data[at * 4] ?? 255) < 128 ? dark : 1 - dark,
    );
    return { widthDots, heightDots, dots };
  };
}
