/** Figures of dossiers completed: what was not stated is the sum of its parts, and percentages add up to 100. */
import type { DossierFigures, DossierRow, ServiceId } from "@motcua/protocol";
import { partsOfHundred, percentOf } from "../measures/percent.ts";

/** A row of a table; percentages are of `received` (resolved, open) and of `resolved` (early, on time, late). */
export function dossierRow(
  name: string | null,
  service: ServiceId | null,
  figures: DossierFigures,
): DossierRow {
  const { received, carriedOver, early, onTime, late, openInTerm, openOverdue } = figures;
  const resolved = figures.resolved ?? early + onTime + late;
  const open = figures.open ?? openInTerm + openOverdue;
  const [percentResolved = null, percentOpen = null] = percentsOf([resolved, open], received);
  const [percentEarly = null, percentOnTime = null, percentLate = null] = percentsOf(
    [early, onTime, late],
    resolved,
  );
  return {
    name,
    service,
    received,
    carriedOver,
    resolved,
    early,
    onTime,
    late,
    open,
    openInTerm,
    openOverdue,
    percentResolved,
    percentOpen,
    percentEarly,
    percentOnTime,
    percentLate,
  };
}

/** Largest remainder where the parts make the whole; else each by itself, and none of what is more than the whole. */
function percentsOf(parts: readonly number[], whole: number): readonly (number | null)[] {
  if (parts.reduce((sum, part) => sum + part, 0) === whole) return partsOfHundred(parts);
  return parts.map((part) => (whole === 0 || part > whole ? null : percentOf(part / whole)));
}

/** The sum of rows of one period, such as the fields of an office; what one row does not state is summed from its parts. */
export function sumOfFigures(all: readonly DossierFigures[]): DossierFigures {
  const sum = (of: (one: DossierFigures) => number) => all.reduce((total, one) => total + of(one), 0);
  const known = all.every(({ carriedOver }) => carriedOver !== null);
  return {
    received: sum(({ received }) => received),
    carriedOver: known ? sum(({ carriedOver }) => carriedOver ?? 0) : null,
    resolved: sum((one) => one.resolved ?? one.early + one.onTime + one.late),
    early: sum(({ early }) => early),
    onTime: sum(({ onTime }) => onTime),
    late: sum(({ late }) => late),
    open: sum((one) => one.open ?? one.openInTerm + one.openOverdue),
    openInTerm: sum(({ openInTerm }) => openInTerm),
    openOverdue: sum(({ openOverdue }) => openOverdue),
  };
}

/** What a source states of all its fields: its own total, or their sum. */
export function totalFigures(content: {
  readonly total: DossierFigures | null;
  readonly fields: readonly { readonly figures: DossierFigures }[];
}): DossierFigures {
  return content.total ?? sumOfFigures(content.fields.map(({ figures }) => figures));
}
