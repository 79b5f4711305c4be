import type { Language, Saying } from "@motcua/protocol";
import type { ClipName, Digit, Letter } from "@motcua/protocol/voice-clips.ts";

/** One clip of an announcement and the silence after it. */
export interface SpokenPart {
  readonly clip: ClipName;
  readonly pauseMs: number;
}

/** What an announcement says: a ticket's number, whether it goes first, and the counter's number. */
export interface SpokenCall {
  readonly number: string;
  readonly counter: number;
  readonly priority: boolean;
}

/** The office's wording, as far as a sentence needs it. */
export type Wording = Pick<Saying, "spoken" | "invite" | "counterWords" | "sayPriority" | "chime">;

/** Silences that make a joined sentence sound like one: none would slur, more would fall apart. */
const pauses = { chime: 40, invite: 90, character: 60, number: 130, toCounter: 60, word: 20, sentence: 420 };

/**
 * What a board says for a call: chime, "Mời số C, không, một, năm đến quầy số hai", as often and in the languages that
 * the office chose. The ticket digit by digit, as people compare it with their paper; the counter as the number people
 * say ("mười một"), because nobody reads a door digit by digit.
 */
export function composeCall(call: SpokenCall, wording: Wording): readonly SpokenPart[] {
  const sentences = wording.spoken.flatMap(({ language, times }) =>
    Array.from({ length: times }, () => sentence(call, wording, language)),
  );
  return [...chimeOf(wording), ...sentences.flat()];
}

/** What a call is spoken after: a still hall, or directly after another call. */
export type SpokenAfter = "stillness" | "call";

/**
 * The same said once, in the first language: where others wait, so that none of them becomes too old to be spoken. A hall
 * that is listening to one call already needs no chime for the next.
 */
export function composeBriefly(
  call: SpokenCall,
  wording: Wording,
  after: SpokenAfter,
): readonly SpokenPart[] {
  const language = wording.spoken[0]?.language ?? "vi";
  const chime = after === "stillness" ? chimeOf(wording) : [];
  const parts = [...chime, ...sentence(call, wording, language)];
  // closer together as well: of five calls the last is to begin within 20 s (C3)
  return parts.map(({ clip, pauseMs }) => ({ clip, pauseMs: pauseMs / 2 }));
}

/** How long an announcement takes with these clips, in seconds, without the silence after it. */
export function lengthOf(
  parts: readonly SpokenPart[],
  sounds: ReadonlyMap<string, { readonly duration: number }>,
): number {
  return parts.reduce((sum, { clip, pauseMs }, place) => {
    const pause = place === parts.length - 1 ? 0 : pauseMs / 1000;
    return sum + (sounds.get(clip)?.duration ?? 0) + pause;
  }, 0);
}

function chimeOf({ chime }: Wording): SpokenPart[] {
  return chime ? [{ clip: "chime", pauseMs: pauses.chime }] : [];
}

function sentence(call: SpokenCall, wording: Wording, language: Language): SpokenPart[] {
  const characters = [...call.number.toLowerCase()].map((each) => part(`${language}/${known(each)}`));
  const goesFirst = wording.sayPriority && call.priority ? [part(`${language}/priority`)] : [];
  const counterWords = language === "vi" ? vietnameseNumber(call.counter) : englishNumber(call.counter);
  return [
    { clip: `${language}/${wording.invite}`, pauseMs: pauses.invite },
    ...withLast([...characters, ...goesFirst], pauses.number),
    { clip: `${language}/${wording.counterWords}`, pauseMs: pauses.toCounter },
    ...withLast(counterWords, pauses.sentence),
  ];
}

const part = (clip: ClipName): SpokenPart => ({ clip, pauseMs: pauses.character });
const word = (clip: ClipName): SpokenPart => ({ clip, pauseMs: pauses.word });

function withLast(parts: readonly SpokenPart[], pauseMs: number): SpokenPart[] {
  return parts.map((spoken, place) => (place === parts.length - 1 ? { ...spoken, pauseMs } : spoken));
}

/** The protocol lets numbers be capital letters and digits only. */
function known(character: string): Digit | Letter {
  if (!/^[0-9a-z]$/.test(character)) throw new Error(`There is no clip for "${character}".`);
  return character as Digit | Letter;
}

const digit = (value: number) => String(value) as Digit;

/** Number words of 0 to 999, as they are said: mười, mười lăm, hai mươi mốt, hai mươi tư, một trăm linh tư. */
function vietnameseNumber(value: number): SpokenPart[] {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const ones = value % 10;
  const words: ClipName[] = [];
  if (hundreds > 9) return digitByDigit(value, "vi");
  if (hundreds > 0) words.push(`vi/${digit(hundreds)}`, "vi/hundred");
  if (tens === 0 && ones > 0 && hundreds > 0) words.push("vi/odd");
  if (tens === 1) words.push("vi/ten");
  if (tens > 1) words.push(`vi/${digit(tens)}`, "vi/tens");
  if (ones > 0 || value === 0) words.push(vietnameseOnes(ones, tens, hundreds));
  return words.map(word);
}

function vietnameseOnes(ones: number, tens: number, hundreds: number): ClipName {
  if (ones === 1 && tens > 1) return "vi/one-after-tens";
  if (ones === 4 && (tens > 1 || (tens === 0 && hundreds > 0))) return "vi/four-after-tens";
  if (ones === 5 && tens > 0) return "vi/five-after-tens";
  return `vi/${digit(ones)}`;
}

type Teen = "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19";
type Tens = "20" | "30" | "40" | "50" | "60" | "70" | "80" | "90";

/** English words below a hundred; above it digit by digit, as room numbers are. */
function englishNumber(value: number): SpokenPart[] {
  if (value < 10) return [word(`en/${digit(value)}`)];
  if (value < 20) return [word(`en/${String(value) as Teen}`)];
  if (value > 99) return digitByDigit(value, "en");
  const tens = word(`en/${String(value - (value % 10)) as Tens}`);
  return value % 10 === 0 ? [tens] : [tens, word(`en/${digit(value % 10)}`)];
}

function digitByDigit(value: number, language: Language): SpokenPart[] {
  return [...String(value)].map((character) => part(`${language}/${character as Digit}`));
}
