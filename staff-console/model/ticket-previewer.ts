import type { Refusal, TicketPreview, TicketPreviewAsk } from "@motcua/protocol";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { HubHttp } from "./hub-http.ts";

/** What the preview shows: the last picture stays while the next is made. */
export interface PreviewState {
  readonly picture: TicketPreview | null;
  /** why there is no picture of the newest layout */
  readonly problem: Refusal | null;
}

/** Pictures of a layout while it is being changed: one question at a time, always the newest layout. */
export interface TicketPreviewer {
  readonly state: ReadonlySignal<PreviewState>;
  show(ask: TicketPreviewAsk): void;
}

export function createTicketPreviewer(http: Pick<HubHttp, "post">): TicketPreviewer {
  const state = signal<PreviewState>({ picture: null, problem: null });
  let next: TicketPreviewAsk | null = null;
  let work: "idle" | "asking" = "idle";
  const run = async () => {
    work = "asking";
    while (next !== null) {
      const ask = next;
      next = null;
      const reply = await http.post<TicketPreview>("ticket-preview", ask);
      state.value =
        "refused" in reply
          ? { picture: state.value.picture, problem: reply.refused }
          : { picture: reply.done, problem: null };
    }
    work = "idle";
  };
  return {
    state,
    show(ask) {
      next = ask;
      if (work === "idle") void run();
    },
  };
}
