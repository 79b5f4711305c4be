/** What boards show beside the calls: a part of the settings document. */
import { type Static, Type } from "typebox";
import { MediaDigest } from "./media.ts";

const closed = { additionalProperties: false } as const;
const Seconds = (minimum: number, maximum: number) => Type.Integer({ minimum, maximum });

/** A picture of the office's own, with words below it where it has some. */
export const BoardPicture = Type.Object(
  {
    media: MediaDigest,
    vi: Type.String({ maxLength: 120 }),
    en: Type.String({ maxLength: 120 }),
  },
  closed,
);
export type BoardPicture = Static<typeof BoardPicture>;

export const BoardSettings = Type.Object(
  {
    /** a call stays very large for this long */
    callSeconds: Seconds(8, 60),
    /** what turns in the large field while nobody is called: who waits, who goes first by law, procedures */
    pageSeconds: Seconds(6, 60),
    noticeSeconds: Seconds(6, 60),
    pictureSeconds: Seconds(5, 120),
    showsWaiting: Type.Boolean(),
    showsPriorityRule: Type.Boolean(),
    showsNotices: Type.Boolean(),
    /** what is done in each field of the zone, while nobody is called */
    showsProcedures: Type.Boolean(),
    pictures: Type.Array(BoardPicture, { maxItems: 24 }),
  },
  closed,
);
export type BoardSettings = Static<typeof BoardSettings>;

/** The board as it was before this could be chosen. */
export const standardBoard: BoardSettings = {
  callSeconds: 20,
  pageSeconds: 14,
  noticeSeconds: 12,
  pictureSeconds: 12,
  showsWaiting: true,
  showsPriorityRule: true,
  showsNotices: true,
  showsProcedures: false,
  pictures: [],
};
