import { type ReadonlySignal, signal } from "@preact/signals";

/** A short chime for each new alarm, where the person who watches wants one. */
export interface AlarmChime {
  readonly state: ReadonlySignal<"on" | "off">;
  set(state: "on" | "off"): void;
  /** the alarms that nobody has acknowledged; rings once for what was not there before */
  heard(open: readonly string[]): void;
}

export interface AlarmChimeParts {
  readonly storage: () => Pick<Storage, "getItem" | "setItem">;
  readonly ring: () => void;
}

const key = "motcua.live.chime";

/** Remembers the choice on this computer; what stood before the board was opened does not ring. */
export function createAlarmChime({ storage, ring }: AlarmChimeParts): AlarmChime {
  const state = signal<"on" | "off">(kept());
  let known: ReadonlySet<string> | null = null;
  return {
    state,
    set(next) {
      state.value = next;
      try {
        storage().setItem(key, next);
      } catch {
        // a private window forgets it with the page
      }
      if (next === "on") ring();
    },
    heard(open) {
      const before = known;
      known = new Set(open);
      if (before !== null && state.peek() === "on" && open.some((id) => !before.has(id))) ring();
    },
  };

  function kept(): "on" | "off" {
    try {
      return storage().getItem(key) === "on" ? "on" : "off";
    } catch {
      return "off";
    }
  }
}

/** Two soft tones, made by the browser itself: nothing to fetch. */
export function createBrowserRing(): () => void {
  let context: AudioContext | null = null;
  return () => {
    context ??= new AudioContext();
    void context.resume();
    const from = context.currentTime;
    for (const [frequency, at] of [
      [659, 0],
      [880, 0.22],
    ] as const) {
      const tone = new OscillatorNode(context, { frequency });
      const volume = new GainNode(context, { gain: 0 });
      volume.gain.setValueAtTime(0.0001, from + at);
      volume.gain.exponentialRampToValueAtTime(0.2, from + at + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.0001, from + at + 0.5);
      tone.connect(volume).connect(context.destination);
      tone.start(from + at);
      tone.stop(from + at + 0.5);
    }
  };
}
