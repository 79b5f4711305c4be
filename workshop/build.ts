import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { projectRoot } from "./run-command.ts";
import { hashSources } from "./source-hash.ts";

/** Builds each screen whose sources changed since its `dist` was made; `--all` builds them all. */
const screens = ["kiosk-ui", "rating-tablet", "display-board", "staff-console", "phone-page"];
const shared = ["screen-kit", "protocol", "package-lock.json", "tsconfig.json", "workshop/build.ts"];
const everything = process.argv.includes("--all");

for (const screen of screens) {
  const folder = join(projectRoot, screen);
  const seal = join(folder, "dist", ".sources");
  const hash = hashSources(projectRoot, [screen, ...shared]);
  if (!everything && existsSync(seal) && readFileSync(seal, "utf8") === hash) {
    console.log(`${screen}: fresh`);
    continue;
  }
  rmSync(seal, { force: true });
  await build({ root: folder, logLevel: "warn" });
  writeFileSync(seal, hash);
  console.log(`${screen}: built`);
}
