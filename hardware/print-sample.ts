/** Prints sample tickets on virtual printers: `node hardware/print-sample.ts FOLDER` writes one PNG each. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { systemClock } from "./clock.ts";
import { encodeTicket } from "./printing/encode-ticket.ts";
import { layOutTicket } from "./printing/lay-out-ticket.ts";
import { standardTemplate } from "./printing/paper-template.ts";
import { networkTimings, printJob } from "./printing/print-session.ts";
import { rasterise } from "./printing/rasterise.ts";
import { sampleContents } from "./printing/sample-contents.ts";
import { standardProfile } from "./printing/standard-profile.ts";
import { createTextMeasure } from "./printing/ticket-fonts.ts";
import { createVirtualPrinter } from "./virtual-printer/virtual-printer.ts";

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write("Which folder? node hardware/print-sample.ts FOLDER\n");
  process.exit(2);
}
await mkdir(folder, { recursive: true });
const measure = createTextMeasure();
for (const paperWidthDots of [576, 384] as const) {
  const printer = createVirtualPrinter({ paperWidthDots, cutterDistanceDots: 112, clock: null });
  const profile = standardProfile(paperWidthDots);
  for (const [name, content] of Object.entries(sampleContents)) {
    const layout = layOutTicket({ content, template: standardTemplate(paperWidthDots), measure });
    const bytes = encodeTicket(rasterise(layout), profile);
    const outcome = await printJob({
      transport: printer.transport,
      profile,
      jobId: name,
      bytes,
      previous: null,
      clock: systemClock,
      timings: networkTimings,
      onTrouble: null,
    });
    const ticket = printer.tickets().at(-1);
    if (ticket === undefined) throw new Error(`no ticket came out: ${JSON.stringify(outcome)}`);
    const file = join(folder, `${name}-${paperWidthDots}.png`);
    await writeFile(file, ticket.png);
    process.stdout.write(`${file}: ${outcome.kind}, ${bytes.length} bytes, ${ticket.heightDots / 8} mm\n`);
  }
  await printer.close();
}
