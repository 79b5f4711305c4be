import type { BoardView, SilenceReason, Voice, ZoneId } from "@motcua/protocol";
import { createFakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import { signal } from "@preact/signals";
import { createVoiceQueue, type VoiceQueue } from "../voice/voice-queue.ts";
import { createFakePlayer } from "./fake-player.ts";
import { type FakeZone, viewOfCalls } from "./fake-zone.ts";

/** When the tests of the voice begin. */
export const startMs = Date.UTC(2026, 10, 23, 2, 0);
export const hall = "hall" as ZoneId;
export const aloud: Voice = { zones: [hall], wanted: true, muted: false };
export const another: Voice = { zones: [], wanted: false, muted: false };

/** One page of one board, from its load to its reload. */
export function openPage(zone: FakeZone, told: Voice | null) {
  const view = signal<BoardView | null>(null);
  const voice = signal<Voice | null>(told);
  const player = createFakePlayer();
  const spokenAt: number[] = [];
  const silent: [call: number, why: SilenceReason][] = [];
  const timing = createFakeTiming(startMs);
  const volume = signal(100);
  const queue: VoiceQueue = createVoiceQueue({
    view,
    voice,
    player: {
      ...player,
      play(announcement, volumePercent) {
        spokenAt.push(zone.nowMs());
        return player.play(announcement, volumePercent);
      },
    },
    announce: (call) => zone.announce(call),
    hubNowMs: () => zone.nowMs(),
    hubRate: () => 1,
    keepSilent: (call, why) => void silent.push([call, why]),
    volumePercent: () => volume.value,
    timing,
  });
  return {
    player,
    queue,
    voice,
    spokenAt,
    silent,
    volume,
    timing,
    /** lets the hub's time and this page's go on together */
    pass(ms: number) {
      zone.pass(ms);
      timing.pass(ms);
    },
    tell(next: Voice) {
      voice.value = next;
    },
    look() {
      view.value = viewOfCalls(zone.calls());
    },
  };
}

/** Lets every promise that can go on go on. */
export const settle = async () => {
  for (let turn = 0; turn < 12; turn++) await Promise.resolve();
};
