/** The HTTP status of each refusal: a closed table, so that a new code does not compile without one. */
import { isRefused, type Refusal, type RefusalCode, type Reply } from "@motcua/protocol";

export const statusOf: Readonly<Record<RefusalCode, number>> = {
  "bad-request": 400,
  "unknown-ask": 404,
  "too-many-requests": 429,
  "command-id-reused": 409,
  "not-paired": 401,
  revoked: 401,
  "session-needed": 401,
  "not-allowed": 403,
  "wrong-credentials": 401,
  "locked-out": 429,
  "grant-expired": 410,
  "storage-unavailable": 503,
  "clock-jumped": 503,
  "shutting-down": 503,
  internal: 500,
  "day-not-open": 409,
  "day-already-open": 409,
  "issuing-not-started": 409,
  "issuing-stopped": 409,
  "unknown-service": 404,
  "unknown-counter": 404,
  "unknown-ticket": 404,
  "unknown-leg": 404,
  "unknown-call": 404,
  "unknown-priority-group": 404,
  "unknown-print-job": 404,
  "unknown-person": 404,
  "unknown-device": 404,
  "service-closed": 409,
  "counter-taken": 409,
  "counter-closed": 409,
  "counter-paused": 409,
  "counter-busy": 409,
  "nobody-called": 409,
  "not-in-service": 409,
  "service-already-started": 409,
  "queue-empty": 409,
  "ticket-not-waiting": 409,
  "ticket-not-missed": 409,
  "ticket-not-parked": 409,
  "ticket-over": 409,
  "too-few-calls": 409,
  "same-service": 409,
  "leg-not-finished": 409,
  "already-voted": 409,
  "vote-too-late": 409,
  "unknown-level": 400,
  "unknown-reason": 400,
  "vote-without-leg": 409,
  "already-announced": 409,
  "too-late-to-announce": 409,
  "not-the-speaking-board": 409,
  "print-job-not-available": 409,
  "stale-lease": 409,
  "settings-invalid": 400,
  "settings-changed-meanwhile": 409,
  "hub-away": 503,
};

/** A "no" as the body of an answer, its status set. */
export function no(reply: { statusCode: number }, refusal: Refusal): { refused: Refusal } {
  reply.statusCode = statusOf[refusal.code];
  return { refused: refusal };
}

/** What was done as the body of an answer, or the "no" with its status. */
export function answer<T>(reply: { statusCode: number }, result: Reply<T>): T | { refused: Refusal } {
  return isRefused(result) ? no(reply, result.refused) : result.done;
}
