import { createFakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import { afterEach, expect, it, vi } from "vitest";
import { createMicrophone } from "./microphone.ts";

afterEach(() => vi.unstubAllGlobals());

/** A browser with a microphone, of a page that nobody sees: no frame is ever drawn. */
function openMicrophone({ listens }: { readonly listens: "well" | "not-at-all" }) {
  const timing = createFakeTiming(0);
  let tracksOpen = 0;
  let allow: () => void = () => undefined;
  const stream = {
    getTracks: () => [
      {
        stop() {
          tracksOpen -= 1;
        },
      },
    ],
  };
  const getUserMedia = () =>
    new Promise<unknown>((resolve) => {
      allow = () => {
        tracksOpen += 1;
        resolve(stream);
      };
    });
  class Context {
    createAnalyser() {
      if (listens === "not-at-all") throw new Error("no sound card");
      return { fftSize: 0, getFloatTimeDomainData: () => undefined };
    }
    createMediaStreamSource() {
      return { connect: () => undefined };
    }
    close() {
      return Promise.resolve();
    }
  }
  class Recorder extends EventTarget {
    state: "inactive" | "recording" = "inactive";
    start() {
      this.state = "recording";
    }
    stop() {
      this.state = "inactive";
      this.dispatchEvent(new Event("stop"));
    }
  }
  vi.stubGlobal("window", { isSecureContext: true });
  vi.stubGlobal("navigator", { mediaDevices: { getUserMedia } });
  vi.stubGlobal("AudioContext", Context);
  vi.stubGlobal("MediaRecorder", Recorder);
  const microphone = createMicrophone({ timing, eachFrame: () => () => undefined, mostSeconds: 10 });
  return { microphone, timing, allow: () => allow(), tracksOpen: () => tracksOpen };
}

const kindOf = (microphone: ReturnType<typeof createMicrophone>) => microphone.state.value.kind;

it("records, stops and records again though nobody sees the page", async () => {
  const { microphone, timing, allow, tracksOpen } = openMicrophone({ listens: "well" });
  for (const _ of ["first", "second"]) {
    const recording = microphone.record();
    allow();
    await expect.poll(() => kindOf(microphone)).toBe("recording");
    microphone.stop();
    expect(await recording).toBeInstanceOf(ArrayBuffer);
    expect([kindOf(microphone), tracksOpen(), timing.waiting.value]).toEqual(["idle", 0, 0]);
  }
});

it("lets the microphone go when it cannot be listened to", async () => {
  const { microphone, allow, tracksOpen } = openMicrophone({ listens: "not-at-all" });
  const recording = microphone.record();
  allow();
  expect(await recording).toBe(null);
  expect([microphone.state.value, tracksOpen()]).toEqual([{ kind: "failed", why: "unknown" }, 0]);
});

it.each(["asking", "recording"] as const)("gives nobody what was %s when it was closed", async (when) => {
  const { microphone, timing, allow, tracksOpen } = openMicrophone({ listens: "well" });
  const recording = microphone.record();
  if (when === "asking") microphone.close();
  allow();
  if (when === "recording") {
    await expect.poll(() => kindOf(microphone)).toBe("recording");
    microphone.close();
  }
  expect(await recording).toBe(null);
  expect([kindOf(microphone), tracksOpen(), timing.waiting.value]).toEqual(["idle", 0, 0]);
});
