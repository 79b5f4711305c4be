/** The scripts that show a screen on a computer of its own, to be fetched on that very computer. */
import { join } from "node:path";
import { serverFolder } from "../server-folder.ts";
import type { App } from "./app.ts";

const folder = join(serverFolder, "../start-screens");
const scripts = ["start-screen.sh", "install-debian.sh", "start-screen.cmd", "install-windows.cmd"] as const;

export function serveStartScreens(app: App): void {
  for (const script of scripts) {
    app.get(`/start-screens/${script}`, { schema: { hide: true } }, (_request, reply) =>
      reply
        .header("content-disposition", `attachment; filename="${script}"`)
        .header("cache-control", "no-cache")
        .sendFile(script, folder, { cacheControl: false }),
    );
  }
}
