/**
 * The simulator's program. `--cast` plays the cast that a hub hands over on standard input; without it, the program
 * starts a demonstration hub of its own whose sample day begins at once (`--speed 60 --seed 1 --visitors 150`).
 * With SAMPLE_DAY_SUMMARY=1 what came of the day is told as one line of JSON on standard error.
 */
import { parseArgs } from "node:util";
import type { Cast } from "./cast.ts";
import { runDay } from "./run-day.ts";
import { startDemonstration } from "./start-demonstration.ts";

try {
  const { values } = parseArgs({
    options: {
      cast: { type: "boolean", default: false },
      speed: { type: "string", default: "60" },
      seed: { type: "string", default: "1" },
      visitors: { type: "string", default: "150" },
    },
  });
  if (values.cast) await playCast();
  else process.exitCode = await startDemonstration(values, process.env);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function playCast(): Promise<void> {
  const stop = new AbortController();
  const stopNow = () => stop.abort(new Error("The day was stopped."));
  process.once("SIGTERM", stopNow);
  process.once("SIGINT", stopNow);
  let text = "";
  for await (const part of process.stdin.setEncoding("utf8")) text += String(part);
  const done = await runDay(JSON.parse(text) as Cast, stop.signal);
  if (process.env.SAMPLE_DAY_SUMMARY === "1") process.stderr.write(`${JSON.stringify(done)}\n`);
}
