/** Nobody came, after at least as many calls as the site asks for. The number can be brought back. */
import { isRefused, refuse } from "@motcua/protocol";
import { type Decide, fact } from "./decision.ts";
import { requirePresent } from "./require.ts";

export const noShow: Decide<"no-show"> = (state, { counter }, { actor }) => {
  const present = requirePresent(state, counter, actor);
  if (isRefused(present)) return present;
  const { ticket } = present.done;
  if (ticket.leg.kind !== "called") return refuse("service-already-started");
  const { minimumCalls } = state.settings.noShow;
  if (ticket.leg.called.calls < minimumCalls) {
    return refuse("too-few-calls", { calls: ticket.leg.called.calls, minimum: minimumCalls });
  }
  return { events: [fact("visitor-missed", { ticket: ticket.id, counter })], done: {} };
};
