import { addOwnNumber, addOwnQr, addPicture, beginJob, endJob, type JobCommands } from "./escpos.ts";
import type { PrinterProfile } from "./printer-profile.ts";
import type { Raster } from "./raster.ts";
import { rasterise } from "./rasterise.ts";
import { figureCapHeight } from "./ticket-fonts.ts";
import type { LaidItem, TicketLayout } from "./ticket-layout.ts";

/** The printer's largest letters are 24 mm with their space above and below, and hardly more than 20 without. */
const highestOwnDots = 168;
/** Below the figures in those letters there is room for tails that figures do not have. */
const airBelowDots = 20;

/** One thing that the printer draws by itself, and the rows of the layout that it stands for. */
interface OwnPart {
  readonly item: Extract<LaidItem, { kind: "text" | "qr" }>;
  readonly topDots: number;
  readonly bottomDots: number;
}

/**
 * The bytes of a ticket whose text is drawn and whose number and QR code the printer makes itself, where its model
 * can: half the bytes, for slow lines. Order and gaps are those of the layout.
 */
export function encodeHybrid(layout: TicketLayout, profile: PrinterProfile): Buffer {
  const own = layout.items
    .flatMap((item) => ownPart(item, profile))
    .sort((one, other) => one.topDots - other.topDots);
  const ownItems = new Set<LaidItem>(own.map(({ item }) => item));
  const drawn = rasterise({ ...layout, items: layout.items.filter((item) => !ownItems.has(item)) });
  const commands = beginJob(profile);
  let row = 0;
  for (const part of own) {
    addPicture(commands, rows(drawn, row, part.topDots), profile);
    print(commands, part.item, layout.widthDots, profile);
    row = part.bottomDots;
    if (part.item.kind === "text") row += blankRows(drawn, row, airBelowDots);
  }
  addPicture(commands, rows(drawn, row, drawn.heightDots), profile);
  return endJob(commands, profile);
}

function ownPart(item: LaidItem, profile: PrinterProfile): OwnPart[] {
  if (item.kind === "qr" && profile.ownQr === "yes")
    return [{ item, topDots: item.topDots, bottomDots: item.topDots + item.heightDots }];
  if (item.kind !== "text" || item.role !== "number" || profile.ownNumber === "no") return [];
  const heightDots = Math.floor(item.sizeDots * figureCapHeight);
  if (heightDots > highestOwnDots) return [];
  return [{ item, topDots: item.baselineDots - heightDots, bottomDots: item.baselineDots }];
}

function print(
  commands: JobCommands,
  item: OwnPart["item"],
  widthDots: number,
  profile: PrinterProfile,
): void {
  const before = item.leftDots;
  const behind = widthDots - item.leftDots - item.widthDots;
  if (Math.abs(before - behind) > 8) {
    if (before < behind) commands.alignLeft();
    else commands.alignRight();
  }
  if (item.kind === "text") addOwnNumber(commands, item.text, profile);
  else addOwnQr(commands, item.text, item.moduleDots);
  commands.alignCenter();
}

/** How many rows from one on have no dot, at most so many. */
function blankRows(raster: Raster, from: number, most: number): number {
  const rowBytes = raster.widthDots / 8;
  const bits = raster.bits.subarray(from * rowBytes, (from + most) * rowBytes);
  const inked = bits.findIndex((byte) => byte !== 0);
  return inked === -1 ? most : Math.floor(inked / rowBytes);
}

function rows(raster: Raster, from: number, until: number): Raster {
  const rowBytes = raster.widthDots / 8;
  return {
    widthDots: raster.widthDots,
    heightDots: Math.max(0, until - from),
    bits: raster.bits.subarray(from * rowBytes, Math.max(from, until) * rowBytes),
  };
}
