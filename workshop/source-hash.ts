import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A fingerprint of every file below the given folders and files of `root`, by path and content; what a
 * build or an install puts there is left out, and so are tests.
 */
export function hashSources(root: string, sources: readonly string[]): string {
  const files = globSync(
    sources.flatMap((source) => [source, `${source}/**`]),
    {
      cwd: root,
      withFileTypes: true,
      exclude: (entry) => ["node_modules", "dist"].includes(entry.name),
    },
  )
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash("sha256");
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${file.slice(root.length)}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}
