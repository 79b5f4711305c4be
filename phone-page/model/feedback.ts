import type { BusinessDay, CommandId, FeedbackKind, Refusal } from "@motcua/protocol";
import {
  type HubLink,
  isRefused,
  newCommandId,
  type PhoneChannel,
  usualGiveUpAfterMs,
} from "@motcua/screen-kit";
import { type ReadonlySignal, signal } from "@preact/signals";

/** What a citizen writes to the office, beside the one question. */
export interface Draft {
  readonly kind: FeedbackKind;
  readonly words: string;
  readonly contact: string;
}

export type FeedbackStep =
  | { readonly kind: "closed" }
  | {
      readonly kind: "writing";
      readonly draft: Draft;
      /** null: nothing is wrong */
      readonly problem: "no-words" | Refusal | null;
    }
  | { readonly kind: "received"; readonly dueOn: BusinessDay };

export interface Feedback {
  readonly step: ReadonlySignal<FeedbackStep>;
  open(): void;
  /** what was written is kept for as long as the page lives */
  shut(): void;
  change(change: Partial<Draft>): void;
  send(): Promise<void>;
}

export const mostFeedbackWords = 2000;
export const mostContact = 200;
const empty: Draft = { kind: "complaint", words: "", contact: "" };

/** Writes and sends one message at a time; sent again after no answer it is the same message (T3). */
export function createFeedback(link: Pick<HubLink<PhoneChannel>, "ask">): Feedback {
  const step = signal<FeedbackStep>({ kind: "closed" });
  let kept = empty;
  let id: CommandId | null = null;
  return {
    step,
    open() {
      step.value = { kind: "writing", draft: kept, problem: null };
    },
    shut() {
      step.value = { kind: "closed" };
    },
    change(change) {
      const now = step.peek();
      if (now.kind !== "writing") return;
      kept = { ...now.draft, ...change };
      // Other words are another message.
      id = null;
      step.value = { kind: "writing", draft: kept, problem: null };
    },
    async send() {
      const now = step.peek();
      if (now.kind !== "writing") return;
      const { draft } = now;
      const words = draft.words.trim();
      if (words === "") {
        step.value = { ...now, problem: "no-words" };
        return;
      }
      id ??= newCommandId();
      const contact = draft.contact.trim() === "" ? null : draft.contact.trim();
      const body = { kind: draft.kind, service: null, words, contact };
      const reply = await link.ask("feedback:send", body, { id, giveUpAfterMs: usualGiveUpAfterMs });
      if (isRefused(reply)) {
        step.value = { kind: "writing", draft, problem: reply.refused };
        return;
      }
      kept = empty;
      id = null;
      step.value = { kind: "received", dueOn: reply.done.dueOn };
    },
  };
}
