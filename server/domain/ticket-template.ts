/** What a ticket's layout must satisfy beyond its shape: the number is there and can be read, the image is one. */
import type { TicketTemplate } from "@motcua/protocol";
import type { SettingsProblem } from "./settings.ts";

/** OFFICE: a number is read by old eyes at arm's length. */
const leastNumberMillimetres = 20;
/** As wide as 80 mm paper prints, and no higher than half a ticket. */
const imageMostDots = { width: 576, height: 320 };

/** The first thing wrong with a ticket's layout, or null. */
export function ticketTemplateProblem(template: TicketTemplate): SettingsProblem | null {
  const numbers = template.parts.filter(({ part, shown }) => part === "number" && shown === "always");
  if (numbers.length !== 1) return { field: "ticketTemplate.number", why: String(numbers.length) };
  if (template.numberMillimetres < leastNumberMillimetres) {
    return { field: "ticketTemplate.numberMillimetres", why: String(template.numberMillimetres) };
  }
  if (template.languages[0] !== "vi") return { field: "ticketTemplate.languages", why: "vi" };
  const wordless = template.parts.findIndex(({ part, words }) => (part === "text") !== (words !== null));
  if (wordless !== -1) return { field: `ticketTemplate.parts.${wordless}`, why: "words" };
  const image = template.image === null ? null : imageProblem(Buffer.from(template.image, "base64"));
  return image === null ? null : { field: "ticketTemplate.image", why: image };
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** PNG (ISO 15948): signature, the header chunk with the size first, the end chunk last. */
function imageProblem(png: Buffer): "not-a-png" | "too-large" | null {
  const whole = png.length > 45 && png.subarray(0, 8).equals(signature);
  if (
    !whole ||
    png.toString("latin1", 12, 16) !== "IHDR" ||
    png.toString("latin1", png.length - 8, png.length - 4) !== "IEND"
  )
    return "not-a-png";
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  if (width === 0 || height === 0) return "not-a-png";
  return width > imageMostDots.width || height > imageMostDots.height ? "too-large" : null;
}
