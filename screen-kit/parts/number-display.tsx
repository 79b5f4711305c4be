import { classes } from "./class-names.ts";
import "./number-display.css";

export interface NumberDisplayProps {
  /** a ticket number, `C015`, or a counter's */
  readonly number: string;
  /** "fit" is as large as the box around it allows: that box has `container-type: size` */
  readonly size: "row" | "large" | "fit";
  readonly tone: "ink" | "call";
  /** said before the number to a screen reader: "Số" */
  readonly label: string;
}

/** A number to be read from afar: tabular, tight, never broken in two; spoken character by character. */
export function NumberDisplay({ number, size, tone, label }: NumberDisplayProps) {
  return (
    <span
      class={classes("kit-number", `kit-number--${size}`, tone === "call" ? "kit-number--call" : null)}
      style={size === "fit" ? `--kit-number-characters: ${number.length}` : undefined}
    >
      <span class="kit-only-heard">{`${label} ${[...number].join(" ")}`}</span>
      <span aria-hidden="true">{number}</span>
    </span>
  );
}
