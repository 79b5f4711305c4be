/** Compares the stored figures with the digests that the journal names them by. */
import type { SiteId } from "@motcua/protocol";
import { sha256 } from "../domain/digest.ts";
import type { EventData } from "../domain/events.ts";
import type { Figures, Journal } from "./store.ts";

/** A batch whose stored text is gone, or is another than the one that was entered. */
export interface UnfitFigures {
  readonly seq: number;
  readonly batch: string;
  readonly why: "missing" | "changed";
}

/** The batches of a site, in order, that do not fit the journal; empty when all do. */
export async function verifyFigures(
  journal: Pick<Journal, "record">,
  figures: Pick<Figures, "find">,
  site: SiteId,
): Promise<{ readonly batches: number; readonly unfit: readonly UnfitFigures[] }> {
  const unfit: UnfitFigures[] = [];
  let batches = 0;
  for (const { type, seq, data } of await journal.record(site)) {
    if (type !== "figures-entered") continue;
    batches += 1;
    const { batch, digest } = JSON.parse(data) as EventData["figures-entered"];
    const row = await figures.find(site, digest);
    if (row === null) unfit.push({ seq, batch, why: "missing" });
    else if (sha256(row.content, "hex") !== digest) unfit.push({ seq, batch, why: "changed" });
  }
  return { batches, unfit };
}
