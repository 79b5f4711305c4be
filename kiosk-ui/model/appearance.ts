import { computed, type ReadonlySignal, signal } from "@preact/signals";

/** How a person wants the screen to be: each a help of its own, all off for the next one. */
export interface Looks {
  readonly text: "normal" | "large";
  readonly contrast: "normal" | "high";
  /** "low" keeps everything to touch in the lower part, within reach from a wheelchair */
  readonly reach: "normal" | "low";
  /** "spoken" reads each page aloud */
  readonly sound: "quiet" | "spoken";
}

export interface Appearance {
  readonly looks: ReadonlySignal<Looks>;
  readonly isUsual: ReadonlySignal<boolean>;
  change(part: Partial<Looks>): void;
  reset(): void;
}

const usual: Looks = { text: "normal", contrast: "normal", reach: "normal", sound: "quiet" };

/** Keeps the looks and writes them to the page, where the tokens read them. */
export function createAppearance(page: { readonly dataset: Record<string, string | undefined> }): Appearance {
  const looks = signal<Looks>(usual);
  const wear = (next: Looks) => {
    looks.value = next;
    Object.assign(page.dataset, next);
  };
  wear(usual);
  return {
    looks,
    isUsual: computed(() =>
      (Object.keys(usual) as (keyof Looks)[]).every((part) => looks.value[part] === usual[part]),
    ),
    change: (part) => wear({ ...looks.peek(), ...part }),
    reset: () => wear(usual),
  };
}
