import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** One sound that a page gave to the loudspeaker, after the browser decoded it. */
export interface HeardSound {
  /** the name of the file whose bytes it was decoded from, "kiosk/vi/welcome"; "unknown" of other bytes */
  readonly clip: string;
  /** highest sample, between 0 and 1: nought is silence */
  readonly peak: number;
  /** when it was to begin, by the audio clock */
  readonly startSeconds: number;
  /** when it came to its end or was cut off; null until then, and for good where it was taken back before it began */
  readonly endSeconds: number | null;
  readonly lengthSeconds: number;
}

const voices = {
  kiosk: join(import.meta.dirname, "../../kiosk-ui/public/voice"),
  board: join(import.meta.dirname, "../../display-board/public/voice"),
};

/** Notes what a page sounds from its next load on, in the order of the asks: decoded from which bytes, and how it ran on the audio clock. */
export async function hearSounds(page: Page): Promise<() => Promise<readonly HeardSound[]>> {
  await page.addInitScript(() => {
    const digestOf = new WeakMap<AudioBuffer, string>();
    const heard: object[] = [];
    Object.assign(globalThis, { heardSounds: heard });
    const decode = BaseAudioContext.prototype.decodeAudioData;
    BaseAudioContext.prototype.decodeAudioData = async function (bytes: ArrayBuffer) {
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes.slice(0)));
      const buffer = await decode.call(this, bytes);
      digestOf.set(buffer, [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
      return buffer;
    };
    const start = AudioBufferSourceNode.prototype.start;
    AudioBufferSourceNode.prototype.start = function (...when: [number?]) {
      const { buffer, context } = this;
      const startSeconds = Math.max(when[0] ?? 0, context.currentTime);
      const samples = buffer?.getChannelData(0) ?? new Float32Array();
      const peak = samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0);
      const digest = buffer === null ? "" : (digestOf.get(buffer) ?? "");
      const lengthSeconds = buffer?.duration ?? 0;
      const sound = { digest, peak, startSeconds, endSeconds: null as number | null, lengthSeconds };
      heard.push(sound);
      this.addEventListener("ended", () => {
        sound.endSeconds = context.currentTime;
      });
      start.apply(this, when);
    };
  });
  const names = namesByDigest();
  return async () => {
    const heard = await page.evaluate(
      () =>
        (globalThis as unknown as { heardSounds: (Omit<HeardSound, "clip"> & { digest: string })[] })
          .heardSounds,
    );
    return heard.map(({ digest, ...sound }) => ({ clip: names.get(digest) ?? "unknown", ...sound }));
  };
}

function namesByDigest(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(voices).flatMap(([screen, folder]) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ogg"))
        .map((name) => [
          createHash("sha256")
            .update(readFileSync(join(folder, name)))
            .digest("hex"),
          `${screen}/${name.replace(".ogg", "").replace("\\", "/")}`,
        ]),
    ),
  );
}
