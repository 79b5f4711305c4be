/** The hub's program: the only file of a running hub that reads the environment. */
import { enableCompileCache, flushCompileCache } from "node:module";
import { join } from "node:path";
import { serverFolder } from "./server-folder.ts";

// What an earlier start has compiled is kept: a hub is back a quarter of a second sooner after a power cut. A
// folder that cannot be written costs only that. Everything else is loaded after this.
enableCompileCache(join(serverFolder, "../node_modules/.cache/hub"));
const { runHub } = await import("./run-hub.ts");
await runHub(process.env, process.cwd());
flushCompileCache();
