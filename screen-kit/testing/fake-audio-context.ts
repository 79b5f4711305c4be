/** An audio clock that a test moves; sounds of half a second each. */
export interface FakeAudioContext {
  readonly context: AudioContext;
  /** moves the audio clock and ends what has sounded */
  playOn(seconds: number): void;
  /** sets what the browser allows, as a touch or a missing sound card does */
  become(state: "running" | "suspended"): void;
  readonly stopped: () => number;
  /** how many sounds were handed to the loudspeaker and have neither ended nor been taken back */
  readonly sounding: () => number;
}

interface FakeSource extends EventTarget {
  endSeconds: number;
  state: "scheduled" | "over";
}

/** Stands in for the few things of WebAudio that speaking uses. */
export function createFakeAudioContext(state: "running" | "suspended"): FakeAudioContext {
  const events = new EventTarget();
  const sources: FakeSource[] = [];
  let nowSeconds = 0;
  let stopped = 0;
  let presentState = state;
  const over = (source: FakeSource) => {
    if (source.state === "over") return;
    source.state = "over";
    source.dispatchEvent(new Event("ended"));
  };
  const context = {
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    destination: {},
    get currentTime() {
      return nowSeconds;
    },
    get state() {
      return presentState;
    },
    resume: () => Promise.resolve(),
    close: () => Promise.resolve(),
    decodeAudioData: () => Promise.resolve({ duration: 0.5 }),
    createGain: () => ({ gain: { value: 1 }, connect: () => undefined, disconnect: () => undefined }),
    createBufferSource() {
      const source: FakeSource = Object.assign(new EventTarget(), {
        endSeconds: 0,
        state: "scheduled" as const,
      });
      sources.push(source);
      return Object.assign(source, {
        buffer: null,
        connect: () => undefined,
        disconnect: () => undefined,
        start(atSeconds: number) {
          source.endSeconds = atSeconds + 0.5;
        },
        stop() {
          stopped += 1;
          over(source);
        },
      });
    },
  };
  return {
    context: context as unknown as AudioContext,
    playOn(seconds) {
      nowSeconds += seconds;
      for (const source of sources) if (source.endSeconds <= nowSeconds) over(source);
    },
    become(next) {
      presentState = next;
      events.dispatchEvent(new Event("statechange"));
    },
    stopped: () => stopped,
    sounding: () => sources.filter((source) => source.state === "scheduled").length,
  };
}
