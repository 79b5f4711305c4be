import type { Timing } from "@motcua/screen-kit";
import { computed, signal } from "@preact/signals";
import type { ClipName } from "./clips.ts";
import type { Announcement, Audibility, ScheduledClip, VoicePlayer } from "./player.ts";
import { type Schedule, scheduleClips } from "./schedule-clips.ts";

export interface BrowserPlayerParts {
  readonly context: AudioContext;
  readonly clips: readonly ClipName[];
  /** brings the file of a clip, or throws */
  readonly load: (clip: ClipName) => Promise<ArrayBuffer>;
  readonly timing: Pick<Timing, "after">;
}

/** Gives the first clip a moment to reach the loudspeaker. */
const leadSeconds = 0.05;
const loadAgainMs = 5_000;
/** If the audio clock stands still (no sound card, a page put to sleep), the rest is taken back: late, it would be wrong. */
const stuckAfterMs = 5_000;

/** Speaks through WebAudio. Loads each clip until it has it; silent until the browser lets it sound. */
export function createBrowserPlayer({ context, clips, load, timing }: BrowserPlayerParts): VoicePlayer {
  const sounds = new Map<string, AudioBuffer>();
  const loading = signal<"not-begun" | "under-way" | "loaded">("not-begun");
  const sound = signal<"locked" | "unlocked">(context.state === "running" ? "unlocked" : "locked");
  const log = signal<readonly ScheduledClip[]>([]);
  let present: { readonly schedule: Schedule; readonly end: () => void } | null = null;
  let undoRetry: () => void = () => undefined;
  let freeFromSeconds = 0;

  const watchState = () => {
    sound.value = context.state === "running" ? "unlocked" : "locked";
  };
  context.addEventListener("statechange", watchState);

  const loadMissing = async () => {
    loading.value = "under-way";
    const missing = clips.filter((clip) => !sounds.has(clip));
    const outcomes = await Promise.allSettled(
      missing.map(async (clip) => {
        sounds.set(clip, await context.decodeAudioData(await load(clip)));
      }),
    );
    if (outcomes.every(({ status }) => status === "fulfilled")) loading.value = "loaded";
    else undoRetry = timing.after(loadAgainMs, () => void loadMissing());
  };

  const audible = computed<Audibility>(() => {
    if (sound.value === "locked") return "locked";
    return loading.value === "loaded" ? "ready" : "loading";
  });

  return {
    audibility: audible,
    log,
    prepare() {
      if (loading.peek() === "not-begun") void loadMissing();
      // allowed at once where the board was started with the autoplay flag; else it waits for unlock()
      if (context.state === "suspended") void context.resume();
    },
    unlock() {
      void context.resume();
    },
    async play(announcement: Announcement) {
      // never two at a time, however late the end of one is noticed
      const startSeconds = Math.max(context.currentTime + leadSeconds, freeFromSeconds);
      const schedule = scheduleClips(context, sounds, announcement, startSeconds);
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
      undoRetry();
      present?.schedule.cancel();
      present?.end();
      context.removeEventListener("statechange", watchState);
      void context.close();
    },
  };
}
