/** One struck bar of the chime: a tone with two quieter overtones, fading as metal does. */
interface Strike {
  readonly hertz: number;
  readonly atSeconds: number;
  readonly fadeSeconds: number;
}

/** Down a major third, as hall chimes go: E5, then C5. */
const strikes: readonly Strike[] = [
  { hertz: 659.26, atSeconds: 0, fadeSeconds: 0.32 },
  { hertz: 523.25, atSeconds: 0.36, fadeSeconds: 0.42 },
];
const overtones = [
  { times: 1, share: 1 },
  { times: 2, share: 0.28 },
  { times: 3.01, share: 0.1 },
] as const;

/** Draws the chime, so that no recording of anyone's is needed. */
export function makeChime(sampleRate: number, lengthSeconds: number): Float32Array {
  const samples = new Float32Array(Math.round(sampleRate * lengthSeconds));
  for (const { hertz, atSeconds, fadeSeconds } of strikes) {
    const first = Math.round(atSeconds * sampleRate);
    for (let place = first; place < samples.length; place++) {
      const seconds = (place - first) / sampleRate;
      const attack = Math.min(1, seconds / 0.004);
      let sound = 0;
      for (const { times, share } of overtones) {
        // higher partials fade sooner
        const loudness = share * Math.exp((-seconds * times) / fadeSeconds);
        sound += loudness * Math.sin(2 * Math.PI * hertz * times * seconds);
      }
      samples[place] = (samples[place] ?? 0) + sound * attack;
    }
  }
  return samples;
}
