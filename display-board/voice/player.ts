import type { ReadonlySignal } from "@preact/signals";
import type { SpokenPart } from "./compose.ts";

/** Whether a board can be heard: it loads its clips, waits for a person to allow sound, or is ready. */
export type Audibility = "loading" | "locked" | "ready";

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

/** The loudspeaker of a board. */
export interface VoicePlayer {
  readonly audibility: ReadonlySignal<Audibility>;
  /** what was scheduled, latest last, the last thousand clips */
  readonly log: ReadonlySignal<readonly ScheduledClip[]>;
  /** loads the clips; a board that never speaks never needs them */
  prepare(): void;
  /** asks the browser for sound, from within a person's press */
  unlock(): void;
  /** speaks, and resolves when it is over or was hushed */
  play(announcement: Announcement): Promise<void>;
  /** falls silent at once */
  hush(): void;
  close(): void;
}
