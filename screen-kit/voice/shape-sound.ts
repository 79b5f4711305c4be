/** How a raw sound becomes a clip. */
export interface Shape {
  readonly sampleRate: number;
  /** loudness of the sounding part, dB below full scale */
  readonly activeDecibels: number;
}

const frameSeconds = 0.01;
const highestPeak = 0.84;

/** Cuts the silence around a sound, evens its loudness and softens its ends, so that clips join without clicks. */
export function shapeSound(raw: Float32Array, { sampleRate, activeDecibels }: Shape): Float32Array {
  const trimmed = trim(raw, sampleRate);
  const peak = trimmed.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0);
  const gain = Math.min(10 ** (activeDecibels / 20) / activeLevel(trimmed, sampleRate), highestPeak / peak);
  const louder = trimmed.map((sample) => sample * gain);
  fade(louder, Math.round(0.003 * sampleRate), Math.round(0.018 * sampleRate));
  return louder;
}

function trim(raw: Float32Array, sampleRate: number): Float32Array {
  const peak = raw.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0);
  const threshold = peak * 10 ** (-42 / 20);
  const first = raw.findIndex((sample) => Math.abs(sample) > threshold);
  let last = raw.length - 1;
  while (last > first && Math.abs(raw[last] ?? 0) <= threshold) last--;
  if (first < 0) throw new Error("A clip of nothing but silence.");
  const before = Math.round(0.006 * sampleRate);
  const after = Math.round(0.02 * sampleRate);
  return raw.slice(Math.max(0, first - before), Math.min(raw.length, last + after));
}

/** The level of the part that sounds: frames within 30 dB of the loudest, pauses and tails left out. */
export function activeLevel(samples: Float32Array, sampleRate: number): number {
  const size = Math.round(frameSeconds * sampleRate);
  const powers: number[] = [];
  for (let start = 0; start < samples.length; start += size) {
    const frame = samples.subarray(start, start + size);
    powers.push(frame.reduce((sum, sample) => sum + sample * sample, 0) / frame.length);
  }
  const threshold = Math.max(...powers) / 1000;
  const active = powers.filter((power) => power > threshold);
  return Math.sqrt(active.reduce((sum, power) => sum + power, 0) / active.length);
}

function fade(samples: Float32Array, inSamples: number, outSamples: number): void {
  for (let place = 0; place < Math.min(inSamples, samples.length); place++) {
    samples[place] = (samples[place] ?? 0) * (place / inSamples);
  }
  for (let place = 0; place < Math.min(outSamples, samples.length); place++) {
    const at = samples.length - 1 - place;
    samples[at] = (samples[at] ?? 0) * (place / outSamples);
  }
}
