/** Answers within a second of the question's appearing: nobody reads and reaches that fast, a waiting hand does. */
import { chanceOfAtLeast, median, rareEnough } from "./chance-of.ts";
import type { CounterMonth } from "./counter-month.ts";
import type { Found } from "./found.ts";

const quickMillis = 1_000;
/** A stray touch now and then is nobody's doing. */
const strayShare = 0.02;
const fewestQuick = 5;

/** Looks for more quick answers than stray touches and this month's other counters explain; null finds none. */
export function findQuickAnswers(own: CounterMonth, peers: readonly CounterMonth[]): Found | null {
  const { found, of } = quickOf(own);
  if (found < fewestQuick) return null;
  const usual = median(
    peers
      .map(quickOf)
      .filter(({ of: told }) => told > 0)
      .map(({ found: k, of: n }) => k / n),
  );
  const expected = Math.max(strayShare, Number.isNaN(usual) ? 0 : usual);
  if (chanceOfAtLeast(found, of, expected) >= rareEnough) return null;
  return {
    kind: "quick-answers",
    found,
    of,
    why: {
      vi: `${found} trong ${of} lượt được bấm trong vòng một giây sau khi câu hỏi hiện ra; người đọc câu hỏi không bấm nhanh như vậy.`,
      en: `${found} of ${of} answers came within a second of the question; nobody who reads it is that fast.`,
    },
  };
}

function quickOf({ votes }: CounterMonth): { found: number; of: number } {
  const told = votes.filter(({ opened_at, leg }) => opened_at !== null && leg !== null);
  const quick = told.filter(({ opened_at, voted_at }) => voted_at - (opened_at ?? 0) < quickMillis);
  return { found: quick.length, of: told.length };
}
