import { join } from "node:path";
import { build } from "vite";
import { buildHub, hubSources } from "./build-hub.ts";
import { buildWhereStale } from "./build-where-stale.ts";
import { projectRoot } from "./run-command.ts";

/** Builds the hub and each screen whose sources changed since its `dist` was made; `--all` builds them all. */
const screens = ["kiosk-ui", "rating-tablet", "display-board", "staff-console", "phone-page"];
const shared = ["screen-kit", "protocol", "package-lock.json", "tsconfig.json", "workshop/build.ts"];
/** The kiosk keeps the board's clips that spell a number. */
const taken: Readonly<Record<string, readonly string[]>> = { "kiosk-ui": ["display-board/public/voice"] };
const always = process.argv.includes("--all");

console.log(`server: ${await buildWhereStale("server", { sources: hubSources, always }, buildHub)}`);
for (const screen of screens) {
  const sources = [screen, ...shared, ...(taken[screen] ?? [])];
  const make = () => build({ root: join(projectRoot, screen), logLevel: "warn" });
  console.log(`${screen}: ${await buildWhereStale(screen, { sources, always }, make)}`);
}
