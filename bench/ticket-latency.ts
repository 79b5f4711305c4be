/** One visitor at one kiosk: from the ask to the durable answer, beside what the disk alone needs. */
import { join } from "node:path";
import { percentile, type Row, readable } from "./figures.ts";
import type { Hall } from "./hall.ts";
import { openRawDisk } from "./raw-disk.ts";

const warmUps = 100;
const reachP50 = 5;
const reachP99 = 25;
/** People waiting meanwhile, as on a busy morning. */
const waiting = 40;

/** Takes numbers one after the other, each followed by an append to the bare disk; served in between, unmeasured. */
export async function measureTicketLatency(hall: Hall, folder: string, tickets: number): Promise<Row[]> {
  const disk = openRawDisk(join(folder, "raw"));
  const raw: number[] = [];
  const asked: number[] = [];
  try {
    for (let nth = 0; nth < warmUps + tickets; nth++) {
      const place = hall.places[nth % hall.places.length];
      if (place === undefined) throw new Error("A hall has counters.");
      const from = performance.now();
      await hall.issue(place);
      const millis = performance.now() - from;
      const alone = disk.append();
      if (nth >= warmUps) {
        asked.push(millis);
        raw.push(alone);
      }
      if (nth >= waiting) await place.serve();
    }
    await hall.serveAll();
  } finally {
    disk.close();
  }
  return [0.5, 0.99].map((share) => row(share, raw, asked));
}

function row(share: number, raw: readonly number[], asked: readonly number[]): Row {
  const name = `p${share * 100}`;
  const reach = share === 0.5 ? reachP50 : reachP99;
  const disk = percentile(raw, share);
  const ask = percentile(asked, share);
  const ratio = ask / disk;
  return {
    what: `ticket, one kiosk: ask to durable ack, ${name}`,
    reach: `≤ ${reach} × the bare disk's ${name}`,
    measured: `${readable(ratio)} × (${readable(ask)} ms; disk ${readable(disk)} ms)`,
    verdict: ratio <= reach ? "reached" : "short",
    figures: {
      [`${name}Millis`]: ask,
      [`${name}DiskMillis`]: disk,
      [`${name}Ratio`]: ratio,
      n: asked.length,
    },
  };
}
