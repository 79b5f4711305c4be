import { expect, test } from "vitest";
import { addCounts, closingLine, countTests, failuresOf, noTests } from "./count-tests.ts";

const report = (...files: [status: string, tests: string[]][]) =>
  JSON.stringify({
    testResults: files.map(([status, tests]) => ({
      status,
      assertionResults: tests.map((test) => ({ status: test })),
    })),
  });

test("tests of all files are counted by how they ended", () => {
  const text = report(["passed", ["passed", "passed", "pending"]], ["failed", ["passed", "failed"]]);
  expect(countTests(text, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 });
});

test("a file that does not load, or leaves something open, counts as one failure", () => {
  expect(countTests(report(["failed", []], ["failed", ["passed"]]), 1)).toEqual({
    passed: 1,
    failed: 2,
    skipped: 0,
  });
});

test("a run that ends badly is a failure even when every test passed, or nothing was reported", () => {
  expect(countTests(report(["passed", ["passed"]]), 1).failed).toBe(1);
  expect(countTests(null, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("the closing line names skipped tests only when there are some", () => {
  expect(closingLine(addCounts({ passed: 2, failed: 0, skipped: 0 }, noTests))).toBe("2 passed, 0 failed");
  expect(closingLine({ passed: 2, failed: 1, skipped: 3 })).toBe("2 passed, 1 failed, 3 skipped");
});

test("what failed is named with its file and its reason, a file that does not load too", () => {
  const text = JSON.stringify({
    testResults: [
      {
        name: "/office/server/calls.test.ts",
        status: "failed",
        assertionResults: [
          { fullName: "C3 one voice", status: "passed", failureMessages: [] },
          {
            fullName: "C4 no call twice",
            status: "failed",
            failureMessages: ["\u001b[31mexpected 1\u001b[39m\nat here"],
          },
        ],
      },
      {
        name: "/office/server/open.test.ts",
        status: "failed",
        message: "no such module",
        assertionResults: [],
      },
    ],
  });
  expect(failuresOf(text, "/office")).toEqual([
    "server/calls.test.ts › C4 no call twice\n    expected 1\n    at here",
    "server/open.test.ts › the file\n    no such module",
  ]);
  expect(failuresOf(null, "/office")).toEqual([]);
});
