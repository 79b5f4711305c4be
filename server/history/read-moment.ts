/** Times as older systems write them, in the site's zone unless they bring their own offset. */
import type { EpochMillis } from "@motcua/protocol";
import { Temporal } from "temporal-polyfill";

const isoLocal = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?$/;
const isoWithOffset = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
const vietnamese = /^(\d{1,2})\/(\d{1,2})\/(\d{4})[ ,T]+(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** `2024-05-06 08:15[:30]`, the same with an offset, or `06/05/2024 08:15[:30]`; null for anything else. */
export function readMoment(text: string, timeZone: string): EpochMillis | null {
  if (isoWithOffset.test(text)) {
    const at = Date.parse(text.replace(" ", "T"));
    return Number.isNaN(at) ? null : at;
  }
  const [, year, month, day, hour, minute, second] = isoLocal.exec(text) ?? [];
  if (year !== undefined) return localMoment([year, month, day, hour, minute, second], timeZone);
  const [, dayFirst, monthSecond, yearThird, ...clock] = vietnamese.exec(text) ?? [];
  return dayFirst === undefined ? null : localMoment([yearThird, monthSecond, dayFirst, ...clock], timeZone);
}

function localMoment(parts: readonly (string | undefined)[], timeZone: string): EpochMillis | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  try {
    return Temporal.ZonedDateTime.from(
      { year, month, day, hour, minute, second, timeZone },
      { overflow: "reject" },
    ).epochMilliseconds;
  } catch {
    return null;
  }
}
