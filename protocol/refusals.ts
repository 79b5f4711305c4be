/** Why the hub did not do what it was asked: one closed list, so that every screen has a text for each. */
import { type Static, Type } from "typebox";

export const refusalCodes = [
  // the ask itself
  "bad-request",
  "unknown-ask",
  "too-many-requests",
  "command-id-reused",
  // who asks
  "not-paired",
  "revoked",
  "session-needed",
  "own-password-needed",
  "not-allowed",
  "wrong-credentials",
  "locked-out",
  "grant-expired",
  "unknown-link",
  // the hub
  "storage-unavailable",
  "clock-jumped",
  "shutting-down",
  "internal",
  // the day
  "day-not-open",
  "day-already-open",
  "issuing-not-started",
  "issuing-stopped",
  // a kiosk without the hub
  "own-numbers-used-up",
  "hub-is-back",
  "number-taken",
  // names that are not there
  "unknown-service",
  "unknown-counter",
  "unknown-ticket",
  "unknown-leg",
  "unknown-call",
  "unknown-priority-group",
  "unknown-print-job",
  "unknown-person",
  "unknown-device",
  "unknown-equipment",
  // counters and queues
  "service-closed",
  "counter-taken",
  "counter-closed",
  "counter-paused",
  "counter-busy",
  "nobody-called",
  "not-in-service",
  "service-already-started",
  "queue-empty",
  "ticket-not-waiting",
  "ticket-not-missed",
  "ticket-not-parked",
  "ticket-over",
  "too-few-calls",
  "same-service",
  // votes
  "leg-not-finished",
  "already-voted",
  "vote-too-late",
  "unknown-level",
  "unknown-reason",
  "vote-without-leg",
  // voice
  "already-announced",
  "too-late-to-announce",
  "not-the-speaking-board",
  "unknown-media",
  // printing
  "print-job-not-available",
  "stale-lease",
  // equipment
  "agent-away",
  // alarms
  "unknown-alarm",
  "alarm-acknowledged",
  // settings
  "settings-invalid",
  "settings-changed-meanwhile",
  "site-copy-unfit",
  // backups
  "backup-failed",
  "unknown-backup",
  // typed and imported figures
  "unknown-batch",
  "batch-not-in-force",
  "batch-already-entered",
  "figures-invalid",
  // feedback and dialogue
  "unknown-feedback",
  "feedback-already-answered",
  "unknown-dialogue",
  "dialogue-invalid",
  "registration-closed",
  // documents
  "unknown-document",
  "document-not-ready",
  // only ever said by a screen to itself
  "hub-away",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export const RefusalCode = Type.Unsafe<RefusalCode>(
  Type.Union(
    refusalCodes.map((code) => Type.Literal(code)),
    { title: "RefusalCode" },
  ),
);

/** A named "no". `detail` carries what the text needs: a number, a time, a name of a field; never another's data. */
export const Refusal = Type.Object({
  code: RefusalCode,
  detail: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
});
export type Refusal = Static<typeof Refusal>;

/** The answer to every ask: done with a value, or refused with a code. */
export type Reply<T> = { readonly done: T } | { readonly refused: Refusal };

/** Says no, with what the text needs. */
export function refuse(code: RefusalCode, detail?: Refusal["detail"]): { readonly refused: Refusal } {
  return detail === undefined ? { refused: { code } } : { refused: { code, detail } };
}

/** Whether a reply is a "no"; narrows the type. */
export function isRefused<T>(reply: Reply<T>): reply is { readonly refused: Refusal } {
  return "refused" in reply;
}
