/** Long counting in breaths, between which others have their turn: a ticket never waits for a whole report. */
import type { ReportSource } from "../report-source.ts";
import { stepAside } from "../step-aside.ts";
import { addPacked } from "../tally/pack.ts";
import type { Tally } from "../tally/tally.ts";

/** Packed bytes counted in one breath: less than a millisecond. */
const bytesABreath = 20_000;

export interface Breath {
  /** Adds packed groups to the tallies that `into` names. */
  addPacked(body: Uint8Array, into: (key: string | null) => readonly Tally[]): Promise<void>;
}

/** One breath for a whole report, however many bodies it is made of. */
export function createBreath(source: Pick<ReportSource, "atWork">): Breath {
  let bytes = 0;
  return {
    async addPacked(body, into) {
      for (const some of addPacked(body, into)) {
        bytes += some;
        if (bytes < bytesABreath) continue;
        bytes = 0;
        await stepAside(source);
      }
    },
  };
}
