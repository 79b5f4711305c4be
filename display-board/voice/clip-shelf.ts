import type { Timing } from "@motcua/screen-kit";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { ClipSource } from "./clip-sources.ts";

export interface ClipShelfParts {
  /** brings the sound at an address, or throws */
  readonly load: (address: string) => Promise<AudioBuffer>;
  readonly timing: Pick<Timing, "after">;
}

/** The sounds that a board has at hand. */
export interface ClipShelf {
  readonly sounds: ReadonlyMap<string, AudioBuffer>;
  /** "loaded": there is a sound for every clip that was asked for */
  readonly state: ReadonlySignal<"empty" | "under-way" | "loaded">;
  fill(sources: readonly ClipSource[]): void;
  close(): void;
}

const loadAgainMs = 5_000;
/** A recording that the hub has lost will hardly come back; the one that came with the board speaks meanwhile. */
const askForBestAgainMs = 60_000;

/** Loads each clip until it has it. A clip that was replaced keeps its old sound until the new one is here. */
export function createClipShelf({ load, timing }: ClipShelfParts): ClipShelf {
  const sounds = new Map<string, AudioBuffer>();
  /** clip → the address that its sound came from */
  const cameFrom = new Map<string, string>();
  const state = signal<"empty" | "under-way" | "loaded">("empty");
  let wanted: readonly ClipSource[] = [];
  let undoRetry: () => void = () => undefined;
  let work: "idle" | "busy" = "idle";
  let life: "open" | "closed" = "open";

  const isBest = ({ clip, addresses }: ClipSource) => cameFrom.get(clip) === addresses[0];

  const bring = async ({ clip, addresses }: ClipSource) => {
    for (const address of addresses) {
      if (cameFrom.get(clip) === address) return;
      try {
        const sound = await load(address);
        sounds.set(clip, sound);
        cameFrom.set(clip, address);
        return;
      } catch {
        // the next best, or again later
      }
    }
  };

  const bringAll = async () => {
    if (work === "busy") return;
    work = "busy";
    undoRetry();
    let round: readonly ClipSource[] | null = null;
    while (round !== wanted) {
      round = wanted;
      await Promise.all(round.filter((source) => !isBest(source)).map(bring));
    }
    work = "idle";
    if (life === "closed") return;
    const whole = wanted.every(({ clip }) => sounds.has(clip));
    state.value = whole ? "loaded" : "under-way";
    if (wanted.every(isBest)) return;
    undoRetry = timing.after(whole ? askForBestAgainMs : loadAgainMs, () => void bringAll());
  };

  return {
    sounds,
    state,
    fill(sources) {
      if (sameSources(sources, wanted)) return;
      wanted = sources;
      state.value = wanted.every(({ clip }) => sounds.has(clip)) ? "loaded" : "under-way";
      void bringAll();
    },
    close() {
      life = "closed";
      undoRetry();
    },
  };
}

function sameSources(one: readonly ClipSource[], other: readonly ClipSource[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ clip, addresses }, place) => {
      const beside = other[place];
      return beside?.clip === clip && beside.addresses.join() === addresses.join();
    })
  );
}
