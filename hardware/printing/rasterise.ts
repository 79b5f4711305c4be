import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import type { Raster } from "./raster.ts";
import { withoutRealTimeCommands } from "./real-time-guard.ts";
import { canvasFont } from "./ticket-fonts.ts";
import type { LaidItem, TicketLayout } from "./ticket-layout.ts";

/**
 * A dot is burnt where more than this share of it is covered. Below one half, so that thin strokes of small
 * letters do not break; heat makes every dot a little larger anyway.
 */
const inkShare = 0.44;

/**
 * Draws a layout and makes it black or white, dot by dot, as it will be printed to the last dot: what a printer
 * would take for a command is changed here, before anyone sees it. The width must be a multiple of 8.
 */
export function rasterise(layout: TicketLayout): Raster {
  const { widthDots, heightDots } = layout;
  const canvas = createCanvas(widthDots, heightDots);
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, widthDots, heightDots);
  for (const item of layout.items) draw(pen, item);
  const pixels = new Uint32Array(pen.getImageData(0, 0, widthDots, heightDots).data.buffer);
  return { widthDots, heightDots, bits: withoutRealTimeCommands(packDots(pixels)) };
}

function packDots(pixels: Uint32Array): Uint8Array {
  const bits = new Uint8Array(pixels.length / 8);
  const darkest = 255 * (1 - inkShare);
  for (let index = 0, at = 0; index < bits.length; index++) {
    let byte = 0;
    for (let bit = 0x80; bit !== 0; bit >>= 1, at++) {
      // Grey levels are equal in red, green and blue: the lowest byte tells.
      if (((pixels[at] ?? 0) & 0xff) < darkest) byte |= bit;
    }
    bits[index] = byte;
  }
  return bits;
}

function draw(pen: SKRSContext2D, item: LaidItem): void {
  switch (item.kind) {
    case "text":
      pen.fillStyle = item.ink === "black" ? "#000" : "#fff";
      pen.font = canvasFont(item.face, item.sizeDots);
      if (item.narrowing === 1) pen.fillText(item.text, item.leftDots, item.baselineDots);
      else {
        pen.save();
        pen.translate(item.leftDots, item.baselineDots);
        pen.scale(item.narrowing, 1);
        pen.fillText(item.text, 0, 0);
        pen.restore();
      }
      return;
    case "box":
      drawBox(pen, item);
      return;
    case "qr":
      pen.fillStyle = "#000";
      for (const [index, dark] of item.modules.entries()) {
        if (dark === 0) continue;
        const x = item.leftDots + (index % item.modulesPerSide) * item.moduleDots;
        const y = item.topDots + Math.floor(index / item.modulesPerSide) * item.moduleDots;
        pen.fillRect(x, y, item.moduleDots, item.moduleDots);
      }
      return;
    case "image":
      pen.fillStyle = "#000";
      for (const [at, dot] of item.dots.entries()) {
        if (dot === 0) continue;
        const x = item.leftDots + (at % item.widthDots);
        pen.fillRect(x, item.topDots + Math.floor(at / item.widthDots), 1, 1);
      }
      return;
    default:
      item satisfies never;
  }
}

function drawBox(pen: SKRSContext2D, item: Extract<LaidItem, { kind: "box" }>): void {
  pen.fillStyle = "#000";
  pen.strokeStyle = "#000";
  if (item.cornerDots === 0 && item.outlineDots === null) {
    pen.fillRect(item.leftDots, item.topDots, item.widthDots, item.heightDots);
    return;
  }
  const line = item.outlineDots ?? 0;
  pen.beginPath();
  pen.roundRect(
    item.leftDots + line / 2,
    item.topDots + line / 2,
    item.widthDots - line,
    item.heightDots - line,
    item.cornerDots,
  );
  if (item.outlineDots === null) pen.fill();
  else {
    pen.lineWidth = item.outlineDots;
    pen.stroke();
  }
}
