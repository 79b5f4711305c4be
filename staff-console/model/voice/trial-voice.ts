import type { OwnClip } from "@motcua/protocol";
import type { ClipName } from "@motcua/protocol/voice-clips.ts";
import { clipAddresses, lengthOf, type Schedule, type SpokenPart, scheduleClips } from "@motcua/screen-kit";
import { type ReadonlySignal, signal } from "@preact/signals";

/** What is sounding now: one clip, an example call with the clip it has come to, or a recording that is not kept yet. */
export type Sounding =
  | { readonly kind: "nothing" }
  | { readonly kind: "clip"; readonly clip: ClipName }
  | { readonly kind: "call"; readonly place: number }
  | { readonly kind: "take" };

export interface TrialCall {
  readonly parts: readonly SpokenPart[];
  readonly own: readonly OwnClip[];
  readonly volumePercent: number;
}

/** The voice of a board at somebody's desk: the same clips, joined by the same code. */
export interface TrialVoice {
  readonly sounding: ReadonlySignal<Sounding>;
  hearClip(clip: ClipName, own: readonly OwnClip[]): Promise<void>;
  hearCall(call: TrialCall): Promise<void>;
  hearTake(samples: Float32Array, sampleRate: number): Promise<void>;
  /** how long these parts take to say, in seconds; null while a clip of them could not be loaded */
  secondsOf(parts: readonly SpokenPart[], own: readonly OwnClip[]): Promise<number | null>;
  stop(): void;
  close(): void;
}

export interface TrialVoiceParts {
  /** brings the file at an address, or throws */
  readonly load: (address: string) => Promise<ArrayBuffer>;
  /** runs before each picture is drawn; undone by the answer */
  readonly eachFrame: (run: () => void) => () => void;
  readonly openContext: () => AudioContext;
  /** works before anything may sound */
  readonly decode: (bytes: ArrayBuffer) => Promise<AudioBuffer>;
}

/** Gives the first clip a moment to reach the loudspeaker. */
const leadSeconds = 0.05;
const nothing: Sounding = { kind: "nothing" };

/** Opens no sound before somebody presses: a browser lets nothing sound before. */
export function createTrialVoice({ load, eachFrame, openContext, decode }: TrialVoiceParts): TrialVoice {
  const sounding = signal<Sounding>(nothing);
  const sounds = new Map<string, Promise<AudioBuffer>>();
  let context: AudioContext | null = null;
  let undoPresent: () => void = () => undefined;
  /** counts what was asked for and what was stopped: whoever waited, and is not the last, sounds no more */
  let turn = 0;

  const opened = () => {
    context ??= openContext();
    return context;
  };
  const soundAt = (address: string) => {
    const known = sounds.get(address);
    if (known !== undefined) return known;
    const bringing = load(address).then(decode);
    sounds.set(address, bringing);
    // asked for again the next time
    bringing.catch(() => sounds.delete(address));
    return bringing;
  };
  /** As a board does it: the office's own recording, else the one that came with the program. */
  const soundOf = async (clip: ClipName, own: readonly OwnClip[]): Promise<AudioBuffer> => {
    const [best = "", ...others] = clipAddresses(clip, own);
    return soundAt(best).catch((error: unknown) => {
      const [other] = others;
      if (other === undefined) throw error;
      return soundAt(other);
    });
  };
  const soundsOf = async (parts: readonly SpokenPart[], own: readonly OwnClip[]) => {
    const clips = [...new Set(parts.map(({ clip }) => clip))];
    const found = await Promise.all(clips.map(async (clip) => [clip, await soundOf(clip, own)] as const));
    return new Map<string, AudioBuffer>(found);
  };

  const stop = () => {
    turn += 1;
    undoPresent();
    undoPresent = () => undefined;
    sounding.value = nothing;
  };
  const sound = async (
    clips: Promise<ReadonlyMap<string, AudioBuffer>>,
    parts: readonly SpokenPart[],
    volumePercent: number,
    show: (schedule: Schedule, audio: AudioContext) => () => void,
  ) => {
    stop();
    const mine = turn;
    const found = await clips;
    if (turn !== mine) return;
    const audio = opened();
    await audio.resume();
    if (turn !== mine) return;
    const schedule = scheduleClips(
      audio,
      found,
      { call: 0, parts },
      audio.currentTime + leadSeconds,
      volumePercent,
    );
    const undoShown = show(schedule, audio);
    undoPresent = () => {
      undoShown();
      schedule.cancel();
    };
    await schedule.over;
    if (turn === mine) stop();
  };
  const showAs = (what: Sounding) => () => {
    sounding.value = what;
    return () => undefined;
  };
  /** A call is read along, clip by clip. */
  const showPlaces = ({ clips }: Schedule, audio: AudioContext) => {
    const look = () => {
      const begun = clips.filter(({ startSeconds }) => startSeconds <= audio.currentTime).length;
      const place = Math.max(0, begun - 1);
      const before = sounding.peek();
      if (before.kind !== "call" || before.place !== place) sounding.value = { kind: "call", place };
    };
    look();
    return eachFrame(look);
  };

  return {
    sounding,
    async hearClip(clip, own) {
      const parts = [{ clip, pauseMs: 0 }];
      await sound(soundsOf(parts, own), parts, 100, showAs({ kind: "clip", clip }));
    },
    async hearCall({ parts, own, volumePercent }) {
      await sound(soundsOf(parts, own), parts, volumePercent, showPlaces);
    },
    async hearTake(samples, sampleRate) {
      const buffer = opened().createBuffer(1, samples.length, sampleRate);
      buffer.getChannelData(0).set(samples);
      const parts = [{ clip: "chime" as const, pauseMs: 0 }];
      await sound(Promise.resolve(new Map([["chime", buffer]])), parts, 100, showAs({ kind: "take" }));
    },
    async secondsOf(parts, own) {
      try {
        return lengthOf(parts, await soundsOf(parts, own));
      } catch {
        return null;
      }
    },
    stop,
    close() {
      stop();
      void context?.close();
    },
  };
}
