import { fileURLToPath } from "node:url";
import { type Printer, standardTicketTemplate, type TicketContent } from "@motcua/protocol";
import { makeTicket } from "../printing/make-ticket.ts";
import { printerProfile } from "../printing/printer-profile.ts";
import { sampleContents } from "../printing/sample-contents.ts";
import { createTextMeasure } from "../printing/ticket-fonts.ts";
import { printedBy } from "./printed-by.ts";

/** One ticket that is kept as a picture. */
export interface GoldenTicket {
  readonly name: string;
  readonly content: TicketContent;
  readonly paper: Printer["paper"];
  readonly mode: Printer["mode"];
  readonly codePage: Printer["codePage"];
  readonly extent: "full" | "short";
}

const drawn = { mode: "raster", codePage: null, extent: "full" } as const;

/** What is looked at before a release, and compared dot by dot by the tests. */
export const goldenTickets: readonly GoldenTicket[] = [
  { name: "standard-80", content: sampleContents.standard, paper: "80mm", ...drawn },
  { name: "standard-58", content: sampleContents.standard, paper: "58mm", ...drawn },
  { name: "long-80", content: sampleContents.long, paper: "80mm", ...drawn },
  { name: "long-58", content: sampleContents.long, paper: "58mm", ...drawn },
  { name: "priority-80", content: sampleContents.priority, paper: "80mm", ...drawn },
  { name: "priority-58", content: sampleContents.priority, paper: "58mm", ...drawn },
  { name: "reprint-80", content: sampleContents.reprint, paper: "80mm", ...drawn },
  { name: "bare-80", content: sampleContents.bare, paper: "80mm", ...drawn },
  { name: "short-80", content: sampleContents.standard, paper: "80mm", ...drawn, extent: "short" },
  { name: "hybrid-80", content: sampleContents.standard, paper: "80mm", ...drawn, mode: "hybrid" },
  { name: "hybrid-58", content: sampleContents.standard, paper: "58mm", ...drawn, mode: "hybrid" },
  {
    name: "text-80",
    content: sampleContents.standard,
    paper: "80mm",
    mode: "text",
    codePage: "unaccented",
    extent: "short",
  },
];

/** Where the picture of a ticket is kept. */
export const goldenFile = ({ name }: GoldenTicket) =>
  fileURLToPath(new URL(`../printing/golden/${name}.png`, import.meta.url));

/** A golden ticket as the virtual printer brings it out now. */
export async function printGolden(golden: GoldenTicket): Promise<{ png: Buffer; bytes: number }> {
  const { content, extent, paper, mode, codePage } = golden;
  const profile = printerProfile({ model: "epson-tm-t82iii", paper, mode, codePage });
  const measure = createTextMeasure();
  const bytes = makeTicket({ content, template: standardTicketTemplate, profile, extent, measure });
  const { tickets, complaints } = await printedBy(bytes, profile);
  const [png] = tickets;
  if (png === undefined || tickets.length > 1 || complaints.length > 0)
    throw new Error(`${golden.name}: ${tickets.length} tickets came out. ${complaints.join(", ")}`);
  return { png, bytes: bytes.length };
}
