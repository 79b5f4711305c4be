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

export interface AudienceParts {
  /** what the view is made from; compared by identity */
  readonly inputs: (state: SiteState) => readonly unknown[];
  readonly everyMillis: number;
  /** whether time alone changes what is shown: expected waits, the order of a queue, doors that open */
  readonly ages: Ages;
  /** makes the view and sends it; called with nobody listening too, so it looks first */
  readonly show: () => void;
  readonly timers: Timers;
}

/** Builds an audience; `close` forgets a view that was still to come. */
export function createAudience({ inputs, everyMillis, ages, show, timers }: AudienceParts): Audience {
  let shownAt = Number.NEGATIVE_INFINITY;
  let cancel: (() => void) | null = null;
  const showNow = () => {
    cancel = null;
    shownAt = timers.now();
    show();
  };
  const showSoon = () => {
    cancel = timers.soon(everyMillis, showNow);
  };
  const refresh = () => {
    if (cancel !== null) return;
    const wait = shownAt + everyMillis - timers.now();
    if (wait <= 0) showSoon();
    else cancel = timers.after(wait, showSoon);
  };
  return {
    ages,
    changed: (before, after) => {
      const earlier = inputs(before);
      if (inputs(after).some((input, index) => input !== earlier[index])) refresh();
    },
    refresh,
    close: () => {
      cancel?.();
      cancel = null;
    },
  };
}

/** A view with the position in the journal that it is true at. */
export function shownAt<V>(state: SiteState, at: number, view: V): Shown<V> {
  return { epoch: state.epoch, seq: state.seq, at, view };
}
