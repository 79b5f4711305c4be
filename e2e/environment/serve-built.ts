/** A page of the project that no hub serves, such as the gallery of parts: built for a test and served to its browser. */
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, extname, join } from "node:path";
import { promisify } from "node:util";
import { createTempFolder } from "./temp-folder.ts";

const viteProgram = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin/vite.js");

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

export interface ServedPage {
  /** with a slash at its end */
  readonly url: string;
  close(): Promise<void>;
}

/** Builds what a Vite configuration describes into a temporary folder and serves it under its base on loopback. */
export async function serveBuilt(configFile: string, base: `/${string}/`): Promise<ServedPage> {
  const built = createTempFolder("built-page");
  // in a process of its own: Vite takes hold of the standard streams of the one it is loaded into
  const build = ["build", dirname(configFile), "-c", configFile, "--outDir", built.path];
  await promisify(execFile)(process.execPath, [viteProgram, ...build]);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://built.test").pathname.slice(base.length);
    const file = built.file(path === "" ? "index.html" : path);
    const isThere = existsSync(file);
    response.writeHead(isThere ? 200 : 404, { "content-type": types[extname(file)] ?? "text/plain" });
    response.end(isThere ? readFileSync(file) : "");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      built.close();
    },
  };
}
