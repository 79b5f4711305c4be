import type { ComponentChildren, ComponentType } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { classes } from "./class-names.ts";
import { KeyHint } from "./key-hint.tsx";
import "./button.css";

export type ButtonKind = "primary" | "good" | "quiet" | "danger" | "dark";
export type ButtonSize = "desk" | "touch" | "giant";

export interface ButtonProps {
  readonly kind: ButtonKind;
  readonly size: ButtonSize;
  readonly onPress: () => unknown;
  readonly children: ComponentChildren;
  /** a second, quieter line */
  readonly note?: string | null;
  readonly icon?: ComponentType<{ "aria-hidden"?: "true" }> | null;
  /** the key that does the same, shown as a chip */
  readonly keyName?: string | null;
  /** why it cannot be pressed now; it is said, and the button keeps its place and its focus */
  readonly unavailable?: string | null;
  /** fills the width it is given */
  readonly wide?: "wide" | null;
  readonly type?: "button" | "submit";
}

/** A button. While what it started is not finished a second press does nothing: two presses, one thing. */
export function Button(props: ButtonProps) {
  const {
    kind,
    size,
    note = null,
    icon: Icon = null,
    keyName = null,
    unavailable = null,
    wide = null,
  } = props;
  const { run, state } = useOnePress(props.onPress);
  const reasonId = useId();
  return (
    <button
      type={props.type ?? "button"}
      class={classes(
        "kit-button",
        `kit-button--${kind}`,
        `kit-button--${size}`,
        wide === null ? null : "kit-button--wide",
      )}
      aria-disabled={unavailable === null ? undefined : "true"}
      aria-describedby={unavailable === null ? undefined : reasonId}
      aria-keyshortcuts={keyName ?? undefined}
      aria-busy={state === "busy" ? "true" : undefined}
      title={unavailable ?? undefined}
      onClick={(press) => {
        if (unavailable === null) run();
        else press.preventDefault();
      }}
    >
      {Icon !== null && (
        <span class="kit-button__icon">
          <Icon aria-hidden="true" />
        </span>
      )}
      <span class="kit-button__words">
        <span class="kit-button__label">{props.children}</span>
        {note !== null && <span class="kit-button__note">{note}</span>}
      </span>
      {keyName !== null && <KeyHint keyName={keyName} />}
      {unavailable !== null && (
        /* described by it, but not named by it: hidden words can be pointed at */
        <span hidden id={reasonId}>
          {unavailable}
        </span>
      )}
    </button>
  );
}

/** Runs one thing at a time: a press while the last one's promise is open is ignored. */
export function useOnePress(onPress: () => unknown): { run: () => void; state: "idle" | "busy" } {
  const open = useRef<"idle" | "busy">("idle");
  const [state, setState] = useState<"idle" | "busy">("idle");
  const run = () => {
    if (open.current === "busy") return;
    const started = onPress();
    if (!(started instanceof Promise)) return;
    open.current = "busy";
    setState("busy");
    const end = () => {
      open.current = "idle";
      setState("idle");
    };
    started.then(end, end);
  };
  return { run, state };
}
