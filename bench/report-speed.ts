/** Reports over ten years of a district: how long they take, and what a kiosk feels of it meanwhile. */
import { askHttp } from "@motcua/simulator";
import { percentile, type Row, readable } from "./figures.ts";
import type { Hall } from "./hall.ts";
import type { History } from "./history/write-history.ts";

const reachMonthMillis = 200;
const reachAllMillis = 500;
const reachRatio = 2;
const monthRounds = 10;
const allRounds = 3;
/** Tickets a kiosk takes without reports and as many with them. */
const tickets = 600;
const warmUps = 100;

const questions = [
  "waits?by=service",
  "satisfaction?by=counter",
  "utilisation?by=officer",
  "waits?by=procedure",
];

/** Asks over HTTP as the console does: a month in the middle, all years, and tickets while reports are made. */
export async function measureReports(hall: Hall, history: History, engine: string): Promise<Row[]> {
  const month = monthInside(history);
  const all = { from: history.from, until: history.until };
  const reports = [...questions, "arrivals?", "distribution?"];
  for (const report of reports) await ask(hall, report, all);
  const ofMonth = await timed(hall, reports, month, monthRounds);
  const ofAll = await timed(hall, reports, all, allRounds);
  const alone = await ticketMillis(hall);
  let isMeasured = false;
  const reading = (async () => {
    while (!isMeasured) for (const report of reports) await ask(hall, report, month);
  })();
  const meanwhile = await ticketMillis(hall);
  isMeasured = true;
  await reading;
  const size = `${readable(history.tickets)} tickets, ${readable(history.votes)} votes, ${engine}`;
  const ratio = percentile(meanwhile, 0.99) / percentile(alone, 0.99);
  return [
    speed(`a month's report inside ${size}`, ofMonth, reachMonthMillis),
    speed(`a report of all years, ${size}`, ofAll, reachAllMillis),
    {
      what: `ticket p99 while months are reported without pause, ${engine}`,
      reach: `≤ ${reachRatio} × without reports`,
      measured: `${readable(ratio)} × (${readable(percentile(meanwhile, 0.99))} ms; without ${readable(percentile(alone, 0.99))} ms)`,
      verdict: ratio <= reachRatio ? "reached" : "short",
      figures: {
        meanwhileP99Millis: percentile(meanwhile, 0.99),
        aloneP99Millis: percentile(alone, 0.99),
        ratio,
        n: tickets,
      },
    },
  ];
}

interface Timed {
  readonly report: string;
  readonly millis: number;
}

function speed(what: string, times: readonly Timed[], reachMillis: number): Row {
  const millis = times.map((time) => time.millis);
  const p95 = percentile(millis, 0.95);
  const slowest = times.reduce((worst, time) => (time.millis > worst.millis ? time : worst));
  return {
    what,
    reach: `p95 ≤ ${reachMillis} ms`,
    measured: `p95 ${readable(p95)} ms (median ${readable(percentile(millis, 0.5))} ms; slowest ${slowest.report} ${readable(slowest.millis)} ms)`,
    verdict: p95 <= reachMillis ? "reached" : "short",
    figures: {
      p95Millis: p95,
      medianMillis: percentile(millis, 0.5),
      worstMillis: slowest.millis,
      n: millis.length,
    },
  };
}

async function timed(
  hall: Hall,
  reports: readonly string[],
  period: Pick<History, "from" | "until">,
  rounds: number,
): Promise<Timed[]> {
  const times: Timed[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const report of reports) {
      const from = performance.now();
      await ask(hall, report, period);
      times.push({ report, millis: performance.now() - from });
    }
  }
  return times;
}

async function ask(hall: Hall, report: string, { from, until }: Pick<History, "from" | "until">) {
  const path = `/api/v1/reports/${report}&from=${from}&until=${until}`.replace("?&", "?");
  const { hub, keys } = hall;
  const said = { hubUrl: hub.url, authority: null, method: "GET", body: null } as const;
  await askHttp({ ...said, path, cookie: keys.administrator });
}

async function ticketMillis(hall: Hall): Promise<number[]> {
  const millis: number[] = [];
  for (let nth = 0; nth < warmUps + tickets; nth++) {
    const place = hall.places[nth % hall.places.length];
    if (place === undefined) throw new Error("A hall has counters.");
    const from = performance.now();
    await hall.issue(place);
    if (nth >= warmUps) millis.push(performance.now() - from);
    await place.serve();
  }
  return millis;
}

/** A whole calendar month in the middle of the history. */
function monthInside({ from, until }: History): Pick<History, "from" | "until"> {
  const middle = new Date((Date.parse(from) + Date.parse(until)) / 2);
  const first = (month: number) =>
    new Date(Date.UTC(middle.getUTCFullYear(), middle.getUTCMonth() + month, 1)).toISOString().slice(0, 10);
  return { from: first(0), until: first(1) } as Pick<History, "from" | "until">;
}
