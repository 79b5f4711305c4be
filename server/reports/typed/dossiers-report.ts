/** Dossiers of a period, from one batch or several, with every difference and the QĐ 766 rate. */
import type {
  BatchId,
  DossierFigures,
  DossierQuality,
  DossierRow,
  DossiersContent,
  DossiersReport,
} from "@motcua/protocol";
import { combineDossiers } from "./combine-dossiers.ts";
import { dossierRow, totalFigures } from "./dossier-row.ts";
import { figuresDifferences } from "./figures-differences.ts";
import { qd766Rate } from "./qd766-rate.ts";

export interface DossierBatch {
  readonly batch: BatchId;
  readonly content: DossiersContent;
}

/** Null without a batch. */
export function dossiersReport(batches: readonly DossierBatch[]): DossiersReport | null {
  if (batches.length === 0) return null;
  const inOrder = batches.toSorted((a, b) => (a.content.period.from < b.content.period.from ? -1 : 1));
  const combined = combineDossiers(
    inOrder.map(({ content }) => ({ period: content.period, figures: totalFigures(content) })),
  );
  const total = combined.kind === "combined" ? dossierRow(null, null, combined.figures) : null;
  return {
    batches: inOrder.map(({ batch }) => batch),
    total,
    why: combined.kind === "combined" ? null : combined.why,
    fields: fieldRows(inOrder),
    rows: inOrder.toReversed().map(({ batch, content }) => ({
      batch,
      period: content.period,
      total: dossierRow(null, null, totalFigures(content)),
    })),
    qd766: qd766Rate(qualityOf(inOrder), total === null ? 0 : total.late + total.openOverdue),
    differences: inOrder.flatMap(({ content }) => figuresDifferences(content)),
    lateRows: inOrder.reduce((sum, { content }) => sum + content.lateRows, 0),
  };
}

/** Fields by name; one that cannot be added over the periods is left out, like the total. */
function fieldRows(batches: readonly DossierBatch[]): DossierRow[] {
  const fields = new Map<string, { period: DossiersContent["period"]; figures: DossierFigures }[]>();
  const services = new Map<string, DossierRow["service"]>();
  for (const { content } of batches) {
    for (const { name, service, figures } of content.fields) {
      fields.set(name, [...(fields.get(name) ?? []), { period: content.period, figures }]);
      services.set(name, service);
    }
  }
  return [...fields].flatMap(([name, all]) => {
    const combined = combineDossiers(all);
    return combined.kind === "combined"
      ? [dossierRow(name, services.get(name) ?? null, combined.figures)]
      : [];
  });
}

/** Each part is known only where every batch says it. */
function qualityOf(batches: readonly DossierBatch[]): DossierQuality {
  const sum = (key: keyof DossierQuality) => {
    const parts = batches.map(({ content }) => content.quality[key]);
    return parts.some((part) => part === null)
      ? null
      : parts.reduce((total: number, part) => total + (part ?? 0), 0);
  };
  return {
    underAuthority: sum("underAuthority"),
    ratedNotSatisfied: sum("ratedNotSatisfied"),
    complained: sum("complained"),
    anyOfThese: sum("anyOfThese"),
  };
}
