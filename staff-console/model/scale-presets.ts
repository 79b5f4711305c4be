import type { RatingScale } from "@motcua/protocol";

type Preset = Pick<RatingScale, "levels" | "askReasonsAtOrBelow">;

/** The scales that offices here use; words and marks can be changed afterwards. */
export const scalePresets: Readonly<Record<"2" | "3" | "5", Preset>> = {
  "2": {
    levels: [
      { value: 1, vi: "Chưa hài lòng", en: "Not satisfied", satisfied: false },
      { value: 2, vi: "Hài lòng", en: "Satisfied", satisfied: true },
    ],
    askReasonsAtOrBelow: 1,
  },
  "3": {
    levels: [
      { value: 1, vi: "Không hài lòng", en: "Not satisfied", satisfied: false },
      { value: 2, vi: "Bình thường", en: "Neither", satisfied: false },
      { value: 3, vi: "Hài lòng", en: "Satisfied", satisfied: true },
    ],
    askReasonsAtOrBelow: 2,
  },
  "5": {
    levels: [
      { value: 1, vi: "Rất không hài lòng", en: "Very dissatisfied", satisfied: false },
      { value: 2, vi: "Không hài lòng", en: "Dissatisfied", satisfied: false },
      { value: 3, vi: "Bình thường", en: "Neither", satisfied: false },
      { value: 4, vi: "Hài lòng", en: "Satisfied", satisfied: true },
      { value: 5, vi: "Rất hài lòng", en: "Very satisfied", satisfied: true },
    ],
    askReasonsAtOrBelow: 3,
  },
};
