import { addPicture, beginJob, endJob } from "./escpos.ts";
import type { PrinterProfile } from "./printer-profile.ts";
import type { Raster } from "./raster.ts";

/**
 * The bytes that print a picture and cut the paper. They leave the printer as it was switched on. The picture
 * must be as wide as the paper.
 */
export function encodeTicket(raster: Raster, profile: PrinterProfile): Buffer {
  if (raster.widthDots !== profile.paperWidthDots)
    throw new RangeError(`a picture of ${raster.widthDots} dots for paper of ${profile.paperWidthDots}`);
  const commands = beginJob(profile);
  addPicture(commands, raster, profile);
  return endJob(commands, profile);
}
