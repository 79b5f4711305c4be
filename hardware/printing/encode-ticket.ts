import { PrinterTypes, ThermalPrinter } from "node-thermal-printer";
import type { PrinterProfile } from "./printer-profile.ts";
import type { Raster } from "./raster.ts";
import { rasterBands } from "./raster-bands.ts";
import { withoutRealTimeCommands } from "./real-time-guard.ts";

/** The library opens no line of its own: its transports report success for tickets that are lost. */
const noTransport = "";
/** Turns on status by itself (`GS a`): online, error and paper. `ESC @` turns it off again. */
const reportChanges = Buffer.from([0x1d, 0x61, 0x0e]);
/** One vertical unit is one dot at 203 dots per inch (`GS P`), so that `ESC J` feeds dots on every model. */
const dotUnits = Buffer.from([0x1d, 0x50, 203, 203]);

/**
 * The bytes that print a picture and cut the paper. They leave the printer as it was switched on. The picture
 * must be as wide as the paper.
 */
export function encodeTicket(raster: Raster, profile: PrinterProfile): Buffer {
  if (raster.widthDots !== profile.paperWidthDots)
    throw new RangeError(`a picture of ${raster.widthDots} dots for paper of ${profile.paperWidthDots}`);
  const commands = createCommands();
  commands.initHardware();
  if (profile.statusMode === "full") commands.add(reportChanges);
  commands.add(dotUnits);
  commands.alignCenter();
  for (const band of rasterBands(raster, profile.bandRows)) {
    if (band.kind === "blank") commands.add(feed(band.rows));
    else commands.add(Buffer.concat([bandHeader(band), withoutRealTimeCommands(band.bits)]));
  }
  endTicket(commands, profile);
  return commands.getBuffer();
}

/**
 * The bytes that bring a printer back after a job that broke off: they fill up a picture that may be open (else
 * they do nothing), and cut off what was printed of it, so that the next ticket is whole.
 */
export function encodeRecovery(profile: PrinterProfile): Buffer {
  const commands = createCommands();
  commands.add(Buffer.alloc((profile.bandRows * profile.paperWidthDots) / 8));
  commands.initHardware();
  commands.add(dotUnits);
  endTicket(commands, profile);
  return commands.getBuffer();
}

/** A new one for each job: it keeps what it was given, and a second ticket would print the first again. */
function createCommands() {
  return new ThermalPrinter({ type: PrinterTypes.EPSON, interface: noTransport }) as ThermalPrinter & {
    // Missing from the types of the library.
    initHardware(): void;
  };
}

function endTicket(commands: ReturnType<typeof createCommands>, profile: PrinterProfile): void {
  commands.add(feed(profile.feedBeforeCutDots));
  if (profile.cut === "full") commands.cut({ verticalTabAmount: 0 });
  else if (profile.cut === "partial") commands.partialCut({ verticalTabAmount: 0 });
  else commands.initHardware();
}

/** `GS v 0`, documented to follow `ESC a`; each band begins on an empty line. */
function bandHeader(band: { rows: number; widthBytes: number }): Buffer {
  const header = Buffer.from([0x1d, 0x76, 0x30, 0x00, 0, 0, 0, 0]);
  header.writeUInt16LE(band.widthBytes, 4);
  header.writeUInt16LE(band.rows, 6);
  return header;
}

/** `ESC J`, at most 255 dots at a time. */
function feed(dots: number): Buffer {
  const feeds: number[] = [];
  for (let left = dots; left > 0; left -= 255) feeds.push(0x1b, 0x4a, Math.min(255, left));
  return Buffer.from(feeds);
}
