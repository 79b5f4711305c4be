import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { type MissingFilesParts, watchMissingFiles } from "./missing-files.ts";

/** The service worker that lets a screen start without the hub. */
export interface Shell {
  /** loads the newer version, or what did not come of this one, as soon as nobody is at the screen */
  reloadWhen(idle: ReadonlySignal<boolean>): () => void;
}

export interface ShellParts extends MissingFilesParts {
  /** path the screen is served under, with a slash at its end */
  readonly base: string;
  readonly browser: Navigator;
  readonly reload: () => void;
  /** resolves once what somebody waits for is on the glass: what the shell keeps is fetched after it */
  readonly drawn: Promise<void>;
}

/** Registers the shell; on plain HTTP there is none, and the screen works without it. */
export function registerShell({ base, browser, reload, drawn, ...parts }: ShellParts): Shell {
  /** "waiting" once a newer version of this screen is ready behind the one that runs */
  const newer = signal<"none" | "waiting">("none");
  const missing = watchMissingFiles(parts);
  const workers = browser.serviceWorker as ServiceWorkerContainer | undefined;
  if (workers !== undefined) {
    const startedUnder = workers.controller;
    workers.addEventListener("controllerchange", () => {
      if (startedUnder !== null) newer.value = "waiting";
    });
    // a browser that forbids it still shows the screen
    drawn.then(() => workers.register(`${base}sw.js`, { scope: base })).catch(() => undefined);
  }
  return {
    reloadWhen(idle) {
      return effect(() => {
        const isDue = newer.value === "waiting" || missing.value === "to-be-fetched";
        if (isDue && idle.value) reload();
      });
    },
  };
}
