import type { BoardCall } from "@motcua/protocol";
import { speakWithinMs } from "@motcua/screen-kit";

/** What is to be spoken, in order: recalls first, otherwise in call order; none that is too old or was spoken (C3). */
export function callsToSpeak(
  calls: readonly BoardCall[],
  wasAsked: (name: string) => boolean,
  nowMs: number,
): readonly BoardCall[] {
  return calls
    .filter((call) => !call.announced && !wasAsked(nameOf(call)) && !isTooOld(call, nowMs))
    .sort((a, b) => Number(b.recall) - Number(a.recall) || a.call - b.call);
}

/** With its time, because places in the journal may come again after a backup was restored. */
export function nameOf({ call, calledAt }: BoardCall): string {
  return `${call}@${calledAt}`;
}

export function isTooOld({ calledAt }: BoardCall, nowMs: number): boolean {
  return nowMs - calledAt > speakWithinMs;
}

const namesKept = 200;

/** Remembers the last two hundred names: a board runs for months. */
export function createMemory() {
  const names = new Set<string>();
  return {
    has: (name: string) => names.has(name),
    add(name: string) {
      names.add(name);
      for (const oldest of names) {
        if (names.size <= namesKept) break;
        names.delete(oldest);
      }
    },
  };
}
