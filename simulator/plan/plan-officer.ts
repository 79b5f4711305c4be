/** One officer of the plan: comes before the doors open, takes a break or two, and the midday. */
import type { CounterId, SiteSettings } from "@motcua/protocol";
import type { Dice } from "./dice.ts";
import type { PlannedOfficer, PlannedPause } from "./plan-day.ts";
import type { Session } from "./sessions.ts";

const minute = 60_000;
/** On average one break in so long. */
const minutesPerBreak = 150;
/** A session shorter than this is worked through. */
const shortestWithBreak = 60 * minute;

export interface OfficerParts {
  readonly settings: Pick<SiteSettings, "pauseReasons">;
  readonly sessions: readonly Session[];
  readonly counter: CounterId;
  readonly dice: Dice;
}

/** Throws the dice for one officer. */
export function planOfficer({ settings, sessions, counter, dice }: OfficerParts): PlannedOfficer {
  const first = sessions[0];
  if (first === undefined) throw new Error("An officer without a session has nothing to plan.");
  const earliest = Math.min(first.from, first.issuesFrom + minute);
  return {
    counter,
    signsInAt: Math.round(Math.max(earliest, first.from - dice.between(0, 10) * minute)),
    pauses: sessions.flatMap((session, index) => [
      ...breaksOf(session, settings, dice),
      ...middayAfter(session, sessions[index + 1], settings, dice),
    ]),
    recallAfterSeconds: dice.between(35, 50),
  };
}

function breaksOf(
  { from, until }: Session,
  { pauseReasons }: Pick<SiteSettings, "pauseReasons">,
  dice: Dice,
): PlannedPause[] {
  const length = until - from;
  const count = Math.floor(length / minute / minutesPerBreak + dice.share());
  if (length < shortestWithBreak || count === 0) return [];
  return Array.from({ length: count }, (_, index) => {
    const part = length / count;
    const begins = from + index * part + dice.between(0.2, 0.8) * part;
    const reason = dice.weighted(pauseReasons, ({ id }) => (id === "short-break" ? 4 : 1)).id;
    const ends = Math.min(begins + dice.between(4, 12) * minute, until);
    return { from: Math.round(begins), until: Math.round(ends), reason };
  });
}

/** The counter is paused over midday: who waits keeps the place. */
function middayAfter(
  { until }: Session,
  next: Session | undefined,
  { pauseReasons }: Pick<SiteSettings, "pauseReasons">,
  dice: Dice,
): PlannedPause[] {
  const reason = pauseReasons[0]?.id;
  if (next === undefined || reason === undefined) return [];
  return [{ from: until, until: Math.round(next.from - dice.between(0, 5) * minute), reason }];
}
