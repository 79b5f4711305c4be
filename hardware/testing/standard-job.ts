import type { TicketContent } from "@motcua/protocol";
import { encodeTicket } from "../printing/encode-ticket.ts";
import { layOutTicket } from "../printing/lay-out-ticket.ts";
import { standardTemplate } from "../printing/paper-template.ts";
import type { Raster } from "../printing/raster.ts";
import { rasterise } from "../printing/rasterise.ts";
import { standardProfile } from "../printing/standard-profile.ts";
import { createTextMeasure } from "../printing/ticket-fonts.ts";

/** A ticket all the way from its content to its bytes, as an agent makes it. */
export function standardJob(
  content: TicketContent,
  paperWidthDots: 576 | 384,
): { raster: Raster; bytes: Buffer } {
  const template = standardTemplate(paperWidthDots);
  const raster = rasterise(layOutTicket({ content, template, measure: createTextMeasure() }));
  return { raster, bytes: encodeTicket(raster, standardProfile(paperWidthDots)) };
}

/** The dots of a picture, one byte each. */
export function dotsOf(raster: Raster): Uint8Array {
  return Uint8Array.from(
    { length: raster.widthDots * raster.heightDots },
    (_, at) => ((raster.bits[at >> 3] ?? 0) >> (7 - (at & 7))) & 1,
  );
}
