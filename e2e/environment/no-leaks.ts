import { afterAll } from "vitest";
import { leftOpenSince, openResources } from "./open-resources.ts";

/**
 * Whoever opens, closes: a test file that leaves a server, a socket, a child process, a watcher or a
 * ticking timer behind fails, with what it left. Counted before the file is loaded, as importing a module
 * does nothing either; set up before the file's own hooks, so judged after them.
 */
const before = openResources();

afterAll(async () => {
  const left = await leftOpenSince(before, { waitMillis: 3_000 });
  if (left.length > 0) throw new Error(`This test file left open: ${left.join(", ")}.`);
});
