/** Compares the stored figures with the digests that the journal names them by. */
import type { FiguresContent, SiteId, VisitsContent } from "@motcua/protocol";
import { sha256 } from "../domain/digest.ts";
import type { EventData } from "../domain/events.ts";
import { createRowsDigest, textsOf } from "../history/pack.ts";
import type { Figures, Journal, PastVisits } from "./store.ts";

/** A batch whose stored text is gone, or is another than the one that was entered. */
export interface UnfitFigures {
  readonly seq: number;
  readonly batch: string;
  readonly why: "missing" | "changed";
}

/** The batches of a site, in order, that do not fit the journal; empty when all do. */
export async function verifyFigures(
  {
    journal,
    figures,
    pastVisits,
  }: {
    readonly journal: Pick<Journal, "record">;
    readonly figures: Pick<Figures, "find">;
    readonly pastVisits: Pick<PastVisits, "days" | "ofDay">;
  },
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
    else {
      const content = JSON.parse(row.content) as FiguresContent;
      const why = content.kind === "visits" ? await unfitRows(pastVisits, site, content) : null;
      if (why !== null) unfit.push({ seq, batch, why });
    }
  }
  return { batches, unfit };
}

/** Reads all rows of past visits again, a day at a time, and compares them with the digest that they were entered with. */
async function unfitRows(
  pastVisits: Pick<PastVisits, "days" | "ofDay">,
  site: SiteId,
  { rows, rowsDigest }: VisitsContent,
): Promise<UnfitFigures["why"] | null> {
  const days = await pastVisits.days(site, rows);
  if (days.length === 0) return "missing";
  const digest = createRowsDigest();
  for (const day of days) {
    for (const part of await pastVisits.ofDay(site, rows, day)) {
      try {
        digest.add(day, textsOf(part));
      } catch {
        return "changed";
      }
    }
  }
  return digest.hex() === rowsDigest ? null : "changed";
}
