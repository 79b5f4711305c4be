/** Starts a demonstration hub whose sample day begins by itself, and stands by until it ends. */
import { spawn } from "node:child_process";
import { join, resolve } from "node:path";

/** As it was typed; the hub checks it and says what does not fit. */
export interface SampleDayWish {
  readonly speed: string;
  readonly seed: string;
  readonly visitors: string;
}

const hubProgram = join(resolve(import.meta.dirname, ".."), "server/dist/main.js");

/** Answers the hub's exit code. Signals reach the hub, which ends the day and itself in order. */
export async function startDemonstration(
  { speed, seed, visitors }: SampleDayWish,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const hub = spawn(process.execPath, [hubProgram], {
    stdio: "inherit",
    env: { ...environment, SAMPLE_DAY: `${speed}:${seed}:${visitors}` },
  });
  const pass = (signal: NodeJS.Signals) => hub.kill(signal);
  process.on("SIGTERM", pass);
  // A terminal sends its interrupt to the hub as well: only do not end before it.
  const wait = () => undefined;
  process.on("SIGINT", wait);
  try {
    return await new Promise<number>((done, fail) => {
      hub.once("error", fail);
      hub.once("close", (code) => done(code ?? 1));
    });
  } finally {
    process.off("SIGTERM", pass);
    process.off("SIGINT", wait);
  }
}
