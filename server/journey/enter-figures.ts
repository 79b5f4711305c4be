/** Figures that were typed or imported begin to count; a correction ends the batch it replaces. */
import { type BatchId, refuse } from "@motcua/protocol";
import { type Decide, fact } from "./decision.ts";

export const enterFigures: Decide<"enter-figures"> = (
  _state,
  { kind, digest, replaces },
  { newId, reached: { record, figures } },
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
  return {
    events: [fact("figures-entered", { batch, kind, digest, period: figures.period, replaces })],
    done: { batch },
  };
};
