import type { BoardCall, BoardView, Reply, SilenceReason, Voice } from "@motcua/protocol";
import {
  betweenCallsSeconds,
  composeBriefly,
  composeCall,
  isRefused,
  type SpokenAfter,
  type SpokenPart,
  speakWithinMs,
  type Timing,
} from "@motcua/screen-kit";
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { clipSources } from "./clip-sources.ts";
import { callsToSpeak, createMemory, isTooOld, nameOf } from "./open-calls.ts";
import type { VoicePlayer } from "./player.ts";

export interface VoiceQueueParts {
  readonly view: ReadonlySignal<BoardView | null>;
  /** the zones this board speaks for, and whether aloud; null until the hub has said so */
  readonly voice: ReadonlySignal<Voice | null>;
  /** asks the hub for leave to speak a call: `call:announce` */
  readonly announce: (call: number, giveUpAfterMs: number) => Promise<Reply<object>>;
  /** says that a call was shown and not spoken: `call:keep-silent` */
  readonly keepSilent: (call: number, why: SilenceReason) => void;
  readonly player: Pick<VoicePlayer, "audibility" | "prepare" | "secondsOf" | "play" | "hush">;
  readonly hubNowMs: () => number;
  /** how many of the hub's milliseconds pass in one of ours */
  readonly hubRate: () => number;
  /** how loud it is to be at this time of day; nought is silence */
  readonly volumePercent: () => number;
  readonly timing: Pick<Timing, "after">;
}

/** The one voice of a zone, as far as this board is it. */
export interface VoiceQueue {
  /** the call being spoken now, by its place in the journal */
  readonly speaking: ReadonlySignal<number | null>;
  close(): void;
}

/**
 * Speaks calls one at a time (C3). The view alone says what there is to speak, and the hub's answer alone whether this
 * board may: nothing is kept that a reload could bring back.
 */
export function createVoiceQueue(parts: VoiceQueueParts): VoiceQueue {
  const { player } = parts;
  const speaking = signal<number | null>(null);
  /** calls this page has asked about, so that a view on its way does not make it ask again */
  const asked = createMemory();
  /** calls that were young when this page saw them: of others it does not know what became of them */
  const seen = createMemory();
  const told = createMemory();
  let work: "idle" | "busy" = "idle";
  let after: SpokenAfter = "stillness";
  let life: "open" | "closed" = "open";
  let undoWake: () => void = () => undefined;

  /** Calls of the zones that this board speaks for. */
  const ours = (): readonly BoardCall[] => {
    const zones = parts.voice.peek()?.zones ?? [];
    return (parts.view.peek()?.calls ?? []).filter(({ zone }) => zones.includes(zone));
  };
  const obstacle = (): SilenceReason | null => {
    if (parts.voice.peek()?.muted === true) return "muted";
    if (parts.volumePercent() === 0) return "quiet-hours";
    const audibility = player.audibility.peek();
    if (audibility === "ready") return null;
    return audibility === "locked" ? "sound-locked" : "not-ready";
  };
  const open = () =>
    life === "open" && obstacle() === null ? callsToSpeak(ours(), asked.has, parts.hubNowMs()) : [];

  const speakWhatWaits = async () => {
    if (work === "busy") return;
    work = "busy";
    after = "stillness";
    try {
      for (let [next] = open(); next !== undefined; [next] = open()) await speak(next);
    } finally {
      work = "idle";
    }
  };

  const speak = async (call: BoardCall) => {
    asked.add(nameOf(call));
    const leftMs = call.calledAt + speakWithinMs - parts.hubNowMs();
    const answer = await parts.announce(call.call, Math.max(1, leftMs / parts.hubRate()));
    if (life === "closed") return;
    if (isRefused(answer)) {
      const spokenElsewhere = answer.refused.code === "already-announced";
      return spokenElsewhere ? undefined : keepSilent(call, "no-leave");
    }
    // an answer may come late, and the hub may have made another board speak meanwhile
    const stillOurs = ours().some((one) => nameOf(one) === nameOf(call));
    const why = obstacle() ?? (isTooOld(call, parts.hubNowMs()) || !stillOurs ? "no-leave" : null);
    if (why !== null) return keepSilent(call, why);
    speaking.value = call.call;
    try {
      await player.play({ call: call.call, parts: wordsFor(call) }, parts.volumePercent());
    } finally {
      speaking.value = null;
      after = "call";
    }
  };

  /** All that the office wants said, unless a call that waits would become too old meanwhile. */
  const wordsFor = (call: BoardCall): readonly SpokenPart[] => {
    const saying = parts.view.peek()?.saying;
    if (saying === undefined) return [];
    const all = composeCall(call, saying);
    const nowMs = parts.hubNowMs();
    const rate = parts.hubRate();
    let seconds = player.secondsOf(all) + betweenCallsSeconds;
    for (const waiting of open()) {
      if (nowMs + seconds * 1000 * rate > waiting.calledAt + speakWithinMs)
        return composeBriefly(call, saying, after);
      seconds += player.secondsOf(composeBriefly(waiting, saying, "call")) + betweenCallsSeconds;
    }
    return all;
  };

  const keepSilent = (call: BoardCall, why: SilenceReason) => {
    if (told.has(nameOf(call))) return;
    told.add(nameOf(call));
    parts.keepSilent(call.call, why);
  };

  /** Says of each call that became too old before this page's eyes why nobody heard it. */
  const tellOfSilence = () => {
    undoWake();
    if (life === "closed") return;
    const nowMs = parts.hubNowMs();
    const unspoken = ours().filter((call) => !call.announced && !asked.has(nameOf(call)));
    for (const call of unspoken) {
      if (!isTooOld(call, nowMs)) seen.add(nameOf(call));
      else if (seen.has(nameOf(call))) keepSilent(call, obstacle() ?? "voice-busy");
    }
    const young = unspoken.filter((call) => !isTooOld(call, nowMs)).map(({ calledAt }) => calledAt);
    if (young.length === 0) return;
    const leftMs = (Math.min(...young) + speakWithinMs - nowMs) / parts.hubRate();
    undoWake = parts.timing.after(leftMs + 1, tellOfSilence);
  };

  const stop = effect(() => {
    const voice = parts.voice.value;
    const view = parts.view.value;
    const audibility = player.audibility.value;
    if (voice === null || voice.zones.length === 0 || voice.muted) player.hush();
    else if (view !== null) {
      player.prepare(clipSources(view.saying));
      if (audibility === "ready") void speakWhatWaits();
    }
    tellOfSilence();
  });

  return {
    speaking,
    close() {
      life = "closed";
      stop();
      undoWake();
      player.hush();
    },
  };
}
