import type { DeviceScreen, OfflineQueue, TabletChannel, Timing } from "@motcua/screen-kit";
import { computed, effect, type ReadonlySignal } from "@preact/signals";
import { type AwayNotice, createAwayNotice } from "./away-notice.ts";
import { createRound, type Round } from "./round.ts";
import type { RoundMemory } from "./round-memory.ts";

export interface TabletParts {
  readonly device: DeviceScreen<TabletChannel>;
  readonly timing: Pick<Timing, "after">;
  readonly votes: Pick<OfflineQueue<TabletChannel>, "keep" | "waiting">;
  readonly memory: RoundMemory;
}

/** All that the tablet's pages read and call. */
export interface Tablet {
  readonly device: DeviceScreen<TabletChannel>;
  readonly round: Round;
  /** what staff see at the counter's sign while the hub is away; null while it is there */
  readonly notice: ReadonlySignal<AwayNotice | null>;
  /** whether nobody is asked anything */
  readonly idle: ReadonlySignal<boolean>;
  /** votes that the hub does not have yet; for staff only */
  readonly waitingVotes: ReadonlySignal<number>;
  close(): void;
}

/** Somebody who chose a language and then was not served has left by then. */
const languageStaysMs = 60_000;

/** Puts the tablet's parts together over one device. */
export function createTablet({ device, timing, votes, memory }: TabletParts): Tablet {
  const { link, languageChoice } = device;
  const round = createRound({
    link,
    timing,
    memory,
    keepVote: (vote) => votes.keep("vote:cast", vote),
    onLeft: () => languageChoice.choose("vi"),
  });
  const { notice, close: closeNotice } = createAwayNotice({ link, timing });
  const idle = computed(() => round.page.value.kind === "rest");
  /** a number is at the counter: whoever chose the language may be asked in it */
  const isWithSomebody = computed(() => link.view.value?.counter.ticket != null);

  let undoReturn: () => void = () => undefined;
  const stopReturning = effect(() => {
    undoReturn();
    if (languageChoice.language.value === "vi" || !idle.value || isWithSomebody.value) return;
    undoReturn = timing.after(languageStaysMs, () => languageChoice.choose("vi"));
  });

  return {
    device,
    round,
    notice,
    idle,
    waitingVotes: votes.waiting,
    close() {
      stopReturning();
      undoReturn();
      closeNotice();
      round.close();
    },
  };
}
