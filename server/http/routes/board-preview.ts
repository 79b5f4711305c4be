/** A board with content that is not saved yet, for administrators: the view that boards would be sent now. */
import { BoardPreview, BoardPreviewAsk, type EpochMillis } from "@motcua/protocol";
import type { SiteState } from "../../domain/state.ts";
import { boardView } from "../../views/board-view.ts";
import { type App, administratorsOnly, answers } from "../app.ts";

export interface BoardPreviewRouteParts {
  readonly state: () => SiteState;
  /** the site's time, which in a demonstration is not the machine's */
  readonly now: () => EpochMillis;
}

export const boardPreviewRoutes =
  ({ state, now }: BoardPreviewRouteParts) =>
  (app: App): void => {
    app.post(
      "/api/v1/settings/board-preview",
      {
        config: { allow: administratorsOnly },
        schema: {
          operationId: "boardPreview",
          summary: "What a board would be shown now with other content; nothing is saved",
          tags: ["settings"],
          body: BoardPreviewAsk,
          response: answers(BoardPreview),
        },
      },
      async ({ body: { board, zone } }) => {
        const present = state();
        const settings = { ...present.settings, board };
        return {
          view: boardView({ ...present, settings }, zone, now()),
          now: now(),
          timeZone: settings.timeZone,
        };
      },
    );
  };
