import { wholeSeconds } from "../../domain/whole-seconds.ts";
import type { LegRow } from "../report-rows.ts";

/** Walk time: start of service − last call; null where no service began. */
export function walkSeconds({ started_at, last_called_at }: LegRow): number | null {
  return started_at === null || last_called_at === null ? null : wholeSeconds(started_at - last_called_at);
}
