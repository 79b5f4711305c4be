/** What the page of the administration and the board inside it tell each other, as messages between windows. */
import type { BoardView } from "@motcua/protocol";

/** The board has begun and waits for something to show. */
export interface PreviewReady {
  readonly kind: "preview-ready";
}

/** Show this; of what turns in the large field the page at this place, counted on and on. */
export interface PreviewShow {
  readonly kind: "preview-show";
  readonly view: BoardView;
  readonly nowMs: number;
  readonly timeZone: string;
  readonly place: number;
}

/** What is shown: the place among so many pages. */
export interface PreviewShown {
  readonly kind: "preview-shown";
  readonly place: number;
  readonly pages: number;
}

/** The words of the other window, if this message is one of its; anybody may send a window messages. */
export function previewMessage<Message extends { readonly kind: string }>(
  { origin, data }: Pick<MessageEvent<unknown>, "origin" | "data">,
  ownOrigin: string,
  kind: Message["kind"],
): Message | null {
  if (origin !== ownOrigin || typeof data !== "object" || data === null) return null;
  return "kind" in data && data.kind === kind ? (data as Message) : null;
}
