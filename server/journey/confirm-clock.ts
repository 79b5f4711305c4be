/** D1: a person's word that the machine's clock is right after a jump. */
import { type Decide, fact } from "./decision.ts";

export const confirmClock: Decide<"confirm-clock"> = (_state, _command, { now }) => ({
  events: [fact("clock-confirmed", { wallAt: now })],
  done: {},
});
