import { keepAwake } from "@motcua/screen-kit";
import { type ReadonlySignal, signal } from "@preact/signals";

export interface AlarmParts {
  readonly page: Document;
  readonly browser: Navigator;
  /** a browser lets it sound only when it was opened by a touch */
  readonly openAudio: () => AudioContext;
}

/** Rings and shakes when the number is called, once the person has asked for it by a touch. */
export interface Alarm {
  readonly state: ReadonlySignal<"off" | "on">;
  /** to be called from a touch; sounds once, so that one hears that it works */
  turnOn(): void;
  turnOff(): void;
  /** does nothing while it is off */
  ring(): void;
}

const trialTones = [660];
const callTones = [660, 880, 660, 880];
const toneSeconds = 0.28;
const shakes = [300, 150, 300, 150, 600];

/** An alarm of sine tones and the phone's motor; while it is on the glass stays lit, for a locked phone runs no page. */
export function createAlarm({ page, browser, openAudio }: AlarmParts): Alarm {
  const state = signal<"off" | "on">("off");
  let audio: AudioContext | null = null;
  let awake: { close(): void } | null = null;

  const play = (tones: readonly number[]) => {
    if (audio === null) return;
    // an incoming call or a locked screen stops it
    void audio.resume().catch(() => undefined);
    for (const [index, hertz] of tones.entries()) {
      const start = audio.currentTime + index * toneSeconds;
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = hertz;
      volume.gain.setValueAtTime(0.0001, start);
      volume.gain.exponentialRampToValueAtTime(0.5, start + 0.03);
      volume.gain.exponentialRampToValueAtTime(0.0001, start + toneSeconds);
      tone.connect(volume).connect(audio.destination);
      tone.start(start);
      tone.stop(start + toneSeconds);
    }
  };
  /** iPhones have no motor for pages */
  const shake = (pattern: number | number[]) => {
    if ("vibrate" in browser) browser.vibrate(pattern);
  };

  return {
    state,
    turnOn() {
      if (state.peek() === "on") return;
      try {
        audio ??= openAudio();
      } catch {
        audio = null; // it can still shake, and the glass stays lit
      }
      state.value = "on";
      awake = keepAwake(page, browser);
      play(trialTones);
      shake(80);
    },
    turnOff() {
      state.value = "off";
      awake?.close();
      awake = null;
    },
    ring() {
      if (state.peek() === "off") return;
      play(callTones);
      shake(shakes);
    },
  };
}
