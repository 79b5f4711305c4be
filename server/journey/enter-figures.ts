/** Figures that were typed or imported begin to count; a correction ends the batch it replaces. */
import { type BatchId, type BusinessDay, refuse } from "@motcua/protocol";
import { businessDay } from "../domain/hours.ts";
import type { EnteredBatch } from "../domain/office-record.ts";
import { type Decide, fact, type StoredFigures } from "./decision.ts";

export const enterFigures: Decide<"enter-figures"> = (
  { day, settings },
  { kind, digest, replaces },
  { now, newId, reached: { record, figures } },
) => {
  // The event names what is stored beside it; nothing may be named that is not there.
  if (figures === null) return refuse("unknown-batch", { digest });
  if (figures.kind !== kind) return refuse("figures-invalid", { field: "kind" });
  const old = replaces === null ? null : (record.batches.get(replaces) ?? "unknown");
  if (old === "unknown") return refuse("unknown-batch");
  if (old !== null && old.kind !== kind) return refuse("figures-invalid", { field: "replaces" });
  if (old !== null && old.ended !== null) return refuse("batch-not-in-force");
  const same = record.batches.find((one) => one.digest === digest && one.ended === null);
  if (same !== undefined) return refuse("batch-already-entered", { batch: same.batch });
  const batch = newId() as BatchId;
  const entered = { batch, kind, digest, period: figures.period, replaces };
  if (figures.visits === null) return { events: [fact("figures-entered", entered)], done: { batch } };
  const today = day?.day ?? businessDay(settings.timeZone, now);
  const taken = dayTaken(figures.visits, old, today);
  if (taken !== null) return refuse("figures-invalid", { field: "days", day: taken });
  const { rows, days } = figures.visits;
  const emptied = (old?.visits?.days ?? []).filter((one) => !days.includes(one));
  return {
    events: [fact("figures-entered", { ...entered, visits: { rows, days, emptied } })],
    done: { batch },
  };
};

/** The first day that would be counted twice, or is not over: only days that the old batch brought may be brought again. */
function dayTaken(
  { days, counted }: NonNullable<StoredFigures["visits"]>,
  old: EnteredBatch | null,
  today: BusinessDay,
): BusinessDay | null {
  const twice = counted.find(({ rows }) => rows === null || rows !== old?.visits?.rows);
  return twice?.day ?? days.find((day) => day >= today) ?? null;
}
