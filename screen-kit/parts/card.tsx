import type { ComponentChildren } from "preact";
import { useOnePress } from "./button.tsx";
import { classes } from "./class-names.ts";
import "./card.css";

export type CardTone = "plain" | "sunk" | "closed" | "call";

export interface CardProps {
  readonly tone: CardTone;
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** A quiet surface that holds things that belong together. */
export function Card({ tone, children, class: extra = "" }: CardProps) {
  return <section class={classes("kit-card", `kit-card--${tone}`, extra)}>{children}</section>;
}

export interface PressCardProps extends CardProps {
  readonly onPress: () => unknown;
  /** why it cannot be pressed; shown by the card's own words, said by its state */
  readonly unavailable?: "unavailable" | null;
  /** for those that stay pressed */
  readonly pressed?: "on" | "off" | null;
}

/** A card that is one large touch target; two presses do one thing. */
export function PressCard({
  tone,
  children,
  class: extra = "",
  onPress,
  unavailable = null,
  pressed = null,
}: PressCardProps) {
  const { run, state } = useOnePress(onPress);
  return (
    <button
      type="button"
      class={classes("kit-card", "kit-card--press", `kit-card--${tone}`, extra)}
      aria-disabled={unavailable === null ? undefined : "true"}
      aria-pressed={pressed === null ? undefined : pressed === "on" ? "true" : "false"}
      aria-busy={state === "busy" ? "true" : undefined}
      onClick={() => {
        if (unavailable === null) run();
      }}
    >
      {children}
    </button>
  );
}
