import { PrinterTypes, ThermalPrinter } from "node-thermal-printer";
import type { PrinterProfile } from "./printer-profile.ts";
import type { Raster } from "./raster.ts";
import { rasterBands } from "./raster-bands.ts";
import { withoutRealTimeCommands } from "./real-time-guard.ts";

/** The library opens no line of its own: its transports report success for tickets that are lost. */
const noTransport = "";
/** Turns on status by itself (`GS a`): online, error and paper. `ESC @` turns it off again. */
export const reportChanges = Buffer.from([0x1d, 0x61, 0x0e]);
/** One vertical unit is one dot at 203 dots per inch (`GS P`), so that `ESC J` feeds dots on every model. */
const dotUnits = Buffer.from([0x1d, 0x50, 203, 203]);

/** The commands of one job. */
export type JobCommands = ReturnType<typeof createCommands>;

/** A new one for each job: it keeps what it was given, and a second ticket would print the first again. */
function createCommands() {
  return new ThermalPrinter({ type: PrinterTypes.EPSON, interface: noTransport }) as ThermalPrinter & {
    // Missing from the types of the library.
    initHardware(): void;
  };
}

/** A job begins with the printer as it was switched on, telling its changes, and ready to print in the middle. */
export function beginJob(profile: PrinterProfile): JobCommands {
  const commands = createCommands();
  commands.initHardware();
  if (profile.tellsChanges === "yes") commands.add(reportChanges);
  commands.add(dotUnits);
  commands.alignCenter();
  return commands;
}

/** The paper's end: fed past the cutter and cut. `ESC @` behind it leaves nothing of this job for the next. */
export function endJob(commands: JobCommands, profile: PrinterProfile): Buffer {
  commands.add(feed(profile.feedBeforeCutDots));
  if (profile.cut === "full") commands.cut({ verticalTabAmount: 0 });
  else if (profile.cut === "partial") commands.partialCut({ verticalTabAmount: 0 });
  else commands.initHardware();
  return commands.getBuffer();
}

/** A picture in bands, centred. */
export function addPicture(commands: JobCommands, raster: Raster, profile: PrinterProfile): void {
  for (const band of rasterBands(raster, profile.bandRows)) {
    if (band.kind === "blank") commands.add(feed(band.rows));
    else commands.add(Buffer.concat([bandHeader(band), withoutRealTimeCommands(band.bits)]));
  }
}

const cellWidthDots = 12;
const mostTimes = 8;

/** The number in the printer's own letters (Font A, 12 × 24 dots), 24 mm high and as wide as the paper allows. */
export function addOwnNumber(commands: JobCommands, number: string, profile: PrinterProfile): void {
  const wide = Math.min(mostTimes, Math.floor(profile.paperWidthDots / (cellWidthDots * number.length)));
  const magnified = ((Math.max(1, wide) - 1) << 4) | (mostTimes - 1);
  commands.add(Buffer.from([0x1b, 0x45, 1, 0x1d, 0x21, magnified]));
  commands.add(Buffer.from(`${number}\n`, "latin1"));
  commands.add(Buffer.from([0x1d, 0x21, 0, 0x1b, 0x45, 0]));
}

/** A QR code that the printer draws by itself. ASCII only: the library counts letters where it must count bytes. */
export function addOwnQr(commands: JobCommands, text: string, moduleDots: number): void {
  commands.printQR(text, { cellSize: Math.min(mostTimes, moduleDots), correction: "M", model: 2 });
}

/**
 * What brings a printer back after a job that broke off: throws away what is left of it where the model can, fills
 * up a picture that may be open (else these do nothing), and cuts off what was printed, so that the next is whole.
 */
export function encodeRecovery(profile: PrinterProfile): Buffer {
  const commands = createCommands();
  commands.add(clearBuffer(profile.clearBuffer));
  commands.add(Buffer.alloc((profile.bandRows * profile.paperWidthDots) / 8));
  commands.initHardware();
  commands.add(dotUnits);
  return endJob(commands, profile);
}

/** DLE DC4 fn 8 with its seven fixed bytes, or DLE ENQ 2 on older models; both act past the buffer. */
function clearBuffer(how: PrinterProfile["clearBuffer"]): Buffer {
  switch (how) {
    case "dle-dc4-8":
      return Buffer.from([0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8]);
    case "dle-enq-2":
      return Buffer.from([0x10, 0x05, 2]);
    case "none":
      return Buffer.alloc(0);
    default:
      return how satisfies never;
  }
}

/** `GS v 0`, documented to follow `ESC a`; each band begins on an empty line. */
function bandHeader(band: { rows: number; widthBytes: number }): Buffer {
  const header = Buffer.from([0x1d, 0x76, 0x30, 0x00, 0, 0, 0, 0]);
  header.writeUInt16LE(band.widthBytes, 4);
  header.writeUInt16LE(band.rows, 6);
  return header;
}

/** `ESC J`, at most 255 dots at a time. */
export function feed(dots: number): Buffer {
  const feeds: number[] = [];
  for (let left = dots; left > 0; left -= 255) feeds.push(0x1b, 0x4a, Math.min(255, left));
  return Buffer.from(feeds);
}
