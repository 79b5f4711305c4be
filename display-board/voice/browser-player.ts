import type { Audibility } from "@motcua/protocol";
import {
  type Announcement,
  lengthOf,
  type Schedule,
  type ScheduledClip,
  scheduleClips,
  type Timing,
} from "@motcua/screen-kit";
import { computed, signal } from "@preact/signals";
import { createClipShelf } from "./clip-shelf.ts";
import type { VoicePlayer } from "./player.ts";

export interface BrowserPlayerParts {
  /** nothing sounds before it is there: a cheap board opens it once its first picture stands */
  readonly opening: Promise<AudioContext>;
  /** brings the file at an address, or throws */
  readonly load: (address: string) => Promise<ArrayBuffer>;
  readonly timing: Pick<Timing, "after">;
}

/** Gives the first clip a moment to reach the loudspeaker. */
const leadSeconds = 0.05;
/** If the audio clock stands still (no sound card, a page put to sleep), the rest is taken back: late, it would be wrong. */
const stuckAfterMs = 5_000;

/** Speaks through WebAudio. Silent until the browser lets it sound. */
export function createBrowserPlayer({ opening, load, timing }: BrowserPlayerParts): VoicePlayer {
  const shelf = createClipShelf({
    load: async (address) => (await opening).decodeAudioData(await load(address)),
    timing,
  });
  const sound = signal<"opening" | "locked" | "unlocked">("opening");
  const log = signal<readonly ScheduledClip[]>([]);
  let context: AudioContext | null = null;
  let present: { readonly schedule: Schedule; readonly end: () => void } | null = null;
  let freeFromSeconds = 0;

  const watchState = () => {
    sound.value = context?.state === "running" ? "unlocked" : "locked";
  };
  void opening.then((opened) => {
    context = opened;
    opened.addEventListener("statechange", watchState);
    watchState();
  });

  return {
    audibility: computed<Audibility>(() => {
      if (sound.value === "locked") return "locked";
      return sound.value === "unlocked" && shelf.state.value === "loaded" ? "ready" : "loading";
    }),
    log,
    prepare(sources) {
      shelf.fill(sources);
      // allowed at once where the board was started with the autoplay flag; else it waits for unlock()
      void opening.then((opened) => (opened.state === "suspended" ? opened.resume() : undefined));
    },
    secondsOf: (parts) => lengthOf(parts, shelf.sounds),
    unlock() {
      void context?.resume();
    },
    async play(announcement: Announcement, volumePercent: number) {
      const audio = context;
      if (audio === null) return;
      // never two at a time, however late the end of one is noticed
      const startSeconds = Math.max(audio.currentTime + leadSeconds, freeFromSeconds);
      const schedule = scheduleClips(audio, shelf.sounds, announcement, startSeconds, volumePercent);
      freeFromSeconds = schedule.endSeconds;
      log.value = [...log.peek(), ...schedule.clips].slice(-1_000);
      const lengthMs = (schedule.endSeconds - audio.currentTime) * 1000;
      let undoStuck: () => void = () => undefined;
      await new Promise<void>((resolve) => {
        present = { schedule, end: resolve };
        undoStuck = timing.after(lengthMs + stuckAfterMs, () => {
          schedule.cancel();
          freeFromSeconds = audio.currentTime;
          resolve();
        });
        void schedule.over.then(resolve);
      });
      undoStuck();
      present = null;
    },
    hush() {
      if (present === null) return;
      present.schedule.cancel();
      freeFromSeconds = context?.currentTime ?? 0;
      present.end();
    },
    close() {
      shelf.close();
      present?.schedule.cancel();
      present?.end();
      void opening.then((opened) => {
        opened.removeEventListener("statechange", watchState);
        return opened.close();
      });
    },
  };
}
