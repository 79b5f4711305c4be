import { useOnePress } from "./button.tsx";
import { classes } from "./class-names.ts";
import { type Mood, moodOf } from "./mood.ts";
import "./scale-face.css";

const mouths: Record<Mood, string> = {
  1: "M33 75 C40 60 60 60 67 75",
  2: "M35 71 C42 63 58 63 65 71",
  3: "M36 67 L64 67",
  4: "M34 63 C41 73 59 73 66 63",
  5: "M29 58 C33 84 67 84 71 58 Z",
};

/** brows tell the two ends from their neighbours without colour */
const brows: Record<Mood, string | null> = {
  1: "M26 39 L38 33 M74 39 L62 33",
  2: null,
  3: null,
  4: null,
  5: null,
};

const eyes: Record<Mood, string> = {
  1: "M35 47 L35 47.01 M65 47 L65 47.01",
  2: "M35 43 L35 43.01 M65 43 L65 43.01",
  3: "M35 43 L35 43.01 M65 43 L65 43.01",
  4: "M35 42 L35 42.01 M65 42 L65 42.01",
  5: "M28 43 C31 36 39 36 42 43 M58 43 C61 36 69 36 72 43",
};

/** A face; its word stands beside it, so a screen reader passes over it. */
export function Face({ mood }: { readonly mood: Mood }) {
  const brow = brows[mood];
  return (
    <svg class={`kit-face kit-face--${mood}`} viewBox="0 0 100 100" aria-hidden="true" focusable="false">
      <circle class="kit-face__head" cx="50" cy="50" r="45" />
      {brow !== null && <path class="kit-face__line" d={brow} />}
      <path class={mood === 5 ? "kit-face__line" : "kit-face__eyes"} d={eyes[mood]} />
      <path class={mood === 5 ? "kit-face__laugh" : "kit-face__line"} d={mouths[mood]} />
    </svg>
  );
}

export interface ScaleFaceProps {
  /** 1 is the worst level of this scale */
  readonly place: number;
  /** how many levels the scale has, 2 to 5 */
  readonly levels: number;
  readonly word: string;
  readonly state: "open" | "chosen" | "not-chosen";
  readonly onPress: () => unknown;
}

/** One level to press: colour, face and word together; chosen it also carries a thick edge and a tick. */
export function ScaleFace({ place, levels, word, state, onPress }: ScaleFaceProps) {
  const { run } = useOnePress(onPress);
  const mood = moodOf(place, levels);
  return (
    <button
      type="button"
      class={classes("kit-scale-face", `kit-scale-face--${mood}`, `kit-scale-face--${state}`)}
      aria-pressed={state === "chosen" ? "true" : "false"}
      onClick={run}
    >
      <Face mood={mood} />
      <span class="kit-scale-face__word">{word}</span>
    </button>
  );
}
