/** A printer without hardware, for trying things: `npm run virtual-printer -- --paper 80 --port 9100 --page 9180`. */
import { parseArgs } from "node:util";
import { createPseudoTerminal, type PseudoDevice } from "../testing/pseudo-terminal.ts";
import { servePrinterPage } from "./page-server.ts";
import { createVirtualPrinter } from "./virtual-printer.ts";

const usage =
  "npm run virtual-printer -- [--paper 80|58] [--port 9100] [--page 9180] [--serial BAUD]   (port 0 takes a free one)";
const say = (text: string) => process.stderr.write(`${text}\n`);

try {
  await run();
} catch (error) {
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  if (taken) say("Cổng đang có chương trình khác dùng / another program has this port:");
  say(error instanceof Error ? `${error.message}\n${usage}` : String(error));
  process.exit(1);
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      paper: { type: "string", default: "80" },
      port: { type: "string", default: "9100" },
      page: { type: "string", default: "9180" },
      serial: { type: "string" },
    },
  });
  if (values.paper !== "80" && values.paper !== "58") throw new Error("--paper is 80 or 58 (mm).");
  const printer = createVirtualPrinter({
    paperWidthDots: values.paper === "80" ? 576 : 384,
    cutterDistanceDots: 112,
    clock: null,
  });
  const at = await printer.listen({ host: "127.0.0.1", port: numberOf("--port", values.port) });
  const reachedAt = [`tcp://${at.host}:${at.port}`];
  const line = values.serial === undefined ? null : createPseudoTerminal();
  if (line !== null) {
    const baud = numberOf("--serial", values.serial ?? "");
    const attach = (device: PseudoDevice) => {
      printer.attach(device, baud);
      // A line that its lever lost is put back, as a plug is.
      device.once("close", () => attach(line.plugIn()));
    };
    attach(line.plugIn());
    reachedAt.push(`serial ${line.path} (${baud} baud)`);
  }
  const page = await servePrinterPage({ printer, port: numberOf("--page", values.page), reachedAt });
  say(
    `\n  Máy in ảo / virtual printer:  ${reachedAt.join(", ")}\n  Trang / page:                 ${page.url}\n`,
  );
  const stop = async () => {
    await page.close();
    await printer.close();
    line?.close();
    process.exit(0);
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

function numberOf(name: string, text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new Error(`${name} is "${text}": it must be a number.`);
  return Number(text);
}
