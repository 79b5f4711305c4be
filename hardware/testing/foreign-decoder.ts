import { createCanvas, loadImage } from "@napi-rs/canvas";
import jsqr from "jsqr";
import npos from "npos";

/** A picture taken out of a job by a decoder that is not ours, one byte a dot. */
export interface DecodedTicket {
  readonly widthDots: number;
  readonly heightDots: number;
  readonly dots: Uint8Array;
  readonly cuts: number;
  readonly bandRows: readonly number[];
}

/** Reads a job with `npos`, which refuses unknown commands, and puts its bands together on paper. */
export async function decodeWithNpos(job: Buffer, widthDots: number): Promise<DecodedTicket> {
  const rules = structuredClone(npos.rules);
  rules[0x1d] = { ...rules[0x1d], "(k": [0, "d16"] };
  const { tree } = await npos.parser(rules).parse(job);
  const rows: Uint8Array[] = [];
  const bandRows: number[] = [];
  let cuts = 0;
  let align = 0;
  for (const node of tree) {
    if (node.hex === "1B" && node.fn === "a") align = job[node.offset + 2] ?? 0;
    if (node.hex === "1D" && node.fn === "V") cuts++;
    if (node.hex === "1B" && node.fn === "J") {
      for (let row = job[node.offset + 2] ?? 0; row > 0; row--) rows.push(new Uint8Array(widthDots));
    }
    if (node.hex === "1D" && node.fn === "v0") {
      // The node of a picture begins at its dots; the eight bytes before them are its header.
      const rowBytes = job.readUInt16LE(node.offset - 4);
      const height = job.readUInt16LE(node.offset - 2);
      const left = align === 1 ? Math.floor((widthDots - rowBytes * 8) / 2) : 0;
      bandRows.push(height);
      for (let y = 0; y < height; y++) {
        const row = new Uint8Array(widthDots);
        for (let x = 0; x < rowBytes * 8; x++)
          row[left + x] = ((job[node.offset + y * rowBytes + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
        rows.push(row);
      }
    }
  }
  const dots = new Uint8Array(rows.length * widthDots);
  for (const [index, row] of rows.entries()) dots.set(row, index * widthDots);
  return { widthDots, heightDots: rows.length, dots, cuts, bandRows };
}

/** A PNG as dots, one byte each. */
export async function dotsOfPng(
  png: Buffer,
): Promise<{ widthDots: number; heightDots: number; dots: Uint8Array }> {
  const image = await loadImage(png);
  const pen = createCanvas(image.width, image.height).getContext("2d");
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  const dots = Uint8Array.from({ length: image.width * image.height }, (_, at) =>
    (data[at * 4] ?? 255) < 128 ? 1 : 0,
  );
  return { widthDots: image.width, heightDots: image.height, dots };
}

/** The text of the QR code on a picture, read by `jsqr`; null when there is none. */
export async function readQr(png: Buffer): Promise<string | null> {
  const { widthDots, heightDots, dots } = await dotsOfPng(png);
  const pixels = new Uint8ClampedArray(dots.length * 4);
  for (const [at, dot] of dots.entries())
    pixels.set(dot === 1 ? [0, 0, 0, 255] : [255, 255, 255, 255], at * 4);
  return jsqr.default(pixels, widthDots, heightDots)?.data ?? null;
}
