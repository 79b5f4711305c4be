import { type ReadonlySignal, signal } from "@preact/signals";
import type { Timing } from "../link/timing.ts";

export type ToastTone = "good" | "bad" | "plain";

export interface Toast {
  readonly key: number;
  readonly tone: ToastTone;
  readonly words: string;
}

/** Short messages about what was just done. */
export interface Toasts {
  readonly shown: ReadonlySignal<readonly Toast[]>;
  show(tone: ToastTone, words: string): void;
  dismiss(key: number): void;
}

const showMs: Record<ToastTone, number> = { good: 4_000, plain: 5_000, bad: 9_000 };

/** Shows three messages at most, the newest last; the same words again only stay longer. */
export function createToasts({ after }: Pick<Timing, "after">): Toasts {
  const shown = signal<readonly Toast[]>([]);
  let lastKey = 0;
  const dismiss = (key: number) => {
    shown.value = shown.value.filter((toast) => toast.key !== key);
  };
  return {
    shown,
    dismiss,
    show(tone, words) {
      const key = ++lastKey;
      const others = shown.value.filter((toast) => toast.words !== words);
      shown.value = [...others, { key, tone, words }].slice(-3);
      after(showMs[tone], () => dismiss(key));
    },
  };
}
