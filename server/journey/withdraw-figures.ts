/** A batch that should not have been entered stops counting; it stays in the list, with who and when. */
import { refuse } from "@motcua/protocol";
import { type Decide, fact } from "./decision.ts";

export const withdrawFigures: Decide<"withdraw-figures"> = (_state, { batch }, { reached: { record } }) => {
  const known = record.batches.get(batch);
  if (known === undefined) return refuse("unknown-batch");
  if (known.ended !== null) return refuse("batch-not-in-force");
  const emptied = known.visits === null ? {} : { emptied: known.visits.days };
  return { events: [fact("figures-withdrawn", { batch, ...emptied })], done: {} };
};
