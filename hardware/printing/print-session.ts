import type { PrinterFault, PrintOutcome } from "@motcua/protocol";
import type { Clock } from "../clock.ts";
import type { PrinterSession, PrinterTransport } from "../transports/printer-transport.ts";
import { encodeRecovery } from "./escpos.ts";
import { openLine } from "./open-line.ts";
import {
  createPrinterConversation,
  type PrinterCondition,
  type PrinterConversation,
} from "./printer-conversation.ts";
import type { PrinterProfile } from "./printer-profile.ts";
import { askBarrier, askProcessId, processIdOf } from "./status-commands.ts";
import type { StatusReport } from "./status-reader.ts";
import { late, within } from "./within.ts";

/** How long a job waits for what, in milliseconds. */
export interface PrintTimings {
  readonly openMs: number;
  /** For each answer to a question asked past the buffer. */
  readonly answerMs: number;
  /** For the line to take the next piece of the job. */
  readonly stallMs: number;
  /** For the printer to say that it has printed, from the last byte on. */
  readonly confirmMs: number;
  /** How often it is asked what is wrong meanwhile. */
  readonly pollMs: number;
  readonly closeMs: number;
  /** For a person to put in paper or close the cover in mid-job, before the outcome is left open. */
  readonly mendMs: number;
}

/** For printers on a network, where bytes are quick and the mechanism decides. */
export const networkTimings: PrintTimings = {
  openMs: 3_000,
  answerMs: 1_500,
  stallMs: 5_000,
  confirmMs: 10_000,
  pollMs: 1_000,
  closeMs: 1_000,
  mendMs: 15_000,
};

/** Small enough that a lost line says closely how much can have left. */
const pieceBytes = 4_096;

/** What one job needs. */
export interface PrintJob {
  readonly transport: PrinterTransport;
  readonly profile: PrinterProfile;
  /** Its last four letters come back from the printer as proof. */
  readonly jobId: string;
  readonly bytes: Uint8Array;
  /** How the job before it on this printer ended; null when there was none. */
  readonly previous: PrintOutcome["kind"] | null;
  readonly clock: Clock;
  readonly timings: PrintTimings;
  /** Told at once what a person has to mend in mid-job, while the printer's word is still waited for; or null. */
  readonly onTrouble: ((fault: PrinterFault) => void) | null;
}

/**
 * Prints one job: looks before (nothing is sent to a printer that cannot print), sends, and waits for the
 * printer's word. Every way it can end is an outcome; it throws for none of them. The line is closed after.
 */
export async function printJob(job: PrintJob): Promise<PrintOutcome> {
  const { clock, timings } = job;
  const session = await openLine(job.transport, clock, timings.openMs);
  if (session === null) return { kind: "failed-clean", cause: "unreachable" };

  const conversation = createPrinterConversation(session, clock);
  const outcome = await converse(job, session, conversation);
  conversation.end();
  const closed = await within(clock, graceMs(outcome, timings), session.close("finish"));
  if (closed === late) await session.close("drop");
  return outcome;
}

/** How long the line may take to end by itself. */
function graceMs(outcome: PrintOutcome, timings: PrintTimings): number {
  if (outcome.kind !== "unknown") return timings.closeMs;
  switch (outcome.cause) {
    case "stalled":
    case "not-confirmed":
      // What a stuck line still holds must not come out later, to nobody.
      return 0;
    case "cannot-tell":
      // The only sign such a printer gives of having taken everything is that it ends the line too.
      return timings.confirmMs;
    default:
      return timings.closeMs;
  }
}

async function converse(
  job: PrintJob,
  session: PrinterSession,
  conversation: PrinterConversation,
): Promise<PrintOutcome> {
  const { profile, timings } = job;
  if (profile.statusMode !== "none") {
    const before = await conversation.condition(timings.answerMs);
    if (before.kind === "fault") return { kind: "failed-clean", cause: before.fault };
    if (before.kind === "silent") return { kind: "failed-clean", cause: "no-answer" };
    if (before.kind === "gone") return { kind: "failed-clean", cause: "unreachable" };
  }
  if (job.previous === "unknown") {
    const recovered = await send(job, session, encodeRecovery(profile));
    if (recovered.kind !== "all")
      return { kind: "failed-clean", cause: recovered.kind === "stalled" ? "no-answer" : "unreachable" };
  }
  const sent = await send(job, session, job.bytes);
  if (sent.kind !== "all")
    return { kind: "unknown", cause: conversation.fault() ?? sent.kind, bytesSent: sent.bytesSent };
  const { bytesSent } = sent;
  const doubt = (cause: PrinterFault | "line-lost" | "not-confirmed"): PrintOutcome => ({
    kind: "unknown",
    cause,
    bytesSent,
  });

  switch (profile.statusMode) {
    case "none":
      return { kind: "unknown", cause: "cannot-tell", bytesSent };
    case "gsr": {
      const barrier = conversation.next((report) => report.kind === "barrier");
      const answer = await confirmed(job, session, conversation, askBarrier, barrier);
      if (typeof answer === "string") return doubt(answer);
      if (answer.paper === "out") return doubt("paper-out");
      return { kind: "printed", confirmedBy: "buffer-barrier", paper: leftOf(conversation) };
    }
    case "full": {
      const id = processIdOf(job.jobId);
      const proof = conversation.next(
        (report): report is Extract<StatusReport, { kind: "process-id" }> =>
          report.kind === "process-id" && report.id === id,
      );
      const answer = await confirmed(job, session, conversation, askProcessId(id), proof);
      if (typeof answer === "string") return doubt(answer);
      return { kind: "printed", confirmedBy: "process-id", paper: leftOf(conversation) };
    }
    default:
      return profile.statusMode satisfies never;
  }
}

/**
 * Hands bytes to the line piece by piece. A fault on the way does not stop it: half a picture in the
 * printer's buffer would swallow the next ticket.
 */
async function send(
  job: PrintJob,
  session: PrinterSession,
  bytes: Uint8Array,
): Promise<{ readonly kind: "all" | "line-lost" | "stalled"; readonly bytesSent: number }> {
  let bytesSent = 0;
  while (bytesSent < bytes.length) {
    const piece = bytes.subarray(bytesSent, bytesSent + pieceBytes);
    bytesSent += piece.length;
    const taken = await within(job.clock, job.timings.stallMs, session.write(piece));
    if (taken === "lost") return { kind: "line-lost", bytesSent };
    if (taken === late) return { kind: "stalled", bytesSent };
  }
  return { kind: "all", bytesSent };
}

/**
 * Asks for the printer's word and waits for it. Meanwhile it is asked what is wrong; a fault ends the wait,
 * but only after the word had its time: paper may run out just behind a ticket.
 */
async function confirmed<Report extends StatusReport>(
  job: PrintJob,
  session: PrinterSession,
  conversation: PrinterConversation,
  question: Uint8Array,
  answer: Promise<Report | "gone">,
): Promise<Report | PrinterFault | "line-lost" | "not-confirmed"> {
  const { clock, timings } = job;
  // Counted by what was waited for, not by the time of day: see `whenOver`.
  let leftMs = timings.confirmMs;
  void within(clock, timings.stallMs, session.write(question));
  for (;;) {
    const waitMs = Math.min(timings.pollMs, leftMs);
    const heard = await within<Report | PrinterFault | "gone">(
      clock,
      waitMs,
      Promise.race([answer, conversation.trouble()]),
    );
    if (heard === "gone") return conversation.fault() ?? "line-lost";
    if (isReport(heard)) return heard;
    if (heard === late) leftMs -= waitMs;
    if (heard === late && leftMs <= 0) return "not-confirmed";
    const askedMs = clock.nowMs();
    const fault = heard === late ? faultIn(await conversation.condition(timings.answerMs)) : heard;
    leftMs -= Math.min(leftMs, timings.answerMs, clock.nowMs() - askedMs);
    if (fault === null) continue;
    job.onTrouble?.(fault);
    // With new paper a printer goes on with what it has, and then says so: only the patience of people ends this.
    const mendable = fault === "paper-out" || fault === "cover-open";
    const last = await within(clock, mendable ? timings.mendMs : timings.answerMs, answer);
    return last === late || last === "gone" ? fault : last;
  }
}

/** A report is an object; all else that a wait ends with is a word. */
function isReport<Report extends StatusReport>(
  heard: Report | PrinterFault | "gone" | typeof late,
): heard is Report {
  return typeof heard === "object";
}

function faultIn(condition: PrinterCondition): PrinterFault | null {
  return condition.kind === "fault" ? condition.fault : null;
}

function leftOf(conversation: PrinterConversation): "enough" | "near-end" {
  return conversation.paper() === "enough" ? "enough" : "near-end";
}
