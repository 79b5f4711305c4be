import type { BoardView, Voice } from "@motcua/protocol";
import { signal } from "@preact/signals";
import { createVoiceQueue, type VoiceQueue } from "../voice/voice-queue.ts";
import { createFakePlayer } from "./fake-player.ts";
import { type FakeZone, viewOfCalls } from "./fake-zone.ts";

/** When the tests of the voice begin. */
export const startMs = Date.UTC(2026, 10, 23, 2, 0);
export const aloud: Voice = { speaks: true, muted: false };

/** One page of one board, from its load to its reload. */
export function openPage(zone: FakeZone, told: Voice | null) {
  const view = signal<BoardView | null>(null);
  const voice = signal<Voice | null>(told);
  const player = createFakePlayer();
  const spokenAt: number[] = [];
  const queue: VoiceQueue = createVoiceQueue({
    view,
    voice,
    player: {
      ...player,
      play(announcement) {
        spokenAt.push(zone.nowMs());
        return player.play(announcement);
      },
    },
    announce: (call) => zone.announce(call),
    hubNowMs: () => zone.nowMs(),
    hubRate: () => 1,
    languages: ["vi"],
  });
  return {
    player,
    queue,
    voice,
    spokenAt,
    look() {
      view.value = viewOfCalls(zone.calls());
    },
  };
}

/** Lets every promise that can go on go on. */
export const settle = async () => {
  for (let turn = 0; turn < 12; turn++) await Promise.resolve();
};
