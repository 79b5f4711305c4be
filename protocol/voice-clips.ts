/**
 * The clips that the voice of a hall is joined from, by name: `vi/7` is the file `voice/vi/7.ogg` of the board, unless
 * the office has put a recording of its own in its place.
 */
const digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;
const letters = [
  ...(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"] as const),
  ...(["n", "o", "p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "z"] as const),
] as const;

/** The phrases around a number, in each language. */
const phrases = [
  "invite",
  "invite-polite",
  "priority",
  "to-counter",
  "to-counter-short",
  "to-counter-please",
] as const;

export type Digit = (typeof digits)[number];
export type Letter = (typeof letters)[number];

/** Vietnamese: besides digits and letters the phrases, and the words that numbers above nine are made of. */
export const vietnameseClips = [
  ...phrases,
  ...digits,
  ...letters,
  "ten",
  "tens",
  "one-after-tens",
  "four-after-tens",
  "five-after-tens",
  "hundred",
  "odd",
] as const;

/** English: the same, with its own words from ten to ninety. */
export const englishClips = [
  ...phrases,
  ...digits,
  ...letters,
  ...(["10", "11", "12", "13", "14", "15", "16", "17", "18", "19"] as const),
  ...(["20", "30", "40", "50", "60", "70", "80", "90"] as const),
] as const;

export type VietnameseClip = (typeof vietnameseClips)[number];
export type EnglishClip = (typeof englishClips)[number];
export type ClipName = "chime" | `vi/${VietnameseClip}` | `en/${EnglishClip}`;

/** What a board of these languages needs to have loaded before it can speak any call. */
export function clipsOf(languages: readonly ("vi" | "en")[]): readonly ClipName[] {
  return [
    "chime",
    ...languages.flatMap((language) =>
      language === "vi"
        ? vietnameseClips.map((clip): ClipName => `vi/${clip}`)
        : englishClips.map((clip): ClipName => `en/${clip}`),
    ),
  ];
}
