/** One channel of sound as a WAV file of 16 bits: the plainest format that every browser and the hub know. */
export function encodeWav(samples: Float32Array, sampleRate: number): ArrayBuffer {
  const headBytes = 44;
  const bytes = samples.length * 2;
  const file = new ArrayBuffer(headBytes + bytes);
  const view = new DataView(file);
  const text = (at: number, words: string) => {
    for (let place = 0; place < words.length; place++) view.setUint8(at + place, words.charCodeAt(place));
  };
  text(0, "RIFF");
  view.setUint32(4, headBytes - 8 + bytes, true);
  text(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true); // plain samples
  view.setUint16(22, 1, true); // one channel
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, "data");
  view.setUint32(40, bytes, true);
  samples.forEach((sample, place) => {
    const held = Math.max(-1, Math.min(1, sample));
    view.setInt16(headBytes + place * 2, Math.round(held * 32_767), true);
  });
  return file;
}
