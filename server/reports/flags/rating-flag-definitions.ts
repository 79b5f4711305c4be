/** What each sign of pressed ratings means, for the page and for documents. */
import type { Bilingual, RatingFlagKind } from "@motcua/protocol";

export interface RatingFlagDefinition {
  readonly kind: RatingFlagKind;
  readonly name: Bilingual;
  readonly definition: Bilingual;
}

/** In the order in which they are looked for. */
export const ratingFlagDefinitions: readonly RatingFlagDefinition[] = [
  {
    kind: "quick-answers",
    name: { vi: "Bấm quá nhanh", en: "Answered too quickly" },
    definition: {
      vi: "Nhiều lượt bấm trong vòng một giây sau khi câu hỏi hiện ra, hơn mức chạm nhầm và hơn các quầy khác trong tháng.",
      en: "More answers within a second of the question than stray touches and the month's other counters explain.",
    },
  },
  {
    kind: "equal-answers",
    name: { vi: "Chuỗi trả lời giống nhau", en: "Runs of equal answers" },
    definition: {
      vi: "Một mức được chọn liên tiếp lâu hơn hẳn so với tỷ lệ của mức đó ở các quầy khác.",
      en: "One level in a row for longer than its share at the other counters makes likely.",
    },
  },
  {
    kind: "bursts",
    name: { vi: "Bấm dồn khi không phục vụ ai", en: "Bursts with nobody served" },
    definition: {
      vi: "Ít nhất hai lần có từ ba lượt đánh giá trong một phút mà hầu như không có ai vừa được phục vụ.",
      en: "At least twice three or more ratings within a minute with hardly anybody just served.",
    },
  },
  {
    kind: "without-leg",
    name: { vi: "Bấm không ứng với lượt phục vụ", en: "Presses without a visit" },
    definition: {
      vi: "Nhiều lượt bấm không thuộc lượt phục vụ nào, hơn mức chạm nhầm và hơn các quầy khác trong tháng.",
      en: "More presses that belong to no visit than stray touches and the month's other counters explain.",
    },
  },
  {
    kind: "far-from-peers",
    name: { vi: "Khác hẳn các quầy khác", en: "Far from the other counters" },
    definition: {
      vi: "Tỷ lệ có đánh giá hoặc tỷ lệ mức cao nhất vượt xa mức giữa của các quầy khác, có tính đến số lượt của quầy.",
      en: "The response rate, or the share of the best level, far above the middle of the other counters given the counter's number of answers.",
    },
  },
];
