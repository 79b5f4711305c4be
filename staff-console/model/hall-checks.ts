/** What the pages of the voice and of the boards are about, and what must be true of them before the hub is asked. */
import { problemTexts } from "../texts/settings-problem-texts.ts";
import { isTime, problemIf, within } from "./settings-checks.ts";
import type { SettingsPart } from "./settings-draft.ts";

const whole = (lowest: number, highest: number) => ({ lowest, highest, parts: "whole" }) as const;

export const voicePart: SettingsPart = {
  fields: ["voice"],
  check: ({ voice }) => [
    ...within("volume", voice.volumePercent, whole(0, 100)),
    ...voice.volumes.flatMap(({ from, until, percent }, at) => {
      const fits = isTime(from) && isTime(until) && from < until;
      const crosses = voice.volumes.some(
        (other, place) => place !== at && from < other.until && other.from < until,
      );
      return [
        ...problemIf(!fits, `volumes/${at}`, problemTexts.volumeTimes),
        ...problemIf(fits && crosses, `volumes/${at}`, problemTexts.volumesCross),
        ...within(`volumes/${at}/percent`, percent, whole(0, 100)),
      ];
    }),
  ],
};

export const boardPart: SettingsPart = {
  fields: ["board"],
  check: ({ board }) => [
    ...within("call", board.callSeconds, whole(8, 60)),
    ...within("page", board.pageSeconds, whole(6, 60)),
    ...within("notice", board.noticeSeconds, whole(6, 60)),
    ...within("picture", board.pictureSeconds, whole(5, 120)),
    ...board.pictures.flatMap(({ media, vi, en }) => [
      ...problemIf(vi.trim() === "" && en.trim() !== "", `pictures/${media}/vi`, problemTexts.needed),
      ...problemIf(en.trim() === "" && vi.trim() !== "", `pictures/${media}/en`, problemTexts.needed),
    ]),
  ],
  tidy: (settings) => ({
    ...settings,
    board: {
      ...settings.board,
      pictures: settings.board.pictures.map(({ media, vi, en }) => ({ media, vi: vi.trim(), en: en.trim() })),
    },
  }),
};
