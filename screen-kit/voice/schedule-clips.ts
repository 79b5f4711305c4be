import type { SpokenPart } from "./compose.ts";

/** One clip as it was handed to the loudspeaker, in seconds of the audio clock. */
export interface ScheduledClip {
  /** the call's place in the journal */
  readonly call: number;
  readonly clip: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** An announcement of one call. */
export interface Announcement {
  readonly call: number;
  readonly parts: readonly SpokenPart[];
}

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
  volumePercent: number,
): Schedule {
  const clips: ScheduledClip[] = [];
  const sources: AudioBufferSourceNode[] = [];
  const gain = context.createGain();
  gain.gain.value = gainOf(volumePercent);
  gain.connect(context.destination);
  let atSeconds = startSeconds;
  for (const { clip, pauseMs } of parts) {
    const sound = sounds.get(clip);
    if (sound === undefined) throw new Error(`The clip ${clip} was not loaded.`);
    const source = context.createBufferSource();
    source.buffer = sound;
    source.connect(gain);
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
      const end = () => {
        gain.disconnect();
        resolve();
      };
      if (last === undefined) end();
      else last.addEventListener("ended", end, { once: true });
    }),
    cancel() {
      for (const source of sources) {
        source.stop();
        source.disconnect();
      }
    },
  };
}

/** Half the percent sounds about half as loud: the ear hears powers of ten, so the gain follows the square. */
export function gainOf(volumePercent: number): number {
  return (volumePercent / 100) ** 2;
}
