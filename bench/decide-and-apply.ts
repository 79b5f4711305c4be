/** The rules alone: what deciding a ticket and folding it in costs, without disk, wire or views. */
import { percentile, type Row, readable } from "./figures.ts";
import { dayOfTickets } from "./full-day.ts";

const rounds = 4_000;
const blocks = 40;

/** Decides one more ticket again and again in a day that has so many already. */
export function measureDecideAndApply(tickets: number): Row {
  const { issueOneMore } = dayOfTickets(tickets);
  const micros: number[] = [];
  for (let block = 0; block < blocks; block++) {
    const from = performance.now();
    for (let nth = 0; nth < rounds / blocks; nth++) issueOneMore();
    micros.push(((performance.now() - from) * 1000) / (rounds / blocks));
  }
  const p50Micros = percentile(micros, 0.5);
  return {
    what: `decide, hash and apply one ticket, ${readable(tickets)} in the day`,
    reach: "told",
    measured: `${readable(p50Micros)} µs`,
    verdict: "reached",
    figures: { p50Micros, tickets },
  };
}
