import { CircleCheck, Info, TriangleAlert } from "lucide-preact";
import type { Toasts } from "./toasts.ts";
import "./toast-list.css";

const icons = { good: CircleCheck, plain: Info, bad: TriangleAlert };

/** The messages of a screen, over its lower edge; read out politely. */
export function ToastList({ toasts }: { readonly toasts: Toasts }) {
  return (
    <div class="kit-toasts" role="status" aria-live="polite">
      {toasts.shown.value.map(({ key, tone, words }) => {
        const Icon = icons[tone];
        return (
          <p key={key} class={`kit-toast kit-toast--${tone}`}>
            <Icon aria-hidden="true" />
            <span>{words}</span>
          </p>
        );
      })}
    </div>
  );
}
