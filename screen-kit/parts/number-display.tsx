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

/** A number to be read from afar: tight, never broken in two; spoken character by character. */
export function NumberDisplay({ number, size, tone, label }: NumberDisplayProps) {
  return (
    <span
      class={classes("kit-number", `kit-number--${size}`, tone === "call" ? "kit-number--call" : null)}
      role="img"
      aria-label={`${label} ${[...number].join(" ")}`}
      style={size === "fit" ? `--kit-number-ems: ${widthEms(number).toFixed(2)}` : undefined}
    >
      {number}
    </span>
  );
}

/** How wide a number is at most in weight 800: W is 1.07 em, M 0.90, O the next with 0.83, a digit 0.72 less the tight spacing. */
function widthEms(number: string): number {
  const letters = number.replace(/\d/g, "");
  const wide = letters.replace(/[^WM]/g, "").length;
  return wide * 1.08 + (letters.length - wide) * 0.83 + (number.length - letters.length) * 0.7;
}
