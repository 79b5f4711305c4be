import { X } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import "./dialog.css";

export interface DialogProps {
  readonly title: string;
  /** what the cross says to a screen reader */
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** buttons, the next step first */
  readonly actions?: ComponentChildren;
  readonly size?: "small" | "large";
}

const firstToAnswer = [
  ".kit-dialog__body :is(input, select, textarea, button, a[href])",
  ".kit-dialog__actions button",
].join();

/** A question in front of everything: focus stays inside, Escape closes, focus returns to where it was. */
export function Dialog({ title, closeLabel, onClose, children, actions, size = "small" }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const life = useRef<"open" | "over">("open");
  const titleId = useId();
  useEffect(() => {
    const open = box.current;
    open?.showModal();
    // not on the cross: the question, or its first answer
    open?.querySelector<HTMLElement>(firstToAnswer)?.focus();
    return () => {
      life.current = "over";
      open?.close();
    };
  }, []);
  return (
    <dialog
      ref={box}
      class={`kit-dialog kit-dialog--${size}`}
      aria-labelledby={titleId}
      onCancel={(cancel) => {
        // a file window that somebody closes says "cancel" too, and its word rises from the field inside
        if (cancel.target !== cancel.currentTarget) return;
        cancel.preventDefault(); // whoever opened it takes it away
        onClose();
      }}
      onClose={() => {
        // a browser asks nobody about a dialog that opened without a press of its own, such as one after another
        if (life.current === "open") onClose();
      }}
    >
      <header class="kit-dialog__head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" class="kit-dialog__close" aria-label={closeLabel} onClick={onClose}>
          <X aria-hidden="true" />
        </button>
      </header>
      <div class="kit-dialog__body">{children}</div>
      {actions !== undefined && <footer class="kit-dialog__actions">{actions}</footer>}
    </dialog>
  );
}
