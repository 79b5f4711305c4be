/** Now, as a part that tests can replace. */
import type { EpochMillis } from "@motcua/protocol";

export interface Clock {
  now(): EpochMillis;
}
