import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { dotsOfPng } from "../testing/foreign-decoder.ts";
import { goldenFile, goldenTickets, printGolden } from "../testing/golden-tickets.ts";

// After a change that is meant: `node hardware/renew-golden.ts`, and look at each picture.
test.each(goldenTickets.map((golden) => [golden.name, golden] as const))(
  "the ticket %s comes out as it was last looked at, dot by dot",
  async (_, golden) => {
    const kept = await dotsOfPng(readFileSync(goldenFile(golden)));
    const now = await dotsOfPng((await printGolden(golden)).png);
    expect([now.widthDots, now.heightDots]).toEqual([kept.widthDots, kept.heightDots]);
    const different = now.dots.reduce((sum, dot, at) => sum + (dot === kept.dots[at] ? 0 : 1), 0);
    expect(different).toBe(0);
  },
);
