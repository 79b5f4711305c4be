import type { CounterId, CounterScan } from "@motcua/protocol";
import { effect, type ReadonlySignal, untracked } from "@preact/signals";
import type { CounterDesk } from "./counter-desk.ts";

export interface ScannedDossiersParts {
  readonly told: ReadonlySignal<CounterScan | null>;
  readonly counter: CounterId;
  readonly desk: Pick<CounterDesk, "addDossier">;
}

/** Adds what the counter's scanner reads to the dossiers of the present visit, each read once; returns the undo. */
export function followScannedDossiers({ told, counter, desk }: ScannedDossiersParts): () => void {
  return effect(() => {
    const scan = told.value;
    // An officer has one session and may have left another counter's page open beside this one.
    if (scan !== null && scan.counter === counter) untracked(() => desk.addDossier(scan.code));
  });
}
