import { createCanvas } from "@napi-rs/canvas";
import type { Raster } from "./raster.ts";

/** The very dots that go to the printer as a PNG: what a preview shows. */
export function rasterPng(raster: Raster): Buffer {
  const canvas = createCanvas(raster.widthDots, raster.heightDots);
  const pen = canvas.getContext("2d");
  const image = pen.createImageData(raster.widthDots, raster.heightDots);
  const pixels = new Uint32Array(image.data.buffer);
  for (let at = 0; at < pixels.length; at++) {
    const black = ((raster.bits[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
    pixels[at] = black === 1 ? 0xff000000 : 0xffffffff;
  }
  pen.putImageData(image, 0, 0);
  return canvas.toBuffer("image/png");
}
