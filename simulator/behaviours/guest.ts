/** One visitor in the hall, between what the visitor decides and what an officer sees of it. */
import type { CounterId, EpochMillis, LegId, ServiceId, TicketId, TicketNumber } from "@motcua/protocol";
import type { PlannedVisitor } from "../plan/plan-day.ts";

/** What becomes of a visitor at a counter, told by the officer. */
export type GuestNews =
  | { readonly kind: "called" }
  | { readonly kind: "missed"; readonly counter: CounterId }
  | {
      readonly kind: "served";
      readonly counter: CounterId;
      readonly leg: LegId;
      readonly finishedAt: EpochMillis;
    };

export interface GuestTicket {
  readonly ticket: TicketId;
  readonly number: TicketNumber;
  readonly followUrl: string | null;
}

export class Guest {
  readonly plan: PlannedVisitor;
  ticket: GuestTicket | null = null;
  /** what the visitor is here for now, and how much of it is left */
  service: ServiceId;
  leftSeconds: number;
  stage: "expected" | "in-the-hall" | "away" | "gone" | "over" = "expected";
  readonly steps = { transfer: "not-yet", park: "not-yet", missing: "not-yet" } as {
    transfer: "not-yet" | "done";
    park: "not-yet" | "done";
    missing: "not-yet" | "done";
  };
  readonly #news: GuestNews[] = [];
  #listener: ((news: GuestNews) => void) | null = null;

  constructor(plan: PlannedVisitor) {
    this.plan = plan;
    this.service = plan.service;
    this.leftSeconds = plan.serviceMinutes * 60;
  }

  /** When somebody called now would stand at the counter; null when nobody will come. */
  comesAt(calledAt: EpochMillis): EpochMillis | null {
    this.tell({ kind: "called" });
    if (this.stage !== "in-the-hall") return null;
    const { answering } = this.plan;
    if (answering.kind === "missed" && this.steps.missing === "not-yet") {
      this.steps.missing = "done";
      this.stage = "away";
      return null;
    }
    return calledAt + answering.walkSeconds * 1000;
  }

  /** Whether this visitor may still come to a counter for this service. */
  mayNeed(service: ServiceId): boolean {
    if (this.stage === "over") return false;
    return this.service === service || this.nextTransfer()?.service === service;
  }

  nextTransfer(): PlannedVisitor["transfer"] {
    return this.steps.transfer === "not-yet" ? this.plan.transfer : null;
  }

  nextPark(): PlannedVisitor["park"] {
    return this.steps.park === "not-yet" ? this.plan.park : null;
  }

  /** Told by the officer. */
  tell(news: GuestNews): void {
    const listener = this.#listener;
    this.#listener = null;
    if (listener === null) this.#news.push(news);
    else listener(news);
  }

  /** The next that is told; rejects when the signal aborts. */
  next(signal: AbortSignal): Promise<GuestNews> {
    const waiting = this.#news.shift();
    if (waiting !== undefined) return Promise.resolve(waiting);
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.#listener = null;
        reject(signal.reason);
      };
      if (signal.aborted) return abort();
      signal.addEventListener("abort", abort, { once: true });
      this.#listener = (news) => {
        signal.removeEventListener("abort", abort);
        resolve(news);
      };
    });
  }
}
