import type { ComponentChildren } from "preact";

export interface ScrollBoxProps {
  readonly class: string;
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A part that scrolls by itself. It can be focused: a browser scrolls with the keys only what has the focus. */
export function ScrollBox({ class: look, label, children }: ScrollBoxProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section class={look} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
