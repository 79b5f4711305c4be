import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** One script of a build. */
export interface BuiltScript {
  readonly fileName: string;
  readonly code: string;
}

/** How much JavaScript a page carries, gzip. */
export function gzipKilobytes(scripts: readonly BuiltScript[]): number {
  return scripts.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0) / 1024;
}

/** Prints what the page weighs and fails the build over the limit: a cheap phone on weak Wi-Fi pays for each byte. */
export function budget({ screen, limitKilobytes }: { screen: string; limitKilobytes: number }): Plugin {
  return {
    name: "motcua-budget",
    apply: "build",
    generateBundle(_options, bundle) {
      const scripts = Object.values(bundle).filter((file) => file.type === "chunk");
      const kilobytes = gzipKilobytes(scripts);
      const words = `${screen}: ${kilobytes.toFixed(1)} KB of JavaScript, gzip (limit ${limitKilobytes})`;
      if (kilobytes > limitKilobytes) this.error(words);
      else this.info(words);
    },
  };
}
