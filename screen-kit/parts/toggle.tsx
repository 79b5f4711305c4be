import type { ComponentChildren } from "preact";
import "./toggle.css";

export interface ToggleProps {
  readonly state: "on" | "off";
  readonly onChange: (state: "on" | "off") => void;
  readonly size: "desk" | "touch";
  readonly children: ComponentChildren;
}

/** Switches one thing on or off, such as large text. */
export function Toggle({ state, onChange, size, children }: ToggleProps) {
  return (
    <button
      type="button"
      role="switch"
      class={`kit-toggle kit-toggle--${size}`}
      aria-checked={state === "on" ? "true" : "false"}
      onClick={() => onChange(state === "on" ? "off" : "on")}
    >
      <span class="kit-toggle__track" aria-hidden="true" />
      <span>{children}</span>
    </button>
  );
}
