/** How a face looks: 1 the saddest, 5 the happiest. */
export type Mood = 1 | 2 | 3 | 4 | 5;

const moodsOf: Readonly<Record<number, readonly Mood[]>> = {
  2: [1, 5],
  3: [1, 3, 5],
  4: [1, 2, 4, 5],
  5: [1, 2, 3, 4, 5],
};

/** The mood of one level of a scale: `place` 1 is its worst level, `levels` is how many it has (2 to 5). */
export function moodOf(place: number, levels: number): Mood {
  return moodsOf[levels]?.[place - 1] ?? 3;
}
