/**
 * The Vietnamese lunar calendar, from the moon and the sun as they stand at UTC+7. It is the Chinese one reckoned an
 * hour earlier, so that in some years (2030 for one) Tết is another day than the new year that browsers know.
 */
import { SearchMoonPhase, Seasons, SunPosition } from "astronomy-engine";

const dayMillis = 86_400_000;
const zoneMillis = 7 * 3_600_000;

/** The calendar day at UTC+7 of a moment, as its midnight in UTC. */
const dayOf = (at: Date) => Math.floor((at.getTime() + zoneMillis) / dayMillis) * dayMillis;

/** The first days of the months from the one that holds the winter solstice of a year on, thirteen or fourteen of them. */
function monthsFrom(winter: number): readonly number[] {
  const solstice = dayOf(Seasons(winter).dec_solstice.date);
  const months: number[] = [];
  let from = new Date(solstice - 32 * dayMillis);
  while (months.length < 17) {
    const found = SearchMoonPhase(0, from, 40);
    if (found === null) throw new Error("The moon has no new moon within forty days.");
    months.push(dayOf(found.date));
    from = new Date(found.date.getTime() + 20 * dayMillis);
  }
  const eleventh = months.filter((day) => day <= solstice).length - 1;
  return months.slice(eleventh);
}

/** Which twelfth of its way the sun has reached when a day begins at UTC+7. */
const sunTwelfth = (day: number) => Math.floor(SunPosition(new Date(day - zoneMillis)).elon / 30);

/** The first days of the lunar months 1, 2, 3… of a year, a leap month left out. */
function monthsOfYear(year: number): readonly number[] {
  const months = monthsFrom(year - 1);
  const nextSolstice = dayOf(Seasons(year).dec_solstice.date);
  const nextEleventh = months.filter((day) => day <= nextSolstice).length - 1;
  // Thirteen months between two winter solstices: the first in which the sun enters no new twelfth is the leap one.
  const leap =
    nextEleventh === 13
      ? months.findIndex((day, at) => at > 0 && sunTwelfth(day) === sunTwelfth(months[at + 1] ?? day))
      : -1;
  return months.filter((_day, at) => at !== leap).slice(2, 14);
}

/** The first day of the lunar year that begins in a calendar year, as midnight UTC. */
export function lunarNewYear(year: number): number {
  return lunarDay(year, 1, 1);
}

/** A day of the lunar year that begins in a calendar year, as midnight UTC of its day in the common calendar. */
export function lunarDay(year: number, month: number, day: number): number {
  const first = monthsOfYear(year)[month - 1];
  if (first === undefined) throw new Error(`There is no lunar month ${month}.`);
  return first + (day - 1) * dayMillis;
}
