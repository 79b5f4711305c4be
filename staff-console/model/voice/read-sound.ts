import type { ClipName } from "@motcua/protocol/voice-clips.ts";
import { judgeTake, keptRate, type Take } from "./take.ts";

/** A sound as somebody recorded or chose it, looked at. */
export type SoundRead =
  | Take
  | { readonly kind: "wrong"; readonly why: "no-sound" | "too-large"; readonly seconds: 0 };

/** A minute of plain sound; a clip takes three seconds at most. */
const mostBytes = 12_000_000;

/** Whatever this browser can play, as one channel at the rate that is kept. */
export async function readSound(bytes: ArrayBuffer, clip: ClipName): Promise<SoundRead> {
  if (bytes.byteLength > mostBytes) return { kind: "wrong", why: "too-large", seconds: 0 };
  let sound: AudioBuffer;
  try {
    sound = await new OfflineAudioContext(1, 1, keptRate).decodeAudioData(bytes);
  } catch {
    return { kind: "wrong", why: "no-sound", seconds: 0 };
  }
  return judgeTake(oneChannel(sound), keptRate, clip);
}

function oneChannel(sound: AudioBuffer): Float32Array {
  const mixed = new Float32Array(sound.length);
  for (let channel = 0; channel < sound.numberOfChannels; channel++) {
    const samples = sound.getChannelData(channel);
    for (let place = 0; place < mixed.length; place++) {
      mixed[place] = (mixed[place] ?? 0) + (samples[place] ?? 0) / sound.numberOfChannels;
    }
  }
  return mixed;
}
