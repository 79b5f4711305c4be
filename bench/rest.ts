import { cpus } from "node:os";
import { setTimeout as pause } from "node:timers/promises";

const lookMs = 250;
const restShare = 0.9;
const longestMs = 10_000;

/**
 * Resolves once the machine has next to nothing to do, so that what is measured next has it to itself; where others work on it
 * too, after ten seconds.
 */
export async function machineAtRest(): Promise<void> {
  for (let waitedMs = 0; waitedMs < longestMs; waitedMs += lookMs) {
    const before = processorTimes();
    await pause(lookMs);
    const after = processorTimes();
    if (after.idle - before.idle > restShare * (after.all - before.all)) return;
  }
}

/** Since the machine started, in milliseconds of all its processors together. */
function processorTimes(): { readonly idle: number; readonly all: number } {
  let idle = 0;
  let all = 0;
  for (const { times } of cpus()) {
    idle += times.idle;
    all += times.user + times.nice + times.sys + times.irq + times.idle;
  }
  return { idle, all };
}
