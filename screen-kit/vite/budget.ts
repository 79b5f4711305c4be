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

/** A script of a build, with those that it cannot start without. */
export interface LinkedScript extends BuiltScript {
  readonly name: string;
  readonly isEntry: boolean;
  /** file names of its static imports */
  readonly imports: readonly string[];
}

/** The line with the hub comes behind the first picture, and nobody can use a screen without it. */
const alwaysNeeded = "socket-io";

/**
 * What the browser fetches before the page can be used: the entry, its line with the hub, and all that they import, not
 * what is gone to later.
 */
export function firstLoad<Script extends LinkedScript>(scripts: readonly Script[]): readonly Script[] {
  const byName = new Map(scripts.map((script) => [script.fileName, script]));
  const reached = new Set<Script>();
  const reach = (script: Script | undefined) => {
    if (script === undefined || reached.has(script)) return;
    reached.add(script);
    for (const name of script.imports) reach(byName.get(name));
  };
  for (const script of scripts) if (script.isEntry || script.name === alwaysNeeded) reach(script);
  return [...reached];
}

export interface BudgetParts {
  readonly screen: string;
  readonly limitKilobytes: number;
}

/**
 * Prints what a page weighs until it can be used and fails the build over the limit: a cheap phone on weak Wi-Fi pays
 * for each byte. What is rarely opened comes later, and where there is a service worker it is kept beside the page.
 */
export function budget({ screen, limitKilobytes }: BudgetParts): Plugin {
  return {
    name: "motcua-budget",
    apply: "build",
    generateBundle(_options, bundle) {
      const scripts = Object.values(bundle).filter((file) => file.type === "chunk");
      const kilobytes = gzipKilobytes(firstLoad(scripts));
      const later = gzipKilobytes(scripts) - kilobytes;
      const laterWords = later > 0.05 ? `, ${later.toFixed(1)} KB more when gone to` : "";
      const words = `${screen}: ${kilobytes.toFixed(1)} KB of JavaScript, gzip (limit ${limitKilobytes})${laterWords}`;
      if (kilobytes > limitKilobytes) this.error(words);
      else this.info(words);
    },
  };
}
