import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./run-command.ts";
import { hashSources } from "./source-hash.ts";

/** Makes the `dist` of a folder anew where its sources changed since it was made, or where `always` says so. */
export async function buildWhereStale(
  folder: string,
  { sources, always }: { readonly sources: readonly string[]; readonly always: boolean },
  make: () => Promise<unknown>,
): Promise<"fresh" | "built"> {
  const seal = join(projectRoot, folder, "dist/.sources");
  const hash = hashSources(projectRoot, sources);
  if (!always && existsSync(seal) && readFileSync(seal, "utf8") === hash) return "fresh";
  rmSync(seal, { force: true });
  await make();
  writeFileSync(seal, hash);
  return "built";
}
