import type { ReportWords } from "../../../model/report-words.ts";

/** Where an axis of amounts ends, and how far apart its lines are: equal steps from 0. */
export interface AxisSteps {
  readonly most: number;
  readonly step: number;
}

export const percentSteps: AxisSteps = { most: 100, step: 25 };

/** An axis of minutes with words that are all of one form. */
export interface MinuteAxis {
  readonly steps: AxisSteps;
  /** whole minutes, or `00:30` where less than a minute lies between two lines */
  readonly form: "minutes" | "minutes-seconds";
  /** on the axis */
  readonly scale: (minutes: number) => string;
  /** a figure of the chart itself */
  readonly amount: (minutes: number) => string;
}

/** Steps that people count time by, in seconds. */
const timeSteps = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600, 7200, 14_400, 28_800];
const daySeconds = 86_400;
const stepsAtMost = 5;

/** The axis on which the longest of these minutes has room: whole minutes wherever they are close enough. */
export function minuteAxis(
  minutes: readonly (number | null)[],
  words: Pick<ReportWords, "amount" | "tenths" | "span">,
): MinuteAxis {
  const longestSeconds = Math.round(Math.max(0, ...minutes.map((one) => one ?? 0)) * 60);
  const step =
    timeSteps.find((seconds) => longestSeconds <= seconds * stepsAtMost) ??
    Math.ceil(longestSeconds / stepsAtMost / daySeconds) * daySeconds;
  const most = Math.max(1, Math.ceil(longestSeconds / step)) * step;
  const steps = { most: most / 60, step: step / 60 };
  if (step % 60 === 0) return { steps, form: "minutes", scale: words.amount, amount: words.tenths };
  const span = (value: number) => words.span(Math.round(value * 60));
  return { steps, form: "minutes-seconds", scale: span, amount: span };
}
