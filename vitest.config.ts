import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const everywhere = ["**/node_modules/**", "**/dist/**", "**/data/**"];
const browserTests = "**/*.browser.test.{ts,tsx}";
const stormTests = "**/*.storm.test.ts";

/** Most tests wait for a hub, a device or a browser: two files share even one processor well. */
const filesAtATime = Math.max(2, availableParallelism() - 1);

/**
 * Three kinds of tests. `unit` runs in Node, files side by side. `browser` drives a real Chromium from Node, which hears
 * and records sounds as they pass, and `storm` kills the hub again and again: both one file at a time, as each of
 * them fills a small machine by itself.
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
          exclude: everywhere,
          setupFiles: ["./e2e/environment/no-leaks.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
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
          sequence: { groupOrder: 2 },
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
