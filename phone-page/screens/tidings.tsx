import { classes } from "@motcua/screen-kit";
import type { Clock } from "lucide-preact";
import type { ComponentChildren } from "preact";
import "./tidings.css";

export interface TidingsProps {
  readonly tone: "calm" | "next" | "good" | "care" | "bad";
  readonly icon: typeof Clock;
  readonly title: string;
  readonly words: string;
  readonly children?: ComponentChildren;
}

/** One thing to know and what to do about it. */
export function Tidings({ tone, icon: Icon, title, words, children }: TidingsProps) {
  return (
    <section class={classes("card", "tidings", `tidings--${tone}`)}>
      <span class="tidings__sign" aria-hidden="true">
        <Icon />
      </span>
      <h1>{title}</h1>
      {children}
      <p class="tidings__words">{words}</p>
    </section>
  );
}
