import { effect, type ReadonlySignal, signal } from "@preact/signals";

export interface ShellParts {
  /** path the screen is served under, with a slash at its end */
  readonly base: string;
  readonly browser: Navigator;
  readonly reload: () => void;
  /** whether a part of this version did not come and can be had by beginning anew */
  readonly missing: ReadonlySignal<"none" | "to-be-fetched">;
  /** whether nobody is at the screen */
  readonly mayReload: ReadonlySignal<boolean>;
}

/**
 * Registers the service worker that lets a screen start without the hub, and loads a newer version, or what did not come
 * of this one, as soon as nobody is at the screen. On plain HTTP there is none, and the screen works without it.
 */
export function registerShell({ base, browser, reload, missing, mayReload }: ShellParts): void {
  /** "waiting" once a newer version of this screen is ready behind the one that runs */
  const newer = signal<"none" | "waiting">("none");
  const workers = browser.serviceWorker as ServiceWorkerContainer | undefined;
  if (workers !== undefined) {
    const startedUnder = workers.controller;
    workers.addEventListener("controllerchange", () => {
      if (startedUnder !== null) newer.value = "waiting";
    });
    // a browser that forbids it still shows the screen
    workers.register(`${base}sw.js`, { scope: base }).catch(() => undefined);
  }
  effect(() => {
    const isDue = newer.value === "waiting" || missing.value === "to-be-fetched";
    if (isDue && mayReload.value) reload();
  });
}
