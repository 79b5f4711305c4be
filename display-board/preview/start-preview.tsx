import { createFormats } from "@motcua/screen-kit";
import {
  type PreviewShow,
  type PreviewShown,
  previewMessage,
} from "@motcua/screen-kit/preview/board-preview.ts";
import { signal } from "@preact/signals";
import { render } from "preact";
import { listedCalls } from "../model/board-model.ts";
import { calmPages, calmSeconds } from "../model/calm-pages.ts";
import { momentOf } from "../model/rotation.ts";
import { HallBoard } from "../screens/hall-board.tsx";

const connected = { kind: "connected" } as const;

/** A board inside a page of the administration: it knows no hub, makes no sound, and shows what that page tells it. */
export function startPreview(app: HTMLElement): void {
  const told = signal<PreviewShow | null>(null);
  addEventListener("message", (message) => {
    const show = previewMessage<PreviewShow>(message, location.origin, "preview-show");
    if (show === null) return;
    told.value = show;
    const pages = calmPages(show.view, connected).length;
    const shown: PreviewShown = { kind: "preview-shown", place: show.place % pages, pages };
    parent.postMessage(shown, location.origin);
  });
  render(<Preview />, app);
  parent.postMessage({ kind: "preview-ready" }, location.origin);

  function Preview() {
    if (told.value === null) return null;
    const { view, nowMs, timeZone, place } = told.value;
    const pages = calmPages(view, connected);
    return (
      <HallBoard
        view={view}
        present={null}
        latest={view.calls.slice(0, listedCalls).map((call) => ({ call, state: "called" }))}
        connection={connected}
        pace={{ nowMs, rate: 1 }}
        turns={{ nowMs: momentOf(pages, calmSeconds(view), place % pages.length, nowMs), rate: 1 }}
        formats={{ vi: createFormats("vi", timeZone), en: createFormats("en", timeZone) }}
        sound="none"
        onUnlock={() => undefined}
      />
    );
  }
}
