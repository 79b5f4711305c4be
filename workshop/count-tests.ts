import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

/** How many tests ended in which way. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const noTests: Counts = { passed: 0, failed: 0, skipped: 0 };

/** The two added up. */
export function addCounts(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/**
 * Counts one run of vitest from its JSON report (null when it wrote none) and its exit code. A run may
 * fail without a failed test: a file that does not load, a leak, an unhandled error, no report at all.
 * Each failed file without a failed test counts as one failure, and a failed run counts as one at least.
 */
export function countTests(reportText: string | null, exitCode: number): Counts {
  const report = reportText === null ? null : (JSON.parse(reportText) as VitestReport);
  const tests = report?.testResults.flatMap((file) => file.assertionResults) ?? [];
  const ended = (status: string) => tests.filter((test) => test.status === status).length;
  const brokenFiles = (report?.testResults ?? []).filter(
    (file) => file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed"),
  ).length;
  const failed = ended("failed") + brokenFiles;
  const passed = ended("passed");
  return {
    passed,
    failed: exitCode !== 0 && failed === 0 ? 1 : failed,
    skipped: tests.length - passed - ended("failed"),
  };
}

/**
 * What failed in a run, each as its file under `folder`, its name and the first lines of why: of a long run
 * often only the end is kept, and a count alone would say that something failed and not what.
 */
export function failuresOf(reportText: string | null, folder: string): string[] {
  const report = reportText === null ? null : (JSON.parse(reportText) as VitestReport);
  return (report?.testResults ?? []).flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === "failed");
    const reasons = failed.map((test) => ({ name: test.fullName, why: test.failureMessages.join("\n") }));
    if (file.status === "failed" && failed.length === 0)
      reasons.push({ name: "the file", why: file.message });
    return reasons.map(({ name, why }) =>
      [`${relative(folder, file.name)} › ${name}`, ...firstLines(why)].join("\n    "),
    );
  });
}

/** Enough of a failure to know it by: what was expected, and the first places of the stack. */
const firstLines = (text: string) => stripVTControlCharacters(text).trim().split("\n").slice(0, 12);

/** The closing line of a run: `12 passed, 0 failed`, with the skipped ones when there are any. */
export function closingLine(counts: Counts): string {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`;
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}
