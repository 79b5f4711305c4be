import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { projectRoot, runProgram } from "./run-command.ts";

/** Builds what changed, then runs the hub until it ends. Who stops this, or npm in front of it, stops the hub with it. */
const built = await runProgram(join(projectRoot, "workshop/build.ts"), []);
if (built !== 0) process.exit(built);
const hub = spawn(process.execPath, [join(projectRoot, "server/dist/main.js")], { stdio: "inherit" });
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => hub.kill(signal));
// The shell that npm puts between passes no signal on: it only dies, and leaves its child to another parent.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) hub.kill("SIGTERM");
}, 300).unref();
const [code] = (await once(hub, "exit")) as [number | null];
process.exitCode = code ?? 1;
