import type { PrinterTarget, TicketContent, TicketTemplate } from "@motcua/protocol";
import { encodeHybrid } from "./encode-hybrid.ts";
import { encodeText } from "./encode-text.ts";
import { encodeTicket } from "./encode-ticket.ts";
import { layOutTicket } from "./lay-out-ticket.ts";
import { paperTemplate, type TicketExtent } from "./paper-template.ts";
import type { PrinterProfile } from "./printer-profile.ts";
import { rasterise } from "./rasterise.ts";
import type { TextMeasure } from "./ticket-fonts.ts";

/** Content → layout → dots or text → ESC/POS bytes, as the printer's mode asks. Pure. */
export function makeTicket(parts: {
  content: TicketContent;
  template: TicketTemplate;
  profile: PrinterProfile;
  extent: TicketExtent;
  measure: TextMeasure;
}): Buffer {
  const { content, profile, measure } = parts;
  const template = paperTemplate(parts.template, profile.paperWidthDots, parts.extent);
  switch (profile.mode) {
    case "raster":
      return encodeTicket(rasterise(layOutTicket({ content, template, measure })), profile);
    case "hybrid":
      return encodeHybrid(layOutTicket({ content, template, measure }), profile);
    case "text":
      return encodeText(content, template, profile);
    default:
      return profile.mode satisfies never;
  }
}

const slowBelowBaud = 38_400;

/** Whether a printer on that line gets the whole ticket or the office's short one. */
export function ticketExtent(template: TicketTemplate, target: PrinterTarget): TicketExtent {
  const slow = target.kind === "serial" && target.baudRate < slowBelowBaud;
  return slow && template.onSlowLines === "short" ? "short" : "full";
}
