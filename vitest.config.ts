import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const everywhere = ["**/node_modules/**", "**/dist/**", "**/data/**"];
const browserTests = "**/*.browser.test.{ts,tsx}";
const stormTests = "**/*.storm.test.ts";
/** What is heard while it sounds, and what is weighed, wants the machine to itself. */
const quietTests = [
  "display-board/**/*.browser.test.ts",
  "kiosk-ui/voice/*.browser.test.ts",
  "e2e/voice.browser.test.ts",
  "rating-tablet/heap.browser.test.ts",
];

/** Most tests wait for a hub, a device or a browser: two files share even one processor well. */
const filesAtATime = Math.max(2, availableParallelism() - 1);
/** A browser and the hub behind it take a gigabyte of memory. */
const browsersAtATime = Math.min(4, filesAtATime);

/**
 * Four kinds of tests. `unit` runs in Node and `browser` drives a real Chromium from there, files side by side. `browser-quiet`
 * hears and records sounds as they pass, and `storm` kills the hub again and again: both one file at a time.
 * `--mode long` asks the storm for its hundred kills instead of ten.
 */
export default defineConfig(({ mode }) => ({
  test: {
    globalSetup: ["./workshop/fresh-hub.ts"],
    // CI machines are slow once and never again: a bound, not a measurement.
    teardownTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...everywhere, browserTests, stormTests],
          setupFiles: ["./e2e/environment/no-leaks.ts"],
          // Some start a hub of their own, which a busy machine gives its time.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: filesAtATime,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: [browserTests],
          exclude: [...everywhere, ...quietTests],
          setupFiles: ["./e2e/environment/no-leaks.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: browsersAtATime,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "browser-quiet",
          include: quietTests,
          exclude: everywhere,
          setupFiles: ["./e2e/environment/no-leaks.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: "storm",
          include: [stormTests],
          exclude: everywhere,
          setupFiles: ["./e2e/environment/no-leaks.ts"],
          provide: { stormKills: mode === "long" ? 100 : 10 },
          fileParallelism: false,
          testTimeout: mode === "long" ? 60 * 60_000 : 10 * 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
}));

declare module "vitest" {
  interface ProvidedContext {
    /** How often the storm test kills the hub. */
    stormKills: number;
  }
}
