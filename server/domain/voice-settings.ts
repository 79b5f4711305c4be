/** What the voice's part of the settings must satisfy beyond its shape. */
import { clipsOf, type SiteSettings } from "@motcua/protocol";
import type { SettingsProblem } from "./settings.ts";

const everyClip = new Set<string>(clipsOf(["vi", "en"]));

/** The first thing wrong with how the hall is spoken to, or null. */
export function voiceProblem({ voice, zones }: SiteSettings): SettingsProblem | null {
  const languages = voice.spoken.map(({ language }) => language);
  if (new Set(languages).size < languages.length) return { field: "voice.spoken", why: languages.join("+") };
  const strange = voice.clips.find(({ clip }) => !everyClip.has(clip));
  if (strange !== undefined) return { field: "voice.clips", why: strange.clip };
  const clips = voice.clips.map(({ clip }) => clip);
  const twice = clips.find((clip, place) => clips.indexOf(clip) < place);
  if (twice !== undefined) return { field: "voice.clips", why: twice };
  const inOrder = voice.volumes.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  let end = "";
  for (const { from, until } of inOrder) {
    if (from >= until || from < end) return { field: "voice.volumes", why: `${from}-${until}` };
    end = until;
  }
  const places = voice.speakers.map(({ zone }) => zone);
  const lost = places.find(
    (zone, place) => !zones.some(({ id }) => id === zone) || places.indexOf(zone) < place,
  );
  return lost === undefined ? null : { field: "voice.speakers", why: lost };
}
