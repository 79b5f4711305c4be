import type { Voice } from "@motcua/protocol";
import type { Audibility } from "../voice/player.ts";

/** How this board stands to the voice of its zone: of no concern, silenced, waiting for a touch, or speaking. */
export type Sound = "none" | "muted" | "locked" | "speaks";

/** What to show of the voice. */
export function soundOf(voice: Voice | null, audibility: Audibility): Sound {
  if (voice === null || !voice.speaks) return "none";
  if (voice.muted) return "muted";
  return audibility === "locked" ? "locked" : "speaks";
}
