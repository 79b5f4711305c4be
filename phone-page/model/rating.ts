import type { LegId, PhoneRating, RatingReason, ReasonId, Refusal } from "@motcua/protocol";
import { type HubLink, isRefused, type PhoneChannel } from "@motcua/screen-kit";
import { type ReadonlySignal, signal } from "@preact/signals";

type Asked = Extract<PhoneRating, { state: "asked" }>;

/** How far the one question has got on this phone; what the hub says of it stands in the view. */
export type RatingStep =
  | { readonly kind: "open" }
  | { readonly kind: "reasons"; readonly answer: Answer }
  /** on its way; without a connection it waits here */
  | { readonly kind: "sending"; readonly answer: Answer }
  | { readonly kind: "thanks" }
  | { readonly kind: "refused"; readonly refusal: Refusal };

export interface Answer {
  /** the question as it was asked: the office may change its scale meanwhile */
  readonly asked: Asked;
  readonly level: number;
  readonly votedAt: number;
  readonly reasons: readonly ReasonId[];
  readonly words: string;
}

/** The one question after the service, answered once (V1). */
export interface Rating {
  readonly step: ReadonlySignal<RatingStep>;
  choose(asked: Asked, level: number): void;
  toggleReason(reason: ReasonId): void;
  type(words: string): void;
  /** back to the faces */
  back(): void;
  send(): void;
  /** the person turns away: a level that was pressed counts, whatever was still to come */
  left(): void;
}

export const mostWords = 500;

/** Asks and hands in; `openedAt` is when this phone first showed the question. */
export function createRating(link: Pick<HubLink<PhoneChannel>, "ask" | "clock">): Rating {
  const step = signal<RatingStep>({ kind: "open" });
  let opened: { readonly leg: LegId; readonly at: number } | null = null;
  const nowMs = () => Math.round(link.clock.nowMs());

  const handIn = async (answer: Answer) => {
    step.value = { kind: "sending", answer };
    const { asked, level, votedAt } = answer;
    const words = answer.words.trim();
    const reply = await link.ask(
      "vote:cast",
      {
        leg: asked.leg,
        scale: asked.scale.id,
        level,
        reasons: known(answer.reasons, asked.reasons),
        words: words === "" ? null : words,
        votedAt,
        openedAt: opened?.leg === asked.leg ? opened.at : null,
      },
      { id: null, giveUpAfterMs: null },
    );
    step.value = isRefused(reply) ? { kind: "refused", refusal: reply.refused } : { kind: "thanks" };
  };
  const change = (changed: (answer: Answer) => Answer) => {
    const now = step.peek();
    if (now.kind === "reasons") step.value = { kind: "reasons", answer: changed(now.answer) };
  };
  const send = () => {
    const now = step.peek();
    if (now.kind === "reasons") void handIn(now.answer);
  };

  return {
    step,
    choose(asked, level) {
      if (step.peek().kind !== "open") return;
      opened ??= { leg: asked.leg, at: nowMs() };
      const answer = { asked, level, votedAt: nowMs(), reasons: [], words: "" };
      if (level <= asked.scale.askReasonsAtOrBelow) step.value = { kind: "reasons", answer };
      else void handIn(answer);
    },
    toggleReason: (reason) =>
      change((answer) => {
        const others = answer.reasons.filter((id) => id !== reason);
        const reasons = others.length === answer.reasons.length ? [...answer.reasons, reason] : others;
        return { ...answer, reasons };
      }),
    type: (words) => change((answer) => ({ ...answer, words: words.slice(0, mostWords) })),
    back() {
      if (step.peek().kind === "reasons") step.value = { kind: "open" };
    },
    send,
    left: send,
  };
}

/** The hub would refuse the whole vote for a reason that is gone. */
function known(picked: readonly ReasonId[], reasons: readonly RatingReason[]): ReasonId[] {
  return picked.filter((id) => reasons.some((reason) => reason.id === id));
}
