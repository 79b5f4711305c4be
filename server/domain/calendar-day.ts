import type { BusinessDay } from "@motcua/protocol";
import { Temporal } from "temporal-polyfill";

/** Whether a text like `2026-02-29` is a day that the calendar has. */
export function isDay(text: string): text is BusinessDay {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}
