import type { DeviceSelf } from "@motcua/protocol";
import { effect, type ReadonlySignal, signal } from "@preact/signals";

export interface RememberSelfParts {
  readonly told: ReadonlySignal<DeviceSelf | null>;
  readonly slot: string;
  readonly storage: () => Storage;
}

/** What a device knows of itself: as last told, also over a start without the hub. */
export interface RememberedSelf {
  readonly self: ReadonlySignal<DeviceSelf | null>;
  /** it is another device from now on */
  forget(): void;
  close(): void;
}

/** Keeps the name and the sealed PIN in localStorage; where that is forbidden, for as long as the page lives. */
export function rememberSelf({ told, slot, storage }: RememberSelfParts): RememberedSelf {
  const key = `motcua.self.${slot}`;
  const attempt = <T>(work: (kept: Storage) => T): T | null => {
    try {
      return work(storage());
    } catch {
      return null; // private windows and locked-down browsers throw on any touch
    }
  };
  const kept = attempt((from) => JSON.parse(from.getItem(key) ?? "null") as DeviceSelf | null);
  const self = signal<DeviceSelf | null>(kept);
  const close = effect(() => {
    const now = told.value;
    if (now === null) return;
    self.value = now;
    attempt((to) => to.setItem(key, JSON.stringify(now)));
  });
  return {
    self,
    forget() {
      self.value = null;
      attempt((from) => from.removeItem(key));
    },
    close,
  };
}
