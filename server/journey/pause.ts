/** The officer steps away for a named reason; never with a visitor at the counter. */
import { isRefused, refuse } from "@motcua/protocol";
import { type Decide, fact } from "./decision.ts";
import { requireOwnCounter } from "./require.ts";

export const pause: Decide<"pause"> = (state, { counter, reason }, { actor }) => {
  const own = requireOwnCounter(state, counter, actor);
  if (isRefused(own)) return own;
  if (!state.settings.pauseReasons.some(({ id }) => id === reason)) return refuse("unknown-reason");
  const { activity } = own.done.counter;
  if (activity.kind === "calling" || activity.kind === "serving") return refuse("counter-busy");
  return { events: [fact("counter-paused", { counter, reason })], done: {} };
};
