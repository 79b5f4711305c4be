import { expect, it } from "vitest";
import { gzipKilobytes } from "./budget.ts";

it("weighs every script of a page as it travels", () => {
  const code = "export const number = 1;\n".repeat(1000);
  const one = gzipKilobytes([{ fileName: "a.js", code }]);
  expect(one).toBeLessThan(code.length / 1024 / 10);
  expect(
    gzipKilobytes([
      { fileName: "a.js", code },
      { fileName: "b.js", code },
    ]),
  ).toBeCloseTo(one * 2);
});
