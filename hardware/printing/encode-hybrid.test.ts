import { standardTicketTemplate } from "@motcua/protocol";
import { describe, expect, test } from "vitest";
import { decodeWithNpos, dotsOfPng, readQr } from "../testing/foreign-decoder.ts";
import { printedBy } from "../testing/printed-by.ts";
import { dotsOf } from "../testing/standard-job.ts";
import { layOutTicket } from "./lay-out-ticket.ts";
import { makeTicket } from "./make-ticket.ts";
import { standardTemplate } from "./paper-template.ts";
import { printerProfile } from "./printer-profile.ts";
import { rasterise } from "./rasterise.ts";
import { sampleContents, standardContent } from "./sample-contents.ts";
import { createTextMeasure } from "./ticket-fonts.ts";

const measure = createTextMeasure();
const hybrid = (paper: "80mm" | "58mm", model = "epson-tm-t82iii") =>
  printerProfile({ model, paper, mode: "hybrid", codePage: null });
const ticket = (content: typeof standardContent, profile: ReturnType<typeof hybrid>) =>
  makeTicket({ content, template: standardTicketTemplate, profile, extent: "full", measure });

describe.each(["80mm", "58mm"] as const)("a hybrid ticket on %s paper", (paper) => {
  test.each(Object.entries(sampleContents))("%s is understood, its QR code read back", async (_, content) => {
    const profile = hybrid(paper);
    const bytes = ticket(content, profile);
    const { tickets, complaints } = await printedBy(bytes, profile);
    expect(complaints).toEqual([]);
    expect(tickets).toHaveLength(1);
    expect(await readQr(tickets[0] ?? Buffer.alloc(0))).toBe(content.followUrl);
    for (const command of [0x04, 0x05, 0x14]) expect(bytes.indexOf(Buffer.of(0x10, command))).toBe(-1);
  });

  test("draws of the text what the preview shows, dot by dot to a decoder that is not ours", async () => {
    const profile = hybrid(paper);
    const layout = layOutTicket({
      content: standardContent,
      template: standardTemplate(profile.paperWidthDots),
      measure,
    });
    const text = layout.items.filter(
      (item) => item.kind !== "qr" && !(item.kind === "text" && item.role === "number"),
    );
    const decoded = await decodeWithNpos(ticket(standardContent, profile), profile.paperWidthDots);
    const inked = (dots: Uint8Array) => dots.reduce((sum, dot) => sum + dot, 0);
    expect(inked(decoded.dots)).toBe(inked(dotsOf(rasterise({ ...layout, items: text }))));
    expect(decoded.cuts).toBe(1);
  });

  test("the number fills letters 24 mm high, as wide as the paper allows", async () => {
    const profile = hybrid(paper);
    for (const number of ["C015", "M1000", "AB12345"]) {
      const bytes = ticket({ ...standardContent, number }, profile);
      const at = bytes.indexOf(Buffer.from(`${number}\n`));
      const magnified = bytes[at - 1] ?? 0;
      expect(bytes.subarray(at - 3, at - 1)).toEqual(Buffer.of(0x1d, 0x21));
      expect((magnified & 7) + 1).toBe(8);
      expect(((magnified >> 4) + 1) * 12 * number.length).toBeLessThanOrEqual(profile.paperWidthDots);
    }
  });
});

test("the standard ticket needs at most 18 KB in hybrid mode", () => {
  expect(ticket(standardContent, hybrid("80mm")).length).toBeLessThanOrEqual(18_000);
});

test("a model without QR codes of its own gets a drawn one", async () => {
  const profile = hybrid("80mm", "generic");
  const bytes = ticket(standardContent, profile);
  expect(bytes.indexOf(Buffer.of(0x1d, 0x28, 0x6b))).toBe(-1);
  const { tickets } = await printedBy(bytes, profile);
  expect(await readQr(tickets[0] ?? Buffer.alloc(0))).toBe(standardContent.followUrl);
  expect((await dotsOfPng(tickets[0] ?? Buffer.alloc(0))).widthDots).toBe(576);
});

test("a number that is to be larger than the printer's letters is drawn", () => {
  const profile = hybrid("80mm");
  const template = { ...standardTicketTemplate, numberMillimetres: 26 };
  const bytes = makeTicket({ content: standardContent, template, profile, extent: "full", measure });
  expect(bytes.indexOf(Buffer.from("C015"))).toBe(-1);
});
