/**
 * The hub and what it stands on as a few files of JavaScript in `server/dist`. Node runs the sources as they are, but
 * reading two thousand small files takes longer than everything else that a hub does before it takes its first ask.
 */
import { join } from "node:path";
import { build } from "vite";
import { projectRoot } from "./run-command.ts";

/** Native code, and packages that read files of their own folder: they stay where they are. */
const onTheirOwn = [
  "@fastify/static",
  "@fastify/swagger-ui",
  "@napi-rs/canvas",
  "@node-rs/argon2",
  "pino",
  "sqlite3",
];

/** What knex could speak to, had anybody installed it. */
const otherDatabases = /^(better-sqlite3|mysql2?|mariadb(\/.*)?|oracledb|tedious|pg-native|pg-query-stream)$/;

/** The folders and files that the hub is made of. */
export const hubSources = [
  "server",
  "protocol",
  "hardware",
  "package.json",
  "package-lock.json",
  "workshop/build-hub.ts",
];

export async function buildHub(): Promise<void> {
  await build({
    root: join(projectRoot, "server"),
    configFile: false,
    logLevel: "warn",
    ssr: { noExternal: true, external: onTheirOwn },
    build: {
      ssr: "main.ts",
      outDir: "dist",
      target: "node24",
      minify: false,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: { external: otherDatabases },
    },
  });
}
