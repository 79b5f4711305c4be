import type { ComponentChildren } from "preact";
import "./badge.css";

export type BadgeTone = "call" | "next" | "good" | "bad" | "warning" | "plain";

/** A short word about a thing, such as a priority group. Colour never says it alone. */
export function Badge({
  tone,
  children,
}: {
  readonly tone: BadgeTone;
  readonly children: ComponentChildren;
}) {
  return <span class={`kit-badge kit-badge--${tone}`}>{children}</span>;
}
