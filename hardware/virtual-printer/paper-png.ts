import { createCanvas } from "@napi-rs/canvas";
import type { PaperPiece } from "./paper-tape.ts";

/** A piece of paper as a picture, one pixel a dot. */
export function paperPng(paper: PaperPiece): Buffer {
  const canvas = createCanvas(paper.widthDots, paper.heightDots);
  const pen = canvas.getContext("2d");
  const image = pen.createImageData(paper.widthDots, paper.heightDots);
  const pixels = new Uint32Array(image.data.buffer);
  for (let at = 0; at < pixels.length; at++) pixels[at] = paper.dots[at] === 1 ? 0xff000000 : 0xffffffff;
  pen.putImageData(image, 0, 0);
  return canvas.toBuffer("image/png");
}
