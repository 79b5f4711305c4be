/**
 * The code on a citizen card, as far as a queue needs it: the year and day of birth. Nothing else of it is kept, and
 * this does not leave the agent either (P1). Pure.
 *
 * Seven fields parted by `|` on the card of 2021: number, old number or nothing, name, birth as ddmmyyyy, sex,
 * address, issued; eleven on that of 2024. There is no published description: what is known is taken, and must
 * agree with the number itself (digit 4 tells sex and century, digits 5 and 6 the year).
 */
export interface BirthDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** `number-only`: a keyboard scanner or a layout from the future gave the number alone, so the day is not known. */
export type CardBirth =
  | { readonly kind: "date"; readonly date: BirthDate }
  | { readonly kind: "number-only"; readonly year: number };

const centuries = [1900, 1900, 2000, 2000, 2100, 2100, 2200, 2200, 2300, 2300] as const;

/** The year of birth that a card's number carries; null for what is no such number. */
export function yearInNumber(number: string): number | null {
  if (!/^[0-9]{12}$/.test(number)) return null;
  const century = centuries[Number(number[3])];
  return century === undefined ? null : century + Number(number.slice(4, 6));
}

/** What a scanned text says of a birth; null for what is no citizen card. */
export function birthOnCard(text: string): CardBirth | null {
  const fields = text.split("|").map((field) => field.trim());
  const year = yearInNumber(fields[0] ?? "");
  if (year === null) return null;
  const date = fields.length < 7 ? null : dateOf(fields[3] ?? "");
  // A date that does not fit its own number is not believed; the number was typed by nobody.
  return date?.year === year ? { kind: "date", date } : { kind: "number-only", year };
}

function dateOf(text: string): BirthDate | null {
  const found = /^([0-9]{2})([0-9]{2})([0-9]{4})$/.exec(text);
  if (found === null) return null;
  const [day, month, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const real = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    real.getUTCFullYear() === year && real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
  return isReal ? { year, month, day } : null;
}

/** Whole years on a day. With the year alone the birthday counts as passed: nobody is asked to wait for it. */
export function ageOn(birth: CardBirth, today: BirthDate): number {
  if (birth.kind === "number-only") return today.year - birth.year;
  const { year, month, day } = birth.date;
  const hadBirthday = today.month > month || (today.month === month && today.day >= day);
  return today.year - year - (hadBirthday ? 0 : 1);
}
