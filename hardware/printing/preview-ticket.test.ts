import { standardTicketTemplate } from "@motcua/protocol";
import { expect, test } from "vitest";
import { decodeWithNpos, dotsOfPng } from "../testing/foreign-decoder.ts";
import { makeTicket } from "./make-ticket.ts";
import { previewTicket } from "./preview-ticket.ts";
import { sampleContents } from "./sample-contents.ts";
import { standardProfile } from "./standard-profile.ts";
import { createTextMeasure } from "./ticket-fonts.ts";

test.each(["80mm", "58mm"] as const)(
  "the preview of a ticket on %s paper is the dots that reach the paper, and the blank the feed before the cut",
  async (paper) => {
    const own = { number: "H015", service: { vi: "Hộ tịch", en: "" }, counters: [7], followUrl: null };
    const template = standardTicketTemplate;
    const preview = previewTicket({ template, paper, sample: "standard", extent: "full" }, own);
    const profile = standardProfile(paper === "80mm" ? 576 : 384);
    const content = { ...sampleContents.standard, ...own };
    const bytes = makeTicket({ content, template, profile, extent: "full", measure: createTextMeasure() });
    const onPaper = await decodeWithNpos(bytes, profile.paperWidthDots);
    expect(onPaper.heightDots).toBe(preview.heightDots + preview.blankDots);
    const { dots } = await dotsOfPng(Buffer.from(preview.png, "base64"));
    expect(Buffer.compare(dots, onPaper.dots.subarray(0, dots.length))).toBe(0);
    expect(preview.followed).toBe("not");
  },
);
