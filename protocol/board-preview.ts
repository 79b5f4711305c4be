/** A board as it would stand with content that is not saved yet: what an administrator sees before changing it. */
import { type Static, Type } from "typebox";
import { BoardSettings } from "./board-settings.ts";
import { EpochMillis, orNull, ZoneId } from "./ids.ts";
import { BoardView } from "./views/board-view.ts";

export const BoardPreviewAsk = Type.Object(
  {
    board: BoardSettings,
    /** null: a board of the whole hall */
    zone: orNull(ZoneId),
  },
  { additionalProperties: false },
);
export type BoardPreviewAsk = Static<typeof BoardPreviewAsk>;

export const BoardPreview = Type.Object({ view: BoardView, now: EpochMillis, timeZone: Type.String() });
export type BoardPreview = Static<typeof BoardPreview>;
