import type { TicketContent, TicketPreview, TicketPreviewAsk } from "@motcua/protocol";
import { encodeHybrid } from "./encode-hybrid.ts";
import { encodeTicket } from "./encode-ticket.ts";
import { layOutTicket } from "./lay-out-ticket.ts";
import { paperTemplate } from "./paper-template.ts";
import { rasterPng } from "./raster-png.ts";
import { rasterise } from "./rasterise.ts";
import { sampleContents } from "./sample-contents.ts";
import { standardProfile } from "./standard-profile.ts";
import { createTextMeasure } from "./ticket-fonts.ts";

/**
 * A sample ticket as a layout would print it: the same steps and the same dots as on paper. What the office itself
 * says on its tickets takes the place of the sample's words.
 */
export function previewTicket(ask: TicketPreviewAsk, own: Partial<TicketContent>): TicketPreview {
  const profile = standardProfile(ask.paper === "80mm" ? 576 : 384);
  const content: TicketContent = { ...sampleContents[ask.sample], ...own };
  const layout = layOutTicket({
    content,
    template: paperTemplate(ask.template, profile.paperWidthDots, ask.extent),
    measure: createTextMeasure(),
  });
  const raster = rasterise(layout);
  return {
    png: rasterPng(raster).toString("base64"),
    widthDots: raster.widthDots,
    heightDots: raster.heightDots,
    blankDots: profile.feedBeforeCutDots,
    followed: content.followUrl === null ? "not" : "by-phone",
    rasterBytes: encodeTicket(raster, profile).length,
    hybridBytes: encodeHybrid(layout, profile).length,
  };
}
