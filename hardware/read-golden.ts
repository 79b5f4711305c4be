/**
 * Reads the golden tickets as a stranger would: `node hardware/read-golden.ts`, where `tesseract` with Vietnamese is
 * installed. Prints each line that was not read back, and how many were; an extra check, fuzzy by nature.
 */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { standardTicketTemplate } from "@motcua/protocol";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { layOutTicket } from "./printing/lay-out-ticket.ts";
import { paperTemplate } from "./printing/paper-template.ts";
import { createTextMeasure } from "./printing/ticket-fonts.ts";
import { goldenFile, goldenTickets } from "./testing/golden-tickets.ts";

const run = promisify(execFile);
/** Letters that may differ in a line that still counts as read: a speck of dust, not a wrong word. */
const mostWrongShare = 0.1;

const folder = await mkdtemp(join(tmpdir(), "motcua-read-"));
try {
  for (const golden of goldenTickets.filter(({ mode }) => mode === "raster")) {
    const template = paperTemplate(
      standardTicketTemplate,
      golden.paper === "80mm" ? 576 : 384,
      golden.extent,
    );
    const layout = layOutTicket({ content: golden.content, template, measure: createTextMeasure() });
    const lines = layout.items.flatMap((item) =>
      item.kind === "text" && item.role === "line" && item.text.length > 8 ? [item.text] : [],
    );
    const read = await readPicture(goldenFile(golden));
    const missed = lines.filter((line) => !read.some((each) => isNear(line, each)));
    process.stdout.write(
      `${golden.name}: ${lines.length - missed.length} of ${lines.length} lines read back\n`,
    );
    for (const line of missed) process.stdout.write(`  not: ${line}\n`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Twice as large, as readers like it. */
async function readPicture(file: string): Promise<string[]> {
  const image = await loadImage(file);
  const canvas = createCanvas(image.width * 2, image.height * 2);
  const pen = canvas.getContext("2d");
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const picture = join(folder, "ticket.png");
  await writeFile(picture, canvas.toBuffer("image/png"));
  const { stdout } = await run("tesseract", [picture, "-", "-l", "vie+eng", "--psm", "4"]);
  return stdout.split("\n").map((line) => line.normalize("NFC").trim());
}

/** Whether a text stands somewhere in a line that was read, but for a few letters (Sellers 1980). */
function isNear(line: string, read: string): boolean {
  const most = Math.floor(line.length * mostWrongShare);
  let before: number[] = new Array(read.length + 1).fill(0);
  for (const [row, letter] of [...line].entries()) {
    const now = [row + 1];
    for (let at = 1; at <= read.length; at++) {
      const swapped = (before[at - 1] ?? 0) + (read[at - 1] === letter ? 0 : 1);
      now.push(Math.min(swapped, (before[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1));
    }
    before = now;
  }
  return Math.min(...before) <= most;
}
