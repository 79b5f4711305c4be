/**
 * A program of its own: kiosks that take one number after the other for a while. Reads what to do as JSON from
 * standard input, prints what came of it as JSON.
 */
import { text } from "node:stream/consumers";
import { isRefused, type ServiceId } from "@motcua/protocol";
import { connectDevice } from "@motcua/simulator";
import { percentile } from "./figures.ts";

export interface KioskLoad {
  readonly hubUrl: string;
  readonly tokens: readonly string[];
  readonly services: readonly string[];
  readonly warmUpMillis: number;
  readonly millis: number;
}

export interface KioskLoadResult {
  readonly tickets: number;
  readonly refused: number;
  readonly p50Millis: number;
  readonly p99Millis: number;
}

const load = JSON.parse(await text(process.stdin)) as KioskLoad;
const kiosks = await Promise.all(
  load.tokens.map((token) =>
    connectDevice({ hubUrl: load.hubUrl, authority: null, namespace: "kiosk", token }),
  ),
);
const from = performance.now() + load.warmUpMillis;
const until = from + load.millis;
const took: number[] = [];
let refused = 0;
await Promise.all(
  kiosks.map(async (kiosk, index) => {
    for (let nth = index; performance.now() < until; nth++) {
      const service = load.services[nth % load.services.length] as ServiceId;
      const asked = performance.now();
      const body = { service, priority: null, procedure: null, language: "vi", print: "paper" } as const;
      const reply = await kiosk.ask("ticket:issue", body);
      const answered = performance.now();
      if (isRefused(reply)) refused++;
      else if (answered >= from && answered < until) took.push(answered - asked);
    }
  }),
);
for (const kiosk of kiosks) kiosk.close();
const result: KioskLoadResult = {
  tickets: took.length,
  refused,
  p50Millis: percentile(took, 0.5),
  p99Millis: percentile(took, 0.99),
};
process.stdout.write(JSON.stringify(result));
