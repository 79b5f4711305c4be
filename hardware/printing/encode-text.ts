import type { TicketContent } from "@motcua/protocol";
import { addOwnNumber, addOwnQr, beginJob, endJob, feed } from "./escpos.ts";
import type { PrinterProfile } from "./printer-profile.ts";
import { badgeText, fieldText, ticketFacts } from "./ticket-fields.ts";
import type { PaperTemplate, TemplateBlock } from "./ticket-template.ts";
import { textEncoder } from "./vietnamese-bytes.ts";
import { wrapText } from "./wrap-text.ts";

/** Letters of Font A in a line. */
const columns = { 576: 48, 384: 32 } as const;
/** Larger than this a line is printed in letters of double size. */
const doubleFromDots = 30;

/**
 * The bytes of a ticket in the printer's own letters: half a kilobyte, for lines so slow that nothing drawn comes in
 * time, and only with a code page that was tried on that printer. Images are left out, and so is a QR code that the
 * model cannot draw.
 */
export function encodeText(content: TicketContent, template: PaperTemplate, profile: PrinterProfile): Buffer {
  const commands = beginJob(profile);
  const encode = textEncoder(profile);
  const say = (text: string, size: "single" | "double", weight: "plain" | "bold") => {
    const width = columns[profile.paperWidthDots] / (size === "double" ? 2 : 1);
    commands.add(
      Buffer.from([0x1b, 0x45, weight === "bold" ? 1 : 0, 0x1d, 0x21, size === "double" ? 0x11 : 0]),
    );
    for (const line of wrapText(text.normalize("NFC"), width, (part) => part.length))
      commands.add(Buffer.concat([encode(line), Buffer.from("\n")]));
  };
  const print = (block: TemplateBlock) => {
    switch (block.kind) {
      case "text":
      case "words": {
        const text = block.kind === "words" ? block.text : fieldText(content, block.field, block.language);
        const size = block.style.sizeDots > doubleFromDots ? "double" : "single";
        if (text !== null && text !== "") say(text, size, block.style.face === "text" ? "plain" : "bold");
        return;
      }
      case "number":
        addOwnNumber(commands, content.number, profile);
        return;
      case "badge": {
        const text = badgeText(content, block.field);
        for (const language of block.languages)
          if (text !== null && text[language] !== "") say(text[language], "single", "bold");
        return;
      }
      case "facts":
        for (const { label, value, unit } of ticketFacts(content))
          say(`${label.vi}: ${value} ${unit.vi}`.trim(), "single", "bold");
        return;
      case "qr":
        if (content.followUrl !== null && profile.ownQr === "yes")
          addOwnQr(commands, content.followUrl, block.moduleDots);
        return;
      case "rule":
        say("-".repeat(columns[profile.paperWidthDots]), "single", "plain");
        return;
      case "image":
        return;
      default:
        block satisfies never;
    }
  };
  for (const block of template.blocks) {
    commands.add(feed(Math.min(block.gapBeforeDots, 24)));
    print(block);
  }
  return endJob(commands, profile);
}
