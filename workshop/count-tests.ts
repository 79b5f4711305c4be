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

/** The closing line of a run: `12 passed, 0 failed`, with the skipped ones when there are any. */
export function closingLine(counts: Counts): string {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`;
}

interface VitestReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}
