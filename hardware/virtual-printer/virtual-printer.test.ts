import { PrinterTypes, ThermalPrinter } from "node-thermal-printer";
import { expect, test } from "vitest";
import { dotsOfPng, readQr } from "../testing/foreign-decoder.ts";
import type { PrinterSession } from "../transports/printer-transport.ts";
import { createVirtualPrinter, type VirtualPrinter } from "./virtual-printer.ts";

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))),
  );
const cutHere = [0x1d, 0x56, 0x42, 0x00];

function make(): VirtualPrinter {
  return createVirtualPrinter({ paperWidthDots: 384, cutterDistanceDots: 0, clock: null });
}

async function open(printer: VirtualPrinter): Promise<{ session: PrinterSession; heard: number[] }> {
  const line = await printer.transport.open(new AbortController().signal);
  if (line.kind !== "open") throw new Error("a virtual printer is always there");
  const heard: number[] = [];
  line.session.onData((said) => heard.push(...said));
  return { session: line.session, heard };
}

async function paperOf(printer: VirtualPrinter, job: Buffer) {
  const { session } = await open(printer);
  await session.write(job);
  const ticket = printer.tickets().at(-1);
  if (ticket === undefined) throw new Error("nothing was cut");
  return { ...(await dotsOfPng(ticket.png)), png: ticket.png };
}

function columns(paper: { widthDots: number; dots: Uint8Array }): { first: number; last: number } {
  const inked = [...paper.dots.keys()].filter((at) => paper.dots[at] === 1).map((at) => at % paper.widthDots);
  return { first: Math.min(...inked), last: Math.max(...inked) };
}

test("text is printed where ESC a puts it, as large as GS ! says", async () => {
  const left = await paperOf(make(), bytes([0x1b, 0x40], "HH\n", cutHere));
  expect(columns(left).last).toBeLessThan(24);
  const right = await paperOf(make(), bytes([0x1b, 0x61, 2], "HH\n", cutHere));
  expect(columns(right).first).toBeGreaterThanOrEqual(360);
  const large = await paperOf(make(), bytes([0x1d, 0x21, 0x33], "HH\n", cutHere));
  expect(large.heightDots).toBe(96);
  expect(columns(large).last).toBeGreaterThan(60);
});

test("a picture stands in the middle, and ESC J feeds in the units that GS P sets", async () => {
  const picture = [0x1d, 0x76, 0x30, 0, 1, 0, 2, 0, 0xff, 0x81];
  const paper = await paperOf(
    make(),
    bytes(
      [0x1d, 0x50, 203, 203, 0x1b, 0x61, 1, 0x1b, 0x4a, 10],
      picture,
      [0x1d, 0x50, 0, 101, 0x1b, 0x4a, 10],
      cutHere,
    ),
  );
  expect(paper.heightDots).toBe(10 + 2 + 20);
  expect(columns(paper)).toEqual({ first: 188, last: 195 });
});

test("commands may come one byte at a time", async () => {
  const printer = make();
  const { session } = await open(printer);
  for (const byte of bytes([0x1b, 0x61, 1], [0x1d, 0x76, 0x30, 0, 1, 0, 1, 0, 0x18], cutHere))
    await session.write(Uint8Array.of(byte));
  expect(printer.tickets()).toHaveLength(1);
  expect(printer.complaints()).toEqual([]);
});

test("the printer's own QR code can be read", async () => {
  const commands = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: "" });
  commands.alignCenter();
  commands.add(Buffer.from([0x1b, 0x4a, 60]));
  commands.printQR("https://motcua.example/p/42", { cellSize: 6, correction: "M", model: 2 });
  commands.add(Buffer.from([0x1b, 0x4a, 60, ...cutHere]));
  const printer = make();
  const paper = await paperOf(printer, commands.getBuffer());
  expect(await readQr(paper.png)).toBe("https://motcua.example/p/42");
  expect(printer.complaints()).toEqual([]);
});

test("status is answered at once, though paper is out and work waits", async () => {
  const printer = make();
  const { session, heard } = await open(printer);
  await session.write(bytes([0x1d, 0x61, 0x0e]));
  printer.set({ paper: "out" });
  await session.write(bytes("waits\n", cutHere, [0x1d, 0x72, 1, 0x10, 4, 1, 0x10, 4, 4]));
  await session.write(bytes([0x10, 4, 2]));
  expect(heard).toEqual([0x10, 0, 0, 0, 0x18, 0, 0x0f, 0, 0x1a, 0x7e, 0x32]);
  expect(printer.tickets()).toEqual([]);
  printer.set({ paper: "enough" });
  expect(printer.tickets()).toHaveLength(1);
});

test("a real-time command inside a picture is obeyed, as printers do", async () => {
  const { session, heard } = await open(make());
  await session.write(bytes([0x1d, 0x76, 0x30, 0, 3, 0, 1, 0, 0x10, 0x04, 0x01]));
  await session.write(bytes([0x10, 4, 4]));
  expect(heard).toHaveLength(2);
});

test("what it does not know it says", async () => {
  const printer = make();
  await paperOf(printer, bytes([0x1b, 0x01], "x\n", cutHere));
  expect(printer.complaints()).toEqual(["unknown command 1b01"]);
});
