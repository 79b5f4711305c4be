/** C3: a call that is shown and not spoken leaves its reason, so that the office can see later what was heard. */
import { isRefused, refuse } from "@motcua/protocol";
import { ownCall } from "./announce.ts";
import { type Decide, fact } from "./decision.ts";

export const keepSilent: Decide<"keep-silent"> = (state, { call: id, why }, { actor }) => {
  const found = ownCall(state, id, actor);
  if (isRefused(found)) return found;
  const { call, board } = found.done;
  // a board that got its leave too late says so afterwards; of a call that another spoke there is nothing to say
  const another = call.announcedBy !== null && call.announcedBy !== board;
  if (another || call.silent !== null) return refuse("already-announced");
  return { events: [fact("call-kept-silent", { call: id, board, why })], done: {} };
};
