/** A month of ratings at the counters of an office, some of them pressed by the officer and not by the visitor. */
import { createDice, type Dice } from "../plan/dice.ts";

/** How an officer presses: at once, with patience, again and again when nobody is there, or before the visitor can. */
export const pressingStyles = ["at-once", "patient", "in-bursts", "before-the-visitor"] as const;
export type PressingStyle = (typeof pressingStyles)[number];

/** A rating and a leg as the store keeps them, so far as they matter here. */
export interface SimulatedVote {
  readonly leg: string | null;
  readonly day: string;
  readonly counter: string;
  readonly level: number;
  readonly mode: "tablet";
  readonly opened_at: number | null;
  readonly voted_at: number;
}
export interface SimulatedLeg {
  readonly day: string;
  readonly counter: string;
  readonly started_at: number;
  readonly ended_at: number;
  readonly rateable: 1;
}

export interface PressedMonth {
  readonly votes: readonly SimulatedVote[];
  readonly legs: readonly SimulatedLeg[];
  readonly guilty: ReadonlyMap<string, PressingStyle>;
}

const workingDays = 21;
const bestLevel = 5;
const hourMillis = 3_600_000;

/** What is honestly so at one counter: how busy it is, how many answer, how pleased and how quick they are. */
interface Habit {
  readonly visitsADay: number;
  readonly answering: number;
  readonly pleased: number;
  readonly thinkSeconds: number;
}

/** Simulates so many counters; the first of them press, each in its style. The same seed brings the same month. */
export function simulatePressedMonth(
  seed: number,
  counters: number,
  guilty: readonly PressingStyle[],
): PressedMonth {
  const votes: SimulatedVote[] = [];
  const legs: SimulatedLeg[] = [];
  const known = new Map<string, PressingStyle>();
  for (let nth = 1; nth <= counters; nth++) {
    const counter = `quay-${nth}`;
    const dice = createDice(seed, counter);
    const style = guilty[nth - 1] ?? null;
    if (style !== null) known.set(counter, style);
    const habit = habitOf(dice.of("habit"));
    for (let day = 1; day <= workingDays; day++) {
      const date = `2026-03-${String(day + 1).padStart(2, "0")}`;
      workOneDay({ counter, date, habit, style, dice: dice.of(date), votes, legs });
    }
  }
  return { votes, legs, guilty: known };
}

function habitOf(dice: Dice): Habit {
  const shifted = (share: number, by: number) => {
    const odds = (share / (1 - share)) * dice.around(1, by);
    return odds / (1 + odds);
  };
  return {
    visitsADay: dice.between(8, 30),
    answering: shifted(0.35, 0.35),
    pleased: shifted(0.75, 0.3),
    thinkSeconds: dice.between(5, 9),
  };
}

interface DayAtCounter {
  readonly counter: string;
  readonly date: string;
  readonly habit: Habit;
  readonly style: PressingStyle | null;
  readonly dice: Dice;
  readonly votes: SimulatedVote[];
  readonly legs: SimulatedLeg[];
}

function workOneDay({ counter, date, habit, style, dice, votes, legs }: DayAtCounter): void {
  const opens = Date.parse(`${date}T00:00:00Z`);
  const visits = Math.round(habit.visitsADay * dice.around(1, 0.2));
  const between = (8 * hourMillis) / visits;
  const vote = (leg: string | null, level: number, opened: number | null, at: number) =>
    void votes.push({
      leg,
      day: date,
      counter,
      level,
      mode: "tablet",
      opened_at: opened,
      voted_at: Math.round(at),
    });
  for (let nth = 0; nth < visits; nth++) {
    const leg = `${counter} ${date} ${nth}`;
    const started = opens + nth * between + dice.between(0, between / 3);
    const ended = started + Math.max(20_000, dice.around(between * 0.4, 0.6));
    legs.push({ day: date, counter, started_at: started, ended_at: ended, rateable: 1 });
    const visitorAnswers = dice.happens(habit.answering);
    if (pressesHere(style, dice, visitorAnswers))
      vote(leg, bestLevel, ended, ended + pressedAfter(style, dice));
    else if (visitorAnswers) {
      const thinks = dice.happens(0.004) ? 0.7 : dice.around(habit.thinkSeconds, 0.5);
      vote(leg, honestLevel(habit, dice), ended, ended + thinks * 1000);
    } else if (dice.happens(0.01)) vote(null, honestLevel(habit, dice), null, ended + 60_000);
  }
  if (style === "in-bursts" && dice.happens(0.4)) {
    const from = opens + 8.2 * hourMillis;
    const presses = Math.round(dice.between(4, 9));
    for (let nth = 0; nth < presses; nth++)
      vote(null, bestLevel, null, from + nth * dice.between(3_000, 7_000));
  }
}

function honestLevel({ pleased }: Habit, dice: Dice): number {
  if (dice.happens(pleased)) return bestLevel;
  return dice.weighted([4, 3, 2, 1], (level) => ({ 4: 7, 3: 2, 2: 0.7, 1: 0.3 })[level] ?? 0);
}

function pressesHere(style: PressingStyle | null, dice: Dice, visitorAnswers: boolean): boolean {
  switch (style) {
    case "at-once":
      return !visitorAnswers && dice.happens(0.3);
    case "patient":
      return !visitorAnswers && dice.happens(0.8);
    case "before-the-visitor":
      return dice.happens(0.7);
    default:
      return false;
  }
}

const pressedAfter = (style: PressingStyle | null, dice: Dice): number =>
  style === "patient" ? dice.between(2_000, 9_000) : dice.between(250, 950);
