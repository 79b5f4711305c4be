import { type Signal, signal } from "@preact/signals";
import type { Announcement, Audibility, ScheduledClip, VoicePlayer } from "../voice/player.ts";

/** A loudspeaker of a test: it notes what it is given and ends when the test says so. */
export interface FakePlayer extends VoicePlayer {
  readonly audibility: Signal<Audibility>;
  /** calls that were begun, in order */
  readonly begun: readonly number[];
  /** how many sounded at the same time at most */
  readonly mostAtOnce: () => number;
  readonly present: () => number | null;
  readonly prepared: () => number;
  /** the present announcement is over */
  finish(): void;
}

/** Makes one that is ready to be heard. */
export function createFakePlayer(): FakePlayer {
  const begun: number[] = [];
  const open = new Map<number, () => void>();
  let mostAtOnce = 0;
  let prepared = 0;
  const endAll = () => {
    for (const end of open.values()) end();
    open.clear();
  };
  return {
    audibility: signal<Audibility>("ready"),
    log: signal<readonly ScheduledClip[]>([]),
    begun,
    mostAtOnce: () => mostAtOnce,
    present: () => [...open.keys()][0] ?? null,
    prepared: () => prepared,
    prepare() {
      prepared += 1;
    },
    unlock() {
      this.audibility.value = "ready";
    },
    play({ call }: Announcement) {
      begun.push(call);
      return new Promise((resolve) => {
        open.set(call, resolve);
        mostAtOnce = Math.max(mostAtOnce, open.size);
      });
    },
    finish: endAll,
    hush: endAll,
    close: endAll,
  };
}
