import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createTempFolder } from "./temp-folder.ts";

const root = join(import.meta.dirname, "../..");
const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");

/** A few lines of code and the place in the project where they are imagined to stand. */
export interface Snippet {
  readonly path: string;
  readonly source: string;
}

/**
 * Lints the snippets with the project's own rules, in a copy of its folders that holds nothing else,
 * and gives for each what the linter said, in order; empty where it had nothing to say.
 */
export function lintSnippets(snippets: readonly Snippet[]): string[] {
  const tree = createTempFolder("lint");
  try {
    const rules = ["biome.json", ".gitignore", "package.json", "*/package.json", "workshop/lint/*.grit"];
    for (const file of globSync(rules, { cwd: root })) cpSync(join(root, file), tree.file(file));
    const places = snippets.map((snippet, nth) => {
      const place = snippet.path.replace("/x.", `/x-${nth}.`);
      mkdirSync(dirname(tree.file(place)), { recursive: true });
      writeFileSync(tree.file(place), snippet.source);
      return place;
    });
    const run = spawnSync(
      process.execPath,
      [biome, "lint", "--colors=off", "--max-diagnostics=none", "--diagnostic-level=error", "."],
      { cwd: tree.path, encoding: "utf8", timeout: 60_000, maxBuffer: 64 * 1024 * 1024 },
    );
    if (run.error) throw run.error;
    // Each finding begins with its place; what follows the last one is the linter's summary.
    const findings = run.stderr.split(/^(?=\S+:\d+:\d+ )/m).filter((said) => /^\S+:\d+:\d+ /.test(said));
    return places.map((place) =>
      findings
        .filter((said) => said.startsWith(`${place}:`))
        .join("")
        .replace(/\s+/g, " "),
    );
  } finally {
    tree.close();
  }
}
