/** The officer takes visitors again: after wrapping up, or after a pause. */
import { isRefused, refuse } from "@motcua/protocol";
import { type Decide, fact } from "./decision.ts";
import { requireOwnCounter } from "./require.ts";

export const ready: Decide<"ready"> = (state, { counter }, { actor }) => {
  const own = requireOwnCounter(state, counter, actor);
  if (isRefused(own)) return own;
  switch (own.done.counter.activity.kind) {
    case "calling":
    case "serving":
      return refuse("counter-busy");
    case "ready":
      return { events: [], done: {} };
    case "wrap-up":
    case "paused":
      return { events: [fact("officer-ready", { counter })], done: {} };
    default:
      return own.done.counter.activity satisfies never;
  }
};
