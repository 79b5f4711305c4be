import type { ClipName } from "@motcua/protocol/voice-clips.ts";
import { activeLevel, shapeSound } from "@motcua/screen-kit/voice/shape-sound.ts";
import { groupOf } from "./clip-groups.ts";

/** Why a recording cannot stand in a call. */
export type TakeFault = "silent" | "too-quiet" | "clipped" | "too-long" | "too-short";

export type Take =
  | { readonly kind: "good"; readonly samples: Float32Array; readonly seconds: number }
  | { readonly kind: "wrong"; readonly why: TakeFault; readonly seconds: number };

/** The rate of kept recordings: twelve kilohertz of voice, a third of what a studio keeps. */
export const keptRate = 24_000;

/** As loud as the clips that came with the board, so that joined ones do not jump. */
const activeDecibels = -18;
const frameSeconds = 0.01;
/** Below this nothing was said: an open microphone in a still room. */
const silentPeak = 0.006;
/** Raised from here to our loudness a voice would bring its room with it. */
const quietDecibels = -42;
/** Three samples one after the other at the top are a wave without its crest. */
const crestLevel = 0.985;
const crestSamples = 3;
const mostCrests = 8;
const shortestSeconds = 0.08;

/**
 * What takes longer is more than the one part: a cough, a word said twice. Whether calls of these parts are short enough
 * for a full hall depends on all of them together, and the example call says it (`fiveAreInTime`).
 */
export function longestSeconds(clip: ClipName): number {
  const group = groupOf(clip);
  return group === "phrases" || group === "chime" ? 3 : 1.5;
}

/** Cuts the stillness around what was said, and says whether a hall can be spoken to with it. */
export function judgeTake(raw: Float32Array, sampleRate: number, clip: ClipName): Take {
  const wrong = (why: TakeFault, seconds: number): Take => ({ kind: "wrong", why, seconds });
  const peak = raw.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0);
  if (peak < silentPeak) return wrong("silent", raw.length / sampleRate);
  const said = withoutStillness(raw, sampleRate);
  const seconds = said.length / sampleRate;
  if (seconds < shortestSeconds) return wrong("too-short", seconds);
  if (seconds > longestSeconds(clip)) return wrong("too-long", seconds);
  if (crestsLost(said) > mostCrests) return wrong("clipped", seconds);
  if (20 * Math.log10(activeLevel(said, sampleRate)) < quietDecibels) return wrong("too-quiet", seconds);
  const samples = shapeSound(said, { sampleRate, activeDecibels });
  return { kind: "good", samples, seconds: samples.length / sampleRate };
}

/** From a little before the first frame that is heard to a little after the last: rooms are never wholly still. */
function withoutStillness(raw: Float32Array, sampleRate: number): Float32Array {
  const size = Math.round(frameSeconds * sampleRate);
  const powers = Array.from({ length: Math.ceil(raw.length / size) }, (_, frame) => {
    const part = raw.subarray(frame * size, (frame + 1) * size);
    return part.reduce((sum, sample) => sum + sample * sample, 0) / part.length;
  });
  const threshold = Math.max(...powers) / 1000;
  const first = powers.findIndex((power) => power > threshold);
  let last = powers.length - 1;
  while (last > first && (powers[last] ?? 0) <= threshold) last--;
  return raw.slice(Math.max(0, (first - 2) * size), Math.min(raw.length, (last + 4) * size));
}

/** How often the wave was cut off at its top. */
function crestsLost(samples: Float32Array): number {
  let lost = 0;
  let run = 0;
  for (const sample of samples) {
    run = Math.abs(sample) >= crestLevel ? run + 1 : 0;
    if (run === crestSamples) lost++;
  }
  return lost;
}
