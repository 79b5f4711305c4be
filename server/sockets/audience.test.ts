import { expect, it } from "vitest";
import { createAudience } from "./audience.ts";

it("shows nothing after it is closed: a hub that says goodbye does not tell that its devices went", () => {
  const later: (() => void)[] = [];
  const plan = (run: () => void) => {
    later.push(run);
    return () => {
      later.splice(later.indexOf(run), 1);
    };
  };
  const runAll = () => {
    for (let run = later.shift(); run !== undefined; run = later.shift()) run();
  };
  let shown = 0;
  const audience = createAudience({
    inputs: () => ({ hurried: [], leisurely: [] }),
    everyMillis: 250,
    ages: "by-events-only",
    show: () => {
      shown += 1;
    },
    timers: { now: () => 1_000, after: (_, run) => plan(run), soon: (_, run) => plan(run) },
  });
  for (const expected of [1, 2]) {
    audience.refresh();
    runAll();
    expect(shown).toBe(expected);
  }
  audience.close();
  audience.refresh();
  runAll();
  expect(shown).toBe(2);
});
