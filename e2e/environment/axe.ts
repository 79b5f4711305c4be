import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const axeProgram = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Every level A and AA rule up to WCAG 2.2. */
const wcag22AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * Looks at what the page shows now against WCAG 2.2 AA, and gives one readable line for each violation:
 * the rule, the element, and what is wrong with it. An empty list is a clean page. `besides` names rules above AA.
 */
export async function findAccessibilityViolations(
  page: Page,
  besides: readonly string[] = [],
): Promise<string[]> {
  // Evaluated, not added as a script: the hub's content security policy stays as strict as it is.
  if (await page.evaluate(() => !("axe" in globalThis)))
    await page.evaluate(readFileSync(axeProgram, "utf8"));
  const asked = {
    tags: wcag22AA,
    rules: Object.fromEntries(besides.map((rule) => [rule, { enabled: true }])),
  };
  const violations = await page.evaluate(async ({ tags, rules }): Promise<AxeResults["violations"]> => {
    // A colour half-way between two is nobody's design: what moves is judged where it comes to rest.
    for (const motion of document.getAnimations()) {
      if (motion.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) motion.finish();
    }
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const found = await axe.run(document, {
      runOnly: { type: "tag", values: tags },
      rules,
      // what is right need not be described
      resultTypes: ["violations"],
    });
    return found.violations;
  }, asked);
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => {
      const why = [...node.any, ...node.all, ...node.none].map((check) => check.message).join(" ");
      return `${violation.id} (${violation.impact}) at ${node.target.join(" ")}: ${why || violation.help}`;
    }),
  );
}
