import {
  standardTicketTemplate,
  type TicketPart,
  type TicketTemplate,
  ticketPartNames,
} from "@motcua/protocol";
import { createCanvas } from "@napi-rs/canvas";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printedBy } from "../testing/printed-by.ts";
import { layOutTicket } from "./lay-out-ticket.ts";
import { makeTicket, ticketExtent } from "./make-ticket.ts";
import { paperTemplate } from "./paper-template.ts";
import { printerProfile } from "./printer-profile.ts";
import { sampleContents, standardContent } from "./sample-contents.ts";
import { createTextMeasure } from "./ticket-fonts.ts";

const measure = createTextMeasure();
const lay = (template: TicketTemplate, width: 576 | 384, extent: "full" | "short" = "full") =>
  layOutTicket({ content: standardContent, template: paperTemplate(template, width, extent), measure });
const words = { vi: "Xin giữ phiếu đến khi xong việc", en: "Keep this ticket" };

const part = fc.record({
  part: fc.constantFrom(...ticketPartNames.filter((name) => name !== "number")),
  shown: fc.constantFrom("always", "full-only", "never"),
  size: fc.constantFrom("small", "normal", "large", "very-large"),
  weight: fc.constantFrom("regular", "medium", "bold"),
  align: fc.constantFrom("left", "centre", "right"),
}) satisfies fc.Arbitrary<Omit<TicketPart, "words">>;
const number: TicketPart = {
  part: "number",
  shown: "always",
  size: "normal",
  weight: "bold",
  align: "centre",
  words: null,
};
const image = () => {
  const canvas = createCanvas(160, 60);
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, 160, 60);
  pen.fillStyle = "#000";
  pen.fillRect(10, 10, 100, 30);
  return canvas.toBuffer("image/png").toString("base64");
};
const template: fc.Arbitrary<TicketTemplate> = fc
  .record({
    before: fc.array(part, { maxLength: 8 }),
    behind: fc.array(part, { maxLength: 8 }),
    align: fc.constantFrom("left" as const, "centre" as const, "right" as const),
    numberMillimetres: fc.integer({ min: 20, max: 30 }),
    languages: fc.constantFrom<("vi" | "en")[]>(["vi"], ["vi", "en"]),
  })
  .map(({ before, behind, align, numberMillimetres, languages }) => {
    const own = (each: Omit<TicketPart, "words">) => ({
      ...each,
      words: each.part === "text" ? words : null,
    });
    return {
      languages,
      numberMillimetres,
      image: image(),
      onSlowLines: "short",
      parts: [...before.map(own), { ...number, align }, ...behind.map(own)],
    };
  });

describe.each([576, 384] as const)(
  "whatever an office makes of its ticket, on paper %i dots wide",
  (width) => {
    test("everything stays on the paper, and the number is there, as high as asked", () => {
      fc.assert(
        fc.property(template, (each) => {
          const layout = lay(each, width);
          for (const item of layout.items) {
            expect(item.leftDots).toBeGreaterThanOrEqual(0);
            expect(item.leftDots + item.widthDots).toBeLessThanOrEqual(width);
          }
          const numbers = layout.items.filter((item) => item.kind === "text" && item.role === "number");
          expect(numbers).toHaveLength(1);
        }),
        { numRuns: 60 },
      );
    });

    test("a printer understands every byte of it, drawn, mixed and in its own letters", async () => {
      const paper = width === 576 ? "80mm" : "58mm";
      await fc.assert(
        fc.asyncProperty(template, fc.constantFrom("raster", "hybrid", "text"), async (each, mode) => {
          const codePage = mode === "text" ? "tcvn3" : null;
          const profile = printerProfile({ model: "epson-tm-t82iii", paper, mode, codePage });
          const content = sampleContents.long;
          const bytes = makeTicket({ content, template: each, profile, extent: "full", measure });
          for (const n of [0x04, 0x05, 0x14]) expect(bytes.indexOf(Buffer.of(0x10, n))).toBe(-1);
          const { tickets, complaints } = await printedBy(bytes, profile);
          expect(complaints).toEqual([]);
          expect(tickets).toHaveLength(1);
        }),
        { numRuns: 15 },
      );
    });
  },
);

test("the office's image is printed dot by dot, and a broken one leaves the ticket whole", () => {
  const withImage = lay({ ...standardTicketTemplate, image: image() }, 576);
  const placed = withImage.items.find((item) => item.kind === "image");
  expect(placed).toMatchObject({ widthDots: 160, heightDots: 60, leftDots: 208 });
  expect(placed?.kind === "image" ? placed.dots.reduce((sum, dot) => sum + dot, 0) : 0).toBe(3_000);
  const broken = lay({ ...standardTicketTemplate, image: image().slice(0, 60) }, 576);
  expect(broken).toEqual(lay(standardTicketTemplate, 576));
});

test("the short ticket leaves out what is for the long one alone, and only slow lines get it", () => {
  const short = lay(standardTicketTemplate, 576, "short");
  expect(short.heightDots).toBeLessThan(lay(standardTicketTemplate, 576).heightDots);
  const serial = (baudRate: 9600 | 19200 | 38400 | 115200) =>
    ticketExtent(standardTicketTemplate, { kind: "serial", path: "COM3", baudRate, flowControl: "rts-cts" });
  expect([serial(9600), serial(19200), serial(38400), serial(115200)]).toEqual([
    "short",
    "short",
    "full",
    "full",
  ]);
  expect(ticketExtent(standardTicketTemplate, { kind: "tcp", host: "printer", port: 9100 })).toBe("full");
});
