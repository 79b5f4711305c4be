/** Prints the golden tickets anew: `node hardware/renew-golden.ts`. Look at each picture before it is kept. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { goldenFile, goldenTickets, printGolden } from "./testing/golden-tickets.ts";

for (const golden of goldenTickets) {
  const file = goldenFile(golden);
  mkdirSync(dirname(file), { recursive: true });
  const { png, bytes } = await printGolden(golden);
  writeFileSync(file, png);
  process.stdout.write(`${golden.name}: ${bytes} bytes\n`);
}
