import type { LegId, ReasonId, TabletView } from "@motcua/protocol";
import type { HubLink, TabletChannel, Timing } from "@motcua/screen-kit";
import { type Countdown, createCountdown } from "@motcua/screen-kit/device/countdown.ts";
import { createPageGuard } from "@motcua/screen-kit/device/page-guard.ts";
import { effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import { cleanWords } from "./clean-words.ts";
import { type Answer, type Asking, noAnswer, type Page, restPage, type VoteBody } from "./page.ts";
import type { Draft, RoundMemory } from "./round-memory.ts";
import { asksReasons, knownReasons } from "./scale.ts";

export interface RoundParts {
  readonly link: Pick<HubLink<TabletChannel>, "view" | "clock">;
  readonly timing: Pick<Timing, "after">;
  readonly memory: RoundMemory;
  /** keeps a vote until the hub has it; resolves once it is kept */
  readonly keepVote: (vote: VoteBody) => Promise<unknown>;
  /** the person has left */
  readonly onLeft: () => void;
}

/** One person after the other: the question, the reasons, the thanks, and back to the counter's sign. */
export interface Round {
  readonly page: ReadonlySignal<Page>;
  /** "settling" while presses are ignored, right after a page has opened */
  readonly guard: ReadonlySignal<"settling" | "open">;
  /** until the question closes by itself */
  readonly untilClose: Pick<Countdown, "leftSeconds" | "share">;
  /** presses a level: it counts from now on, whatever follows */
  choose(level: number): void;
  toggleReason(reason: ReasonId): void;
  openWords(): void;
  type(words: string): void;
  /** from the words to the reasons, from the reasons to the levels */
  back(): void;
  /** hands in the level with what was added to it */
  send(): void;
  /** wants to say nothing: what was pressed is taken back */
  skip(): void;
  touched(): void;
  close(): void;
}

const thanksSeconds = 5;

/** Asks about each finished leg once (V3) and hands in one vote at most (V1). */
export function createRound({ link, timing, memory, keepVote, onLeft }: RoundParts): Round {
  const { clock } = link;
  const page = signal<Page>(restPage);
  const guard = createPageGuard(timing);
  const countdown = createCountdown(timing);
  let start: "fresh" | "looked" = "fresh";

  const nowMs = () => Math.round(clock.nowMs());
  /** a hand needs its own seconds, also while a demonstration hurries */
  const secondsSince = (atMs: number) => (clock.nowMs() - atMs) / 1_000 / Math.max(1, clock.rate());

  const show = (next: Page) => {
    const kindBefore = page.peek().kind;
    page.value = next;
    if (next.kind !== kindBefore) guard.opened();
  };
  const rest = () => {
    countdown.stop();
    onLeft();
    show(restPage); // a leg that was finished meanwhile is asked about now
  };
  /** shows a step of the question with all its time before it, and remembers it */
  const ask = (kind: "question" | "reasons" | "words", asking: Asking) => {
    memory.write({ ...memory.read(), draft: draftOf(asking, nowMs()) });
    countdown.start(asking.view.scale.idleSeconds, close);
    show({ kind, asking });
  };
  const settle = (leg: LegId, draft: Draft | null) => memory.write({ settled: leg, draft });

  /** The vote is safe first and the draft goes after: a power cut between the two may send it twice, the hub takes one (V1). */
  const handIn = async (draft: Draft, reasons: readonly ReasonId[]) => {
    const { leg, openedAt, answer } = draft;
    if (answer.chosen === null) return;
    await keepVote({
      leg,
      ...(draft.scale === undefined ? {} : { scale: draft.scale }),
      level: answer.chosen.level,
      reasons: [...reasons],
      words: cleanWords(answer.words),
      votedAt: answer.chosen.atMs,
      openedAt,
    });
    const remembered = memory.read();
    if (remembered.draft?.leg === leg) memory.write({ ...remembered, draft: null });
  };
  const finish = (asking: Asking) => {
    const draft = draftOf(asking, nowMs());
    settle(asking.leg, draft);
    void handIn(draft, knownReasons(asking.answer.reasons, asking.view.reasons));
  };
  const thank = (asking: Asking) => {
    finish(asking);
    show({ kind: "thanks", view: asking.view });
    countdown.start(thanksSeconds, rest);
  };
  const close = () => {
    const asking = openAsking();
    if (asking === null) return;
    if (asking.answer.chosen === null) settle(asking.leg, null);
    else finish(asking);
    rest();
  };

  const openAsking = () => {
    const now = page.peek();
    return now.kind === "rest" || now.kind === "thanks" ? null : now.asking;
  };
  /** goes on with a question that a reload interrupted, or hands in what it had */
  const resume = (draft: Draft, view: TabletView) => {
    const { answer, leg } = draft;
    const isOver = memory.read().settled === leg || secondsSince(draft.touchedAt) > view.scale.idleSeconds;
    if (!isOver) {
      const { number, openedAt } = draft;
      return ask(answer.chosen === null ? "question" : "reasons", { leg, number, openedAt, answer, view });
    }
    settle(leg, answer.chosen === null ? null : draft);
    void handIn(draft, knownReasons(answer.reasons, view.reasons));
  };
  const look = () => {
    const view = link.view.value;
    if (view === null || clock.known.value !== "hub" || page.value.kind !== "rest") return;
    untracked(() => {
      const { draft } = memory.read();
      if (start === "fresh" && draft !== null) {
        start = "looked";
        resume(draft, view);
        if (page.peek().kind !== "rest") return;
      }
      start = "looked";
      const { question } = view;
      if (question === null || question.leg === memory.read().settled) return;
      if (secondsSince(question.finishedAt) > view.scale.idleSeconds) {
        return memory.write({ ...memory.read(), settled: question.leg });
      }
      const { leg, number } = question;
      ask("question", { leg, number, view, openedAt: nowMs(), answer: noAnswer });
    });
  };
  const stopLooking = effect(look);

  /** does something with the open question unless the press was meant for the page before */
  const press =
    <A extends unknown[]>(act: (asking: Asking, ...about: A) => void) =>
    (...about: A) => {
      const asking = openAsking();
      if (asking !== null && guard.state.peek() === "open") act(asking, ...about);
    };
  const answered = (asking: Asking, change: Partial<Answer>): Asking => ({
    ...asking,
    answer: { ...asking.answer, ...change },
  });

  return {
    page,
    guard: guard.state,
    untilClose: countdown,
    choose: press((asking, level: number) => {
      if (page.peek().kind !== "question") return;
      const chosen = { level, atMs: nowMs() };
      if (asksReasons(asking.view.scale, level)) ask("reasons", answered(asking, { chosen }));
      else thank(answered(asking, { chosen, reasons: [], words: "" }));
    }),
    toggleReason: press((asking, reason: ReasonId) => {
      const { reasons } = asking.answer;
      const others = reasons.filter((id) => id !== reason);
      const next = others.length === reasons.length ? [...reasons, reason] : others;
      ask("reasons", answered(asking, { reasons: next }));
    }),
    openWords: press((asking) => ask("words", asking)),
    type(words) {
      const asking = openAsking();
      if (asking !== null) ask("words", answered(asking, { words }));
    },
    back: press((asking) => ask(page.peek().kind === "words" ? "reasons" : "question", asking)),
    send: press((asking) => {
      if (asking.answer.chosen !== null) thank(asking);
    }),
    skip: press((asking) => {
      settle(asking.leg, null);
      rest();
    }),
    touched() {
      const now = page.peek();
      if (now.kind !== "rest" && now.kind !== "thanks") ask(now.kind, now.asking);
    },
    close() {
      stopLooking();
      countdown.stop();
      guard.close();
    },
  };
}

function draftOf({ leg, number, openedAt, answer, view }: Asking, touchedAt: number): Draft {
  return { leg, scale: view.scale.id, number, openedAt, answer, touchedAt };
}
