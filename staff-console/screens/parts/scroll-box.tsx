import type { ComponentChildren, Ref } from "preact";

export interface ScrollBoxProps {
  readonly class: string;
  readonly label: string;
  readonly boxRef?: Ref<HTMLElement | null>;
  readonly children: ComponentChildren;
}

/** A part that scrolls by itself. It can be focused: a browser scrolls with the keys only what has the focus. */
export function ScrollBox({ class: look, label, boxRef, children }: ScrollBoxProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section ref={boxRef ?? null} class={look} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
