import type { TestProject } from "vitest/node";
import { buildHub, hubSources } from "./build-hub.ts";
import { buildWhereStale } from "./build-where-stale.ts";

/** Before tests that start a hub: what they start is built from the sources of this moment. */
export default async function freshHub(project: TestProject): Promise<void> {
  const build = () => buildWhereStale("server", { sources: hubSources, always: false }, buildHub);
  await build();
  project.onTestsRerun(async () => void (await build()));
}
