/** Walk time: start of service − last call. */
import type { Spread } from "@motcua/protocol";
import { spreadOf } from "../../domain/recorded-times.ts";
import type { LegRow } from "../report-rows.ts";

/** The way to the counter of all legs whose service began; null of none. */
export function walkTime(legs: readonly LegRow[]): Spread | null {
  return spreadOf(
    legs.flatMap(({ started_at, last_called_at }) =>
      started_at === null || last_called_at === null ? [] : (started_at - last_called_at) / 1000,
    ),
  );
}
