import type { BoardCall, BoardView, Reply, Voice } from "@motcua/protocol";
import { isRefused } from "@motcua/screen-kit";
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { composeCall, type SpokenLanguages } from "./compose.ts";
import type { VoicePlayer } from "./player.ts";

/** C3: after this long by the hub's clock a call is shown and not spoken. */
export const speakWithinMs = 20_000;

export interface VoiceQueueParts {
  readonly view: ReadonlySignal<BoardView | null>;
  /** whether this board speaks for its zone, and whether aloud; null until the hub has said so */
  readonly voice: ReadonlySignal<Voice | null>;
  /** asks the hub for leave to speak a call: `call:announce` */
  readonly announce: (call: number, giveUpAfterMs: number) => Promise<Reply<object>>;
  readonly player: Pick<VoicePlayer, "audibility" | "prepare" | "play" | "hush">;
  readonly hubNowMs: () => number;
  /** how many of the hub's milliseconds pass in one of ours */
  readonly hubRate: () => number;
  readonly languages: SpokenLanguages;
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
  const asked = new Set<string>();
  let work: "idle" | "busy" = "idle";
  let life: "open" | "closed" = "open";

  const allowed = () => {
    if (life === "closed") return false;
    const told = parts.voice.peek();
    return told?.speaks === true && !told.muted && player.audibility.peek() === "ready";
  };

  const speakWhatWaits = async () => {
    if (work === "busy") return;
    work = "busy";
    try {
      for (let next = choose(); next !== null && allowed(); next = choose()) {
        await speak(next);
      }
    } finally {
      work = "idle";
    }
  };

  const choose = () => nextToSpeak(parts.view.peek()?.calls ?? [], asked, parts.hubNowMs());

  const speak = async (call: BoardCall) => {
    remember(asked, call);
    const leftMs = call.calledAt + speakWithinMs - parts.hubNowMs();
    const answer = await parts.announce(call.call, Math.max(1, leftMs / parts.hubRate()));
    // an answer may come late, and the hub may have made another board speak meanwhile
    if (isRefused(answer) || !allowed() || isTooOld(call, parts.hubNowMs())) return;
    speaking.value = call.call;
    try {
      await player.play({ call: call.call, parts: composeCall(call, parts.languages) });
    } finally {
      speaking.value = null;
    }
  };

  const stop = effect(() => {
    const told = parts.voice.value;
    if (told === null || !told.speaks || told.muted) {
      player.hush();
      return;
    }
    player.prepare();
    if (parts.view.value !== null && player.audibility.value === "ready") void speakWhatWaits();
  });

  return {
    speaking,
    close() {
      life = "closed";
      stop();
      player.hush();
    },
  };
}

/** Which call is spoken next: recalls first, otherwise in call order; never one that is too old or was spoken (C3). */
export function nextToSpeak(
  calls: readonly BoardCall[],
  asked: ReadonlySet<string>,
  nowMs: number,
): BoardCall | null {
  const open = calls.filter((call) => !call.announced && !asked.has(nameOf(call)) && !isTooOld(call, nowMs));
  const inOrder = open.sort((a, b) => Number(b.recall) - Number(a.recall) || a.call - b.call);
  return inOrder[0] ?? null;
}

/** With its time, because places in the journal may come again after a backup was restored. */
function nameOf({ call, calledAt }: BoardCall): string {
  return `${call}@${calledAt}`;
}

function isTooOld(call: BoardCall, nowMs: number): boolean {
  return nowMs - call.calledAt > speakWithinMs;
}

/** Keeps the last two hundred: a board runs for months. */
function remember(asked: Set<string>, call: BoardCall): void {
  asked.add(nameOf(call));
  for (const oldest of asked) {
    if (asked.size <= 200) break;
    asked.delete(oldest);
  }
}
