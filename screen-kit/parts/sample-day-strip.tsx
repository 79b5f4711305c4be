import { lazyPart } from "./lazy-part.tsx";
import type { SampleDayProps } from "./sample-day-words.tsx";

/** The strip over a screen while the sample day of a demonstration plays; an office never loads its code. */
export const SampleDayStrip = lazyPart<SampleDayProps>({
  load: async () => (await import("./sample-day-words.tsx")).SampleDayWords,
  Meanwhile: null,
}).Part;
