import type { Timing } from "@motcua/screen-kit";
import { type ReadonlySignal, signal } from "@preact/signals";

/** Why this browser cannot record now. */
export type MicrophoneFault = "insecure" | "denied" | "none" | "busy" | "unknown";

export type MicrophoneState =
  | { readonly kind: "idle" }
  | { readonly kind: "asking" }
  | { readonly kind: "recording"; readonly level: number; readonly seconds: number }
  | { readonly kind: "failed"; readonly why: MicrophoneFault };

/** Records one sound at a time. */
export interface Microphone {
  readonly state: ReadonlySignal<MicrophoneState>;
  /**
   * Asks for the microphone and records until `stop`, or until the most a clip may take; null if nothing came of it, or
   * nobody wants it any more.
   */
  record(): Promise<ArrayBuffer | null>;
  stop(): void;
  close(): void;
}

export interface MicrophoneParts {
  readonly timing: Pick<Timing, "after" | "monotonicMs">;
  /** runs before each picture is drawn; undone by the answer */
  readonly eachFrame: (run: () => void) => () => void;
  readonly mostSeconds: number;
}

/** What stands between this page and a microphone before anybody is asked; null if nothing does. */
export function recordingObstacle(): MicrophoneFault | null {
  return window.isSecureContext && navigator.mediaDevices !== undefined ? null : "insecure";
}

/** Records with the browser's own recorder. The level is shown while one speaks, and the device is let go afterwards. */
export function createMicrophone({ timing, eachFrame, mostSeconds }: MicrophoneParts): Microphone {
  const state = signal<MicrophoneState>({ kind: "idle" });
  let recorder: MediaRecorder | null = null;
  let life: "open" | "closed" = "open";
  const isClosed = () => life === "closed";

  const stop = () => {
    if (recorder?.state === "recording") recorder.stop();
  };

  const listen = (stream: MediaStream) => {
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    // a third of a second: a meter that falls at once is read by nobody
    analyser.fftSize = 16_384;
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const beganMs = timing.monotonicMs();
    const show = () => {
      analyser.getFloatTimeDomainData(samples);
      const level = samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0);
      state.value = { kind: "recording", level, seconds: (timing.monotonicMs() - beganMs) / 1000 };
    };
    // nothing is drawn of a page that nobody sees, and it records all the same
    show();
    const stopFrames = eachFrame(show);
    const undoMost = timing.after(mostSeconds * 1000, stop);
    return () => {
      stopFrames();
      undoMost();
      void context.close();
    };
  };

  const hear = (stream: MediaStream) =>
    new Promise<ArrayBuffer>((resolve) => {
      const pieces: Blob[] = [];
      const heard = new MediaRecorder(stream);
      recorder = heard;
      heard.addEventListener("dataavailable", ({ data }) => void pieces.push(data));
      heard.addEventListener("stop", () => resolve(new Blob(pieces).arrayBuffer()), { once: true });
      heard.start();
    });

  return {
    state,
    async record() {
      const obstacle = recordingObstacle();
      if (obstacle !== null) {
        state.value = { kind: "failed", why: obstacle };
        return null;
      }
      if (state.peek().kind === "asking" || state.peek().kind === "recording") return null;
      state.value = { kind: "asking" };
      let stream: MediaStream;
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          // as it sounds: what is made for conversations learns the room for a second, and a word is shorter
          audio: {
            channelCount: 1,
            echoCancellation: false,
            noiseSuppression: false,
            autoGainControl: false,
          },
        });
      } catch (error) {
        state.value = { kind: "failed", why: faultOf(error) };
        return null;
      }
      const letGo = () => {
        for (const track of stream.getTracks()) track.stop();
      };
      let stopListening: () => void = () => undefined;
      try {
        if (isClosed()) return null;
        stopListening = listen(stream);
        const heard = await hear(stream);
        return isClosed() ? null : heard;
      } catch {
        state.value = { kind: "failed", why: "unknown" };
        return null;
      } finally {
        stopListening();
        letGo();
        recorder = null;
        if (state.peek().kind !== "failed") state.value = { kind: "idle" };
      }
    },
    stop,
    close() {
      life = "closed";
      stop();
    },
  };
}

function faultOf(error: unknown): MicrophoneFault {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "denied";
  if (name === "NotFoundError" || name === "OverconstrainedError") return "none";
  return name === "NotReadableError" || name === "AbortError" ? "busy" : "unknown";
}
