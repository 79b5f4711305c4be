import type { Audibility, Voice } from "@motcua/protocol";

/** How this board stands to the voice of its zone: of no concern, silenced, quiet for now, waiting for a touch, or speaking. */
export type Sound = "none" | "muted" | "quiet" | "locked" | "speaks";

/** What to show of the voice. */
export function soundOf(voice: Voice | null, audibility: Audibility, volumePercent: number): Sound {
  if (voice === null || (voice.zones.length === 0 && !voice.wanted)) return "none";
  if (voice.muted) return "muted";
  if (audibility === "locked") return "locked";
  if (voice.zones.length === 0) return "none";
  return volumePercent === 0 ? "quiet" : "speaks";
}
