/** A power cut in the afternoon: how long until the hub works again, with a full day in its journal. */
import { connect } from "node:net";
import { askHttp } from "@motcua/simulator";
import { percentile, type Row, readable } from "./figures.ts";
import type { Hall } from "./hall.ts";

const reachMillis = 1_000;

/** Kills the hub and starts it again, so many times; the day's tickets are there already. */
export async function measureRestart(hall: Hall, tickets: number, times: number): Promise<Row> {
  hall.leave();
  const ready: number[] = [];
  const listening: number[] = [];
  let hub = hall.hub;
  for (let nth = 0; nth < times; nth++) {
    await hub.kill();
    const from = performance.now();
    const starting = hall.startAgain();
    const opened = untilListening(hall.hub.port).then(() => performance.now() - from);
    hub = await starting;
    listening.push(await opened);
    await untilReady(hub.url);
    ready.push(performance.now() - from);
  }
  await hub.stop();
  const readyMillis = percentile(ready, 0.5);
  const listeningMillis = percentile(listening, 0.5);
  const worstMillis = Math.max(...ready);
  return {
    what: `hub ready after kill -9, ${readable(tickets)} tickets in the day`,
    reach: `≤ ${readable(reachMillis)} ms`,
    measured: `${readable(readyMillis)} ms from its start (listening after ${readable(listeningMillis)} ms; worst of ${times} ${readable(worstMillis)} ms)`,
    verdict: readyMillis <= reachMillis ? "reached" : "short",
    figures: { readyMillis, listeningMillis, worstMillis, tickets },
  };
}

async function untilListening(port: number): Promise<void> {
  while (!(await accepts(port)));
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const end = (accepted: boolean) => {
      socket.destroy();
      // The next attempt leaves the processor to the hub for a moment.
      setTimeout(() => resolve(accepted), accepted ? 0 : 4);
    };
    socket.on("connect", () => end(true)).on("error", () => end(false));
  });
}

async function untilReady(hubUrl: string): Promise<void> {
  const path = "/api/v1/health";
  const answer = await askHttp({ hubUrl, authority: null, method: "GET", path, body: null, cookie: null });
  if (answer.value === null) throw new Error("The hub says nothing of its health.");
}
