/** The signs of pressed ratings, judged by months in which it is known who pressed. */
import { counterMonthsOf } from "@motcua/server/reports/flags/counter-month.ts";
import { findRatingFlags } from "@motcua/server/reports/flags/find-rating-flags.ts";
import { pressingStyles, simulatePressedMonth } from "@motcua/simulator/pressing/pressed-month.ts";
import { expect, test } from "vitest";

const seeds = 120;
const counters = 11;

test("pressed counter-months show a sign, honest ones hardly ever, over many seeds", () => {
  const table = new Map<string, { months: number; flagged: number }>();
  const signs = new Map<string, number>();
  for (let seed = 1; seed <= seeds; seed++) {
    const guilty = pressingStyles.filter((_style, nth) => (seed + nth) % 2 === 0);
    const month = simulatePressedMonth(seed, counters, guilty);
    const flags = findRatingFlags(counterMonthsOf(month.votes, month.legs));
    for (let nth = 1; nth <= counters; nth++) {
      const counter = `quay-${nth}`;
      const found = flags.filter((flag) => flag.counter === counter);
      const style = month.guilty.get(counter) ?? "honest";
      const row = table.get(style) ?? { months: 0, flagged: 0 };
      table.set(style, { months: row.months + 1, flagged: row.flagged + (found.length > 0 ? 1 : 0) });
      for (const { kind } of found) signs.set(`${style}: ${kind}`, (signs.get(`${style}: ${kind}`) ?? 0) + 1);
    }
  }
  console.table(Object.fromEntries(table));
  console.table(Object.fromEntries([...signs].sort()));
  const honest = table.get("honest");
  const pressed = pressingStyles.map((style) => table.get(style));
  const share = (rows: readonly ({ months: number; flagged: number } | undefined)[]) =>
    rows.reduce((sum, row) => sum + (row?.flagged ?? 0), 0) /
    rows.reduce((sum, row) => sum + (row?.months ?? 0), 0);
  expect(share([honest])).toBeLessThanOrEqual(0.01);
  expect(share(pressed)).toBeGreaterThanOrEqual(0.95);
});
