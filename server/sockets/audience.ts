/**
 * One audience: connections that are shown the same view. After a commit that changed its inputs it gets the
 * whole view once, at once when it has been quiet, at most every so often when it has not.
 */
import type { Shown } from "@motcua/protocol";
import type { SiteState } from "../domain/state.ts";
import type { Timers } from "./timers.ts";

export interface Audience {
  readonly ages: Ages;
  /** A commit: shows it when the inputs of this audience are no longer the same objects. */
  changed(before: SiteState, after: SiteState): void;
  /** Shows again though no commit came: health, a clock's new pace. */
  refresh(): void;
  close(): void;
}

export type Ages = "with-time" | "by-events-only";

/** What a view is made from, compared by identity: what somebody waits for, and what may come with the next view. */
export interface Inputs {
  readonly hurried: readonly unknown[];
  readonly leisurely: readonly unknown[];
}

export interface AudienceParts {
  readonly inputs: (state: SiteState) => Inputs;
  /** at most this often for what is hurried */
  readonly everyMillis: number;
  /** whether time alone changes what is shown: expected waits, the order of a queue, doors that open */
  readonly ages: Ages | (() => Ages);
  /** at most this often for what is leisurely, where it may be older than usual */
  readonly leisurelyMillis?: number | undefined;
  /** makes the view and sends it; called with nobody listening too, so it looks first */
  readonly show: () => void;
  readonly timers: Timers;
}

/** Counts of people waiting may be this old on a busy morning. */
const usualLeisurelyMillis = 250;

/** Builds an audience; `close` forgets a view that was still to come, and none comes after it. */
export function createAudience(parts: AudienceParts): Audience {
  const { inputs, everyMillis, ages, show, timers } = parts;
  const leisurelyMillis = parts.leisurelyMillis ?? usualLeisurelyMillis;
  let shownAt = Number.NEGATIVE_INFINITY;
  let life: "open" | "closed" = "open";
  let due: { readonly at: number; readonly cancel: () => void } | null = null;
  const showNow = () => {
    due = null;
    shownAt = timers.now();
    show();
  };
  const showSoon = (at: number) => {
    due = { at, cancel: timers.soon(everyMillis, showNow) };
  };
  const showWithin = (millis: number) => {
    if (life === "closed") return;
    const now = timers.now();
    const at = Math.max(shownAt + millis, now);
    if (due !== null && due.at <= at) return;
    due?.cancel();
    if (at <= now) showSoon(at);
    else due = { at, cancel: timers.after(at - now, () => showSoon(at)) };
  };
  return {
    get ages() {
      return typeof ages === "function" ? ages() : ages;
    },
    changed: (before, after) => {
      const earlier = inputs(before);
      const now = inputs(after);
      if (differ(now.hurried, earlier.hurried)) showWithin(everyMillis);
      else if (differ(now.leisurely, earlier.leisurely)) showWithin(Math.max(everyMillis, leisurelyMillis));
    },
    refresh: () => showWithin(everyMillis),
    close: () => {
      life = "closed";
      due?.cancel();
      due = null;
    },
  };
}

const differ = (now: readonly unknown[], earlier: readonly unknown[]) =>
  now.some((input, index) => input !== earlier[index]);

/** A view with the position in the journal that it is true at. */
export function shownAt<V>(state: SiteState, at: number, view: V): Shown<V> {
  return { epoch: state.epoch, seq: state.seq, at, view };
}
