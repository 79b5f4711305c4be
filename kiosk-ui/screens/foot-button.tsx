import { classes } from "@motcua/screen-kit";
import type { ComponentType } from "preact";

export interface FootButtonProps {
  readonly icon: ComponentType<{ "aria-hidden"?: "true" }>;
  readonly words: string;
  readonly tone: "quiet" | "dark";
  readonly onPress: () => void;
  /** for those that stay pressed */
  readonly pressed?: "on" | "off" | null;
}

/** A button at the foot: a sign over its words. */
export function FootButton({ icon: Icon, words, tone, onPress, pressed = null }: FootButtonProps) {
  return (
    <button
      type="button"
      class={classes("kiosk-foot-button", `kiosk-foot-button--${tone}`)}
      aria-pressed={pressed === null ? undefined : pressed === "on" ? "true" : "false"}
      onClick={onPress}
    >
      <Icon aria-hidden="true" />
      <span>{words}</span>
    </button>
  );
}
