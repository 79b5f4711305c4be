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
  readonly context: AudioContext;
  /** brings the file at an address, or throws */
  readonly load: (address: string) => Promise<ArrayBuffer>;
  readonly timing: Pick<Timing, "after">;
}

/** Gives the first clip a moment to reach the loudspeaker. */
const leadSeconds = 0.05;
/** If the audio clock stands still (no sound card, a page put to sleep), the rest is taken back: late, it would be wrong. */
const stuckAfterMs = 5_000;

/** Speaks through WebAudio. Silent until the browser lets it sound. */
export function createBrowserPlayer({ context, load, timing }: BrowserPlayerParts): VoicePlayer {
  const shelf = createClipShelf({
    load: async (address) => context.decodeAudioData(await load(address)),
    timing,
  });
  const sound = signal<"locked" | "unlocked">(context.state === "running" ? "unlocked" : "locked");
  const log = signal<readonly ScheduledClip[]>([]);
  let present: { readonly schedule: Schedule; readonly end: () => void } | null = null;
  let freeFromSeconds = 0;

  const watchState = () => {
    sound.value = context.state === "running" ? "unlocked" : "locked";
  };
  context.addEventListener("statechange", watchState);

  return {
    audibility: computed<Audibility>(() => {
      if (sound.value === "locked") return "locked";
      return shelf.state.value === "loaded" ? "ready" : "loading";
    }),
    log,
    prepare(sources) {
      shelf.fill(sources);
      // allowed at once where the board was started with the autoplay flag; else it waits for unlock()
      if (context.state === "suspended") void context.resume();
    },
    secondsOf: (parts) => lengthOf(parts, shelf.sounds),
    unlock() {
      void context.resume();
    },
    async play(announcement: Announcement, volumePercent: number) {
      // never two at a time, however late the end of one is noticed
      const startSeconds = Math.max(context.currentTime + leadSeconds, freeFromSeconds);
      const schedule = scheduleClips(context, shelf.sounds, announcement, startSeconds, volumePercent);
      freeFromSeconds = schedule.endSeconds;
      log.value = [...log.peek(), ...schedule.clips].slice(-1_000);
      const lengthMs = (schedule.endSeconds - context.currentTime) * 1000;
      let undoStuck: () => void = () => undefined;
      await new Promise<void>((resolve) => {
        present = { schedule, end: resolve };
        undoStuck = timing.after(lengthMs + stuckAfterMs, () => {
          schedule.cancel();
          freeFromSeconds = context.currentTime;
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
      freeFromSeconds = context.currentTime;
      present.end();
    },
    close() {
      shelf.close();
      present?.schedule.cancel();
      present?.end();
      context.removeEventListener("statechange", watchState);
      void context.close();
    },
  };
}
