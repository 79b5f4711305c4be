import { type Canvas, createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
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
  const { widthDots, heightDots, items } = layout;
  const bits = new Uint8Array((widthDots / 8) * heightDots);
  const pen = cleanSheet(widthDots, heightDots);
  for (const item of items) draw(pen, item);
  for (const { from, until } of inkedRows(layout)) {
    const { data } = pen.getImageData(0, from, widthDots, until - from);
    packDots(new Uint32Array(data.buffer), bits, (from * widthDots) / 8);
  }
  for (const item of items) setDots(bits, widthDots, item);
  return { widthDots, heightDots, bits: withoutRealTimeCommands(bits) };
}

let sheet: Canvas | null = null;

/** One sheet for all tickets: a fresh one of three megabytes costs more than everything that is drawn on it. */
function cleanSheet(widthDots: number, heightDots: number): SKRSContext2D {
  if (sheet === null || sheet.width !== widthDots || sheet.height < heightDots)
    sheet = createCanvas(widthDots, heightDots);
  const pen = sheet.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, widthDots, heightDots);
  return pen;
}

interface Rows {
  readonly from: number;
  readonly until: number;
}

/** The rows that letters and boxes may have touched, from top to bottom; reading the others costs time for nothing. */
function inkedRows({ heightDots, items }: TicketLayout): Rows[] {
  const touched = items
    .flatMap(rowsOf)
    .map(({ from, until }) => ({
      from: Math.max(0, Math.floor(from)),
      until: Math.min(heightDots, Math.ceil(until)),
    }))
    .filter(({ from, until }) => from < until)
    .toSorted((one, other) => one.from - other.from);
  const merged: Rows[] = [];
  for (const rows of touched) {
    const last = merged.at(-1);
    if (last === undefined || rows.from > last.until) merged.push(rows);
    else merged[merged.length - 1] = { from: last.from, until: Math.max(last.until, rows.until) };
  }
  return merged;
}

/** No letter of the fonts, with two marks above it or one below, goes beyond one and a half of its size. */
function rowsOf(item: LaidItem): Rows[] {
  if (item.kind === "text")
    return [
      { from: item.baselineDots - 1.5 * item.sizeDots, until: item.baselineDots + 0.75 * item.sizeDots },
    ];
  return item.kind === "box" ? [{ from: item.topDots, until: item.topDots + item.heightDots }] : [];
}

function packDots(pixels: Uint32Array, bits: Uint8Array, firstByte: number): void {
  const darkest = 255 * (1 - inkShare);
  for (let index = firstByte, at = 0; at < pixels.length; index++) {
    let byte = 0;
    for (let bit = 0x80; bit !== 0; bit >>= 1, at++) {
      // Grey levels are equal in red, green and blue: the lowest byte tells.
      if (((pixels[at] ?? 0) & 0xff) < darkest) byte |= bit;
    }
    bits[index] = byte;
  }
}

/** What is made of dots already needs no drawing. */
function setDots(bits: Uint8Array, widthDots: number, item: LaidItem): void {
  const rowBytes = widthDots / 8;
  const blacken = (x: number, y: number) => {
    const at = y * rowBytes + (x >> 3);
    bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
  };
  if (item.kind === "image")
    item.dots.forEach((dot, at) => {
      if (dot !== 0)
        blacken(item.leftDots + (at % item.widthDots), item.topDots + Math.floor(at / item.widthDots));
    });
  if (item.kind === "qr")
    for (let y = 0; y < item.heightDots; y++)
      for (let x = 0; x < item.widthDots; x++) {
        const row = Math.floor(y / item.moduleDots) * item.modulesPerSide;
        if (item.modules[row + Math.floor(x / item.moduleDots)] === 1)
          blacken(item.leftDots + x, item.topDots + y);
      }
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
    case "image":
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
