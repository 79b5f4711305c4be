import { type ReadonlySignal, signal } from "@preact/signals";

/** The service worker that lets a screen start without the hub. */
export interface Shell {
  /** "waiting" once a newer version of this screen is ready behind the one that runs */
  readonly newer: ReadonlySignal<"none" | "waiting">;
  /** loads the newer version as soon as nobody is at the screen */
  reloadWhen(idle: ReadonlySignal<boolean>): () => void;
}

export interface ShellParts {
  /** path the screen is served under, with a slash at its end */
  readonly base: string;
  readonly browser: Navigator;
  readonly reload: () => void;
  /** resolves once what somebody waits for is on the glass: what the shell keeps is fetched after it */
  readonly drawn: Promise<void>;
}

/** Registers the shell; on plain HTTP there is none, and the screen works without it. */
export function registerShell({ base, browser, reload, drawn }: ShellParts): Shell {
  const newer = signal<"none" | "waiting">("none");
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
    newer,
    reloadWhen(idle) {
      const stops = [newer, idle].map((watched) =>
        watched.subscribe(() => {
          if (newer.peek() === "waiting" && idle.peek()) reload();
        }),
      );
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
