import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/**
 * Leaves each text of a built screen beside itself as brotli and gzip, as small as they get, once and for all: the hub sends
 * what a browser can read, and packs nothing while people wait.
 */
export function packFiles(): Plugin {
  let folder: string;
  return {
    name: "motcua-pack-files",
    apply: "build",
    configResolved({ root, build }) {
      folder = join(root, build.outDir);
    },
    closeBundle: {
      // after the service worker, which is written at the end
      order: "post",
      sequential: true,
      handler() {
        for (const file of globSync("**/*.{js,css,html,svg,webmanifest}", { cwd: folder })) {
          const content = readFileSync(join(folder, file));
          writeFileSync(join(folder, `${file}.br`), brotliCompressSync(content));
          writeFileSync(join(folder, `${file}.gz`), gzipSync(content, { level: 9 }));
        }
      },
    },
  };
}
