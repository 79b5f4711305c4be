/** Many kiosks at once: how many numbers a second one hub gives out durably, its clients on the same machine. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { percentile, type Row, readable } from "./figures.ts";
import type { Hall } from "./hall.ts";
import type { KioskLoad, KioskLoadResult } from "./kiosk-load.ts";

const reach = 3_000;
const warmUpMillis = 1_000;
const program = join(import.meta.dirname, "kiosk-load.ts");

/** Lets all kiosks of the hall but the first ask from processes of their own. */
export async function measureTicketsPerSecond(
  hall: Hall,
  { kiosks, processes, seconds }: { kiosks: number; processes: number; seconds: number },
): Promise<Row> {
  const tokens = hall.keys.kiosks.slice(-kiosks).map(({ token }) => token);
  const services = [...new Set(hall.places.map(({ service }) => service))];
  const share = Math.ceil(tokens.length / processes);
  const results = await Promise.all(
    Array.from({ length: processes }, (_, nth) =>
      runLoad({
        hubUrl: hall.hub.url,
        tokens: tokens.slice(nth * share, (nth + 1) * share),
        services,
        warmUpMillis,
        millis: seconds * 1000,
      }),
    ),
  );
  const tickets = results.reduce((sum, one) => sum + one.tickets, 0);
  const refused = results.reduce((sum, one) => sum + one.refused, 0);
  const perSecond = tickets / seconds;
  const p99Millis = Math.max(...results.map((one) => one.p99Millis));
  const p50Millis = percentile(
    results.map((one) => one.p50Millis),
    0.5,
  );
  return {
    what: `durable tickets a second, ${kiosks} kiosks, SQLite`,
    reach: `≥ ${readable(reach)}`,
    measured: `${readable(perSecond)} (p50 ${readable(p50Millis)} ms, p99 ${readable(p99Millis)} ms${refused === 0 ? "" : `, ${refused} refused`})`,
    verdict: perSecond >= reach && refused === 0 ? "reached" : "short",
    figures: { ticketsPerSecond: perSecond, p50Millis, p99Millis, refused, seconds },
  };
}

async function runLoad(load: KioskLoad): Promise<KioskLoadResult> {
  const child = spawn(process.execPath, [program], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(JSON.stringify(load));
  return JSON.parse(await text(child.stdout)) as KioskLoadResult;
}
