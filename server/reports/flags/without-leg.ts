/** Presses that belong to no visit: counted apart from the ratings (V1), and a sign when they are many. */
import { chanceOfAtLeast, median, rareEnough } from "./chance-of.ts";
import type { CounterMonth } from "./counter-month.ts";
import type { Found } from "./found.ts";

/** A child at the glass, a second touch. */
const strayShare = 0.05;
const fewest = 5;

/** Looks for more presses without a visit than stray touches and the other counters explain; null finds none. */
export function findPressesWithoutLeg(own: CounterMonth, peers: readonly CounterMonth[]): Found | null {
  const { found, of } = pressesOf(own);
  if (found < fewest) return null;
  const usual = median(
    peers
      .map(pressesOf)
      .filter(({ of: n }) => n > 0)
      .map(({ found: k, of: n }) => k / n),
  );
  const expected = Math.max(strayShare, Number.isNaN(usual) ? 0 : usual);
  if (chanceOfAtLeast(found, of, expected) >= rareEnough) return null;
  return {
    kind: "without-leg",
    found,
    of,
    why: {
      vi: `${found} trong ${of} lượt bấm không ứng với lượt phục vụ nào.`,
      en: `${found} of ${of} presses belong to no visit.`,
    },
  };
}

const pressesOf = ({ votes }: CounterMonth) => ({
  found: votes.filter(({ leg }) => leg === null).length,
  of: votes.length,
});
