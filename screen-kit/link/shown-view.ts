import type { Shown } from "@motcua/protocol";
import { type ReadonlySignal, signal } from "@preact/signals";

/** The newest view that was told. */
export interface ShownView<V> {
  readonly shown: ReadonlySignal<Shown<V> | null>;
  take(told: Shown<V>): void;
  /** forgets what is shown: another site or another place speaks from now on */
  forget(): void;
}

/** Keeps a told view unless it is older, by (epoch, seq), than the one shown: views may arrive out of order. */
export function createShownView<V>(): ShownView<V> {
  const shown = signal<Shown<V> | null>(null);
  return {
    shown,
    take(told) {
      const present = shown.peek();
      if (present !== null && isOlder(told, present)) return;
      shown.value = told;
    },
    forget() {
      shown.value = null;
    },
  };
}

type Position = Pick<Shown<unknown>, "epoch" | "seq">;

function isOlder(a: Position, b: Position): boolean {
  return a.epoch < b.epoch || (a.epoch === b.epoch && a.seq < b.seq);
}
