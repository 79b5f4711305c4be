import type { BoardCall, BoardView } from "@motcua/protocol";
import type { HubClock, Timing } from "@motcua/screen-kit";
import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { callName, emptyStage, nextStage, type Stage } from "./stage.ts";

export interface BoardModelParts {
  readonly view: ReadonlySignal<BoardView | null>;
  readonly speaking: ReadonlySignal<number | null>;
  readonly clock: Pick<HubClock, "nowMs" | "rate" | "known">;
  readonly timing: Pick<Timing, "after" | "monotonicMs">;
}

/** One row of the latest calls. */
export interface ListedCall {
  readonly call: BoardCall;
  /** "calling" has not had its moment on the stage yet */
  readonly state: "calling" | "called";
}

/** What a board shows of the calls. */
export interface BoardModel {
  /** shown very large now, or null when the hall is calm */
  readonly present: ReadonlySignal<BoardCall | null>;
  /** the last eight beside it */
  readonly latest: ReadonlySignal<readonly ListedCall[]>;
  close(): void;
}

/** How many calls are listed beside the stage. */
export const listedCalls = 8;

/** Keeps the stage moving: at each view, when the voice begins or ends, and when a moment is over. */
export function createBoardModel({ view, speaking, clock, timing }: BoardModelParts): BoardModel {
  const stage = signal<Stage>(emptyStage);
  let undoWake: () => void = () => undefined;

  const look = () => {
    undoWake();
    const seen = view.peek();
    if (seen === null) return;
    const { stage: changed, wakeInMs } = nextStage(stage.peek(), {
      calls: seen.calls,
      hubNowMs: clock.nowMs(),
      hubRate: clock.rate(),
      monotonicMs: timing.monotonicMs(),
      stayHubMs: seen.content.callSeconds * 1000,
      speaking: speaking.peek(),
    });
    stage.value = changed;
    undoWake = wakeInMs === null ? () => undefined : timing.after(Math.max(20, wakeInMs), look);
  };
  const stop = effect(() => {
    void view.value;
    void speaking.value;
    // a device's own clock says nothing about the age of a call
    if (clock.known.value === "hub") look();
  });

  const present = computed(() => stage.value.present?.call ?? null);
  return {
    present,
    latest: computed(() => {
      const large = present.value;
      const waiting = new Set(stage.value.waiting.map(callName));
      return (view.value?.calls ?? [])
        .filter((call) => large === null || callName(call) !== callName(large))
        .slice(0, listedCalls)
        .map((call) => ({ call, state: waiting.has(callName(call)) ? "calling" : "called" }));
    }),
    close() {
      stop();
      undoWake();
    },
  };
}
