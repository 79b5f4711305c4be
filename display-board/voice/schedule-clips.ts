import type { Announcement, ScheduledClip } from "./player.ts";

/** An announcement on its way to the loudspeaker. */
export interface Schedule {
  readonly clips: readonly ScheduledClip[];
  /** when its last clip ends, in seconds of the audio clock */
  readonly endSeconds: number;
  /** resolves when its last clip has sounded */
  readonly over: Promise<void>;
  /** takes back what has not sounded yet */
  cancel(): void;
}

/**
 * Lays the clips of an announcement one behind the other on the audio clock, where no busy page can pull them apart.
 * Works on a live and on an offline context, so that what a test hears is what a hall hears.
 */
export function scheduleClips(
  context: BaseAudioContext,
  sounds: ReadonlyMap<string, AudioBuffer>,
  { call, parts }: Announcement,
  startSeconds: number,
): Schedule {
  const clips: ScheduledClip[] = [];
  const sources: AudioBufferSourceNode[] = [];
  let atSeconds = startSeconds;
  for (const { clip, pauseMs } of parts) {
    const sound = sounds.get(clip);
    if (sound === undefined) throw new Error(`The clip ${clip} was not loaded.`);
    const source = context.createBufferSource();
    source.buffer = sound;
    source.connect(context.destination);
    source.start(atSeconds);
    sources.push(source);
    const endSeconds = atSeconds + sound.duration;
    clips.push({ call, clip, startSeconds: atSeconds, endSeconds });
    atSeconds = endSeconds + pauseMs / 1000;
  }
  const last = sources.at(-1);
  return {
    clips,
    endSeconds: clips.at(-1)?.endSeconds ?? startSeconds,
    over: new Promise((resolve) => {
      if (last === undefined) resolve();
      else last.addEventListener("ended", () => resolve(), { once: true });
    }),
    cancel() {
      for (const source of sources) {
        source.stop();
        source.disconnect();
      }
    },
  };
}
