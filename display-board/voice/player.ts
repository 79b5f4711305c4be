import type { Audibility } from "@motcua/protocol";
import type { Announcement, ScheduledClip, SpokenPart } from "@motcua/screen-kit";
import type { ReadonlySignal } from "@preact/signals";
import type { ClipSource } from "./clip-sources.ts";

/** The loudspeaker of a board. */
export interface VoicePlayer {
  readonly audibility: ReadonlySignal<Audibility>;
  /** what was scheduled, latest last, the last thousand clips */
  readonly log: ReadonlySignal<readonly ScheduledClip[]>;
  /** loads these clips; a board that never speaks never needs them */
  prepare(sources: readonly ClipSource[]): void;
  /** how long these parts take to say */
  secondsOf(parts: readonly SpokenPart[]): number;
  /** asks the browser for sound, from within a person's press */
  unlock(): void;
  /** speaks, and resolves when it is over or was hushed */
  play(announcement: Announcement, volumePercent: number): Promise<void>;
  /** falls silent at once */
  hush(): void;
  close(): void;
}
