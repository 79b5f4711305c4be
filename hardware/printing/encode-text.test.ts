import { standardTicketTemplate } from "@motcua/protocol";
import { expect, test } from "vitest";
import { readQr } from "../testing/foreign-decoder.ts";
import { printedBy } from "../testing/printed-by.ts";
import { makeTicket } from "./make-ticket.ts";
import { printerProfile } from "./printer-profile.ts";
import { sampleContents } from "./sample-contents.ts";
import { createTextMeasure } from "./ticket-fonts.ts";

test.each(["80mm", "58mm"] as const)(
  "a ticket in the printer's own letters is half a kilobyte (%s)",
  async (paper) => {
    const profile = printerProfile({ model: "epson-tm-t82iii", paper, mode: "text", codePage: "unaccented" });
    for (const content of Object.values(sampleContents)) {
      const measure = createTextMeasure();
      const bytes = makeTicket({
        content,
        template: standardTicketTemplate,
        profile,
        extent: "short",
        measure,
      });
      expect(bytes.length).toBeLessThan(900);
      expect(bytes.indexOf(Buffer.from(`${content.number}\n`))).toBeGreaterThan(0);
      const { tickets, complaints } = await printedBy(bytes, profile);
      expect(complaints).toEqual([]);
      expect(tickets).toHaveLength(1);
      expect(await readQr(tickets[0] ?? Buffer.alloc(0))).toBe(content.followUrl);
    }
  },
);
