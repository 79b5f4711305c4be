/** Long counting in breaths, between which others have their turn: a ticket never waits for a whole report. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { addPacked } from "../tally/pack.ts";
import type { Tally } from "../tally/tally.ts";

/** Packed bytes counted in one breath: about a millisecond. */
const bytesABreath = 40_000;

export interface Breath {
  /** Adds packed groups to the tallies that `into` names. */
  addPacked(body: Uint8Array, into: (key: string | null) => readonly Tally[]): Promise<void>;
}

/** One breath for a whole report, however many bodies it is made of. */
export function createBreath(): Breath {
  let bytes = 0;
  return {
    async addPacked(body, into) {
      for (const some of addPacked(body, into)) {
        bytes += some;
        if (bytes < bytesABreath) continue;
        bytes = 0;
        await nextTurn();
      }
    },
  };
}
