import type { OwnClip } from "@motcua/protocol";
import { type ClipName, clipsOf } from "@motcua/protocol/voice-clips.ts";
import { clipAddresses, type Wording } from "@motcua/screen-kit";

/** A clip and where it is fetched, best first. */
export interface ClipSource {
  readonly clip: ClipName;
  readonly addresses: readonly string[];
}

const phrases = /\/(invite|to-counter|priority)/;

/** Every clip that a call may need in this office's words, and none that it never says. */
export function clipSources(wording: Wording & { readonly clips: readonly OwnClip[] }): ClipSource[] {
  const said = new Set<string>([wording.invite, wording.counterWords]);
  if (wording.sayPriority) said.add("priority");
  return clipsOf(wording.spoken.map(({ language }) => language))
    .filter((clip) =>
      clip === "chime" ? wording.chime : !phrases.test(clip) || said.has(clip.slice(clip.indexOf("/") + 1)),
    )
    .map((clip) => ({ clip, addresses: clipAddresses(clip, wording.clips) }));
}
