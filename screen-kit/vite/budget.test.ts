import { expect, it } from "vitest";
import { firstLoad, gzipKilobytes } from "./budget.ts";

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

it("counts to the first load what the entry cannot start without and its line, and nothing that is gone to later", () => {
  const script = (fileName: string, imports: string[], isEntry = false) => ({
    fileName,
    name: fileName.replace(".js", ""),
    code: "",
    imports,
    isEntry,
  });
  const scripts = [
    script("main.js", ["kit.js"], true),
    script("kit.js", ["shared.js"]),
    script("shared.js", ["kit.js"]),
    script("socket-io.js", ["shared.js"]),
    script("charts.js", ["kit.js"]),
  ];
  const counted = firstLoad(scripts).map(({ fileName }) => fileName);
  expect(counted).toEqual(["main.js", "kit.js", "shared.js", "socket-io.js"]);
});
