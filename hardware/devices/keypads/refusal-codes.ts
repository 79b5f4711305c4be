/** Refusals in at most eight characters, for the display of a keypad. */
import type { RefusalCode } from "@motcua/protocol";

const codes: Partial<Record<RefusalCode, string>> = {
  "queue-empty": "EMPTY",
  "nobody-called": "NOCALL",
  "counter-closed": "NOBODY",
  "counter-paused": "PAUSED",
  "counter-busy": "BUSY",
  "too-few-calls": "CALLMORE",
  "unknown-ticket": "NONUMBER",
  "ticket-not-waiting": "NOTWAIT",
  "service-already-started": "STARTED",
  "not-in-service": "NOTBEGUN",
  "day-not-open": "CLOSED",
  "not-allowed": "DENIED",
  "storage-unavailable": "AWAY",
  "shutting-down": "AWAY",
  "too-many-requests": "SLOWER",
};

/** The short code of a refusal; `NO` for one that a keypad cannot meet in ordinary work. */
export function shortCode(code: RefusalCode): string {
  return codes[code] ?? "NO";
}
