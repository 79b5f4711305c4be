import { type ReadonlySignal, signal } from "@preact/signals";
import type { Timing } from "../link/timing.ts";

export interface TrustWatch {
  /**
   * "trusted" once the browser keeps this screen for days without the hub; "missing" when it will not: the page
   * came over plain HTTP, or a person went on past the warning of a certificate that this device does not know.
   */
  readonly trust: ReadonlySignal<"asking" | "trusted" | "missing">;
  close(): void;
}

export interface TrustParts {
  readonly isSecure: boolean;
  readonly workers: Pick<ServiceWorkerContainer, "ready"> | undefined;
  readonly timing: Pick<Timing, "after">;
}

/** A service worker that is allowed is there within a few seconds, also on a slow tablet. */
const patienceMs = 20_000;

/** Finds out whether this device trusts its hub: a browser keeps a screen only where it does. */
export function watchTrust({ isSecure, workers, timing }: TrustParts): TrustWatch {
  const trust = signal<"asking" | "trusted" | "missing">("asking");
  if (!isSecure || workers === undefined) {
    trust.value = "missing";
    return { trust, close: () => undefined };
  }
  const close = timing.after(patienceMs, () => {
    trust.value = "missing";
  });
  workers.ready.then(
    () => {
      close();
      trust.value = "trusted";
    },
    () => undefined,
  );
  return { trust, close };
}
