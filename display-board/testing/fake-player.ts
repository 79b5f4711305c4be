import type { Audibility } from "@motcua/protocol";
import type { Announcement, ScheduledClip, SpokenPart } from "@motcua/screen-kit";
import { type Signal, signal } from "@preact/signals";
import type { VoicePlayer } from "../voice/player.ts";

interface Said {
  readonly clips: readonly string[];
  readonly volumePercent: number;
  readonly seconds: number;
}

/** A loudspeaker of a test: it notes what it is given and ends when the test says so. */
export interface FakePlayer extends VoicePlayer {
  readonly audibility: Signal<Audibility>;
  /** calls that were begun, in order */
  readonly begun: readonly number[];
  /** what each said, how loud and how long, in order */
  readonly said: readonly Said[];
  /** how many sounded at the same time at most */
  readonly mostAtOnce: () => number;
  readonly present: () => number | null;
  readonly prepared: () => number;
  /** the browser allows sound or does not, clips are there or are not */
  become(audibility: Audibility): void;
  /** the present announcement is over */
  finish(): void;
}

/** About as long as with the standard pack: nine seconds for a call said twice. */
const secondsOf = (parts: readonly SpokenPart[]) =>
  parts.reduce((sum, { pauseMs }) => sum + 0.52 + pauseMs / 1000, 0);

/** Makes one that is ready to be heard. */
export function createFakePlayer(): FakePlayer {
  const begun: number[] = [];
  const said: Said[] = [];
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
    said,
    secondsOf,
    mostAtOnce: () => mostAtOnce,
    present: () => [...open.keys()][0] ?? null,
    prepared: () => prepared,
    prepare() {
      prepared += 1;
    },
    unlock() {
      this.audibility.value = "ready";
    },
    play({ call, parts }: Announcement, volumePercent) {
      begun.push(call);
      said.push({ clips: parts.map(({ clip }) => clip), volumePercent, seconds: secondsOf(parts) });
      return new Promise((resolve) => {
        open.set(call, resolve);
        mostAtOnce = Math.max(mostAtOnce, open.size);
      });
    },
    become(audibility) {
      this.audibility.value = audibility;
    },
    finish: endAll,
    hush: endAll,
    close: endAll,
  };
}
