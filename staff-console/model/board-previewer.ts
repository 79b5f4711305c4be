import type { BoardPreview, BoardPreviewAsk, Refusal } from "@motcua/protocol";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { HubHttp } from "./hub-http.ts";

/** What a board with the draft would show: the last answer stays while the next is on its way. */
export interface BoardPreviewer {
  readonly preview: ReadonlySignal<BoardPreview | null>;
  /** why there is none of the newest draft */
  readonly problem: ReadonlySignal<Refusal | null>;
  /** asks once nobody types any more, and again from time to time, until it is undone by the answer */
  follow(ask: BoardPreviewAsk): () => void;
}

export interface BoardPreviewerParts {
  readonly http: Pick<HubHttp, "post">;
  /** runs later; the answer cancels */
  readonly after: (delayMs: number, run: () => void) => () => void;
}

const typedMs = 300;
/** Who waits and what time it is go on while somebody looks. */
const lookAgainMs = 10_000;

export function createBoardPreviewer({ http, after }: BoardPreviewerParts): BoardPreviewer {
  const preview = signal<BoardPreview | null>(null);
  const problem = signal<Refusal | null>(null);
  return {
    preview,
    problem,
    follow(ask) {
      let life: "open" | "over" = "open";
      const look = async () => {
        const reply = await http.post<BoardPreview>("settings/board-preview", ask);
        if (life === "over") return;
        if ("done" in reply) preview.value = reply.done;
        problem.value = "refused" in reply ? reply.refused : null;
        undo = after(lookAgainMs, () => void look());
      };
      let undo = after(typedMs, () => void look());
      return () => {
        life = "over";
        undo();
      };
    },
  };
}
