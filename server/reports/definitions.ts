/** What each figure means, as docs/measures.md has it, to be shown beside it on every page and document; a leg is a visit to readers. */
import type { Bilingual, FigureDefinition, FigureId } from "@motcua/protocol";

import { definitionsOfTime } from "./definitions-of-time.ts";
import { definitionsOfTyped } from "./definitions-of-typed.ts";

interface Words {
  readonly name: Bilingual;
  readonly definition: Bilingual;
}

const definitions: Readonly<Record<FigureId, Words>> = {
  ...definitionsOfTime,
  ...definitionsOfTyped,
  "wait-time": {
    name: { vi: "Thời gian chờ", en: "Wait time" },
    definition: {
      vi: "Từ lúc vào hàng chờ (lấy số, được chuyển đến, trở lại hàng chờ sau khi tạm giữ hoặc sau khi lỡ lượt) đến lần gọi đầu tiên. Thời gian cơ quan nghỉ (nghỉ trưa) được trừ ra và ghi riêng. Mỗi lần vào hàng chờ là một lượt. Nêu bằng mức mà một nửa số lượt không quá (trung vị), mức mà 90% số lượt không quá, lượt lâu nhất và trung bình.",
      en: "From joining the queue (number taken, transferred, returned after being parked, brought back after a missed call) to the first call. Time when the office was closed (midday) is taken out and shown apart. Each stay in a queue is one visit. Given as what half of the visits did not exceed (the median), what 90% did not exceed, the longest and the mean.",
    },
  },
  "closed-time": {
    name: { vi: "Thời gian nghỉ đã trừ", en: "Closed time taken out" },
    definition: {
      vi: "Phần thời gian chờ nằm trong giờ nghỉ giữa hai buổi làm việc, và số lượt có phần này.",
      en: "The part of waits that lies between two sessions of the office, and how many visits have one.",
    },
  },
  "walk-time": {
    name: { vi: "Thời gian đi đến quầy", en: "Walk time" },
    definition: {
      vi: "Từ lần gọi cuối cùng đến lúc bắt đầu giải quyết.",
      en: "From the last call to the start of service.",
    },
  },
  "service-time": {
    name: { vi: "Thời gian giải quyết", en: "Service time" },
    definition: {
      vi: "Từ lúc bắt đầu đến lúc kết thúc, không kể thời gian tạm giữ. Lượt vắng, lượt chuyển đi, lượt trở lại hàng chờ và lượt kết thúc không rõ không tính vào, được đếm riêng. Nêu bằng mức mà một nửa số lượt không quá (trung vị), mức mà 90% số lượt không quá, lượt lâu nhất và trung bình.",
      en: "From start to finish, parked time left out. No-shows, transfers away, returns to the queue and doubtful ends stay out and are counted apart. Given as what half of the visits did not exceed (the median), what 90% did not exceed, the longest and the mean.",
    },
  },
  "service-level": {
    name: { vi: "Tỷ lệ được gọi đúng hạn", en: "Service level" },
    definition: {
      vi: "Số lượt được gọi trong thời gian mục tiêu ÷ (số lượt được gọi + số lượt bỏ về khi chưa được gọi sau khi đã chờ quá mục tiêu). Mẫu số được ghi kèm.",
      en: "Visits called within the target ÷ (visits called + visits that left uncalled after waiting longer than the target). The denominator is printed.",
    },
  },
  "no-show-rate": {
    name: { vi: "Tỷ lệ vắng", en: "No-show rate" },
    definition: {
      vi: "Số lượt vắng ÷ số lượt được gọi ít nhất một lần. Lượt vắng vẫn được tính khi số được gọi lại hoặc hủy sau đó.",
      en: "No-shows ÷ visits called at least once. A no-show counts even if its number was brought back or given up afterwards.",
    },
  },
  "abandonment-rate": {
    name: { vi: "Tỷ lệ bỏ về", en: "Abandonment rate" },
    definition: {
      vi: "Số phiếu bị hủy hoặc hết hạn mà chưa được gọi lần nào ÷ số đã phát, theo lĩnh vực ghi trên phiếu. Phiếu đã được gọi rồi mới bỏ về ở hàng chờ sau được đếm riêng. Không chia theo quầy và cán bộ.",
      en: "Tickets cancelled or expired without any call ÷ numbers given out, by the service on the ticket. Tickets that left a later queue after an earlier call are counted apart. Not divided by counter or officer.",
    },
  },
  doubtful: {
    name: { vi: "Lượt không rõ", en: "Doubtful" },
    definition: {
      vi: "Lượt không do cán bộ kết thúc, kéo dài quá giới hạn của cơ quan, hoặc được ghi khi đồng hồ sai: được giữ lại, đánh dấu, không tính vào thời gian giải quyết trung bình, và được đếm.",
      en: "Service not ended by the officer, longer than the site's limit, or stamped by a clock that was wrong: kept, marked, left out of averages of service time, counted.",
    },
  },
  "promise-kept": {
    name: { vi: "Đúng như phiếu đã hẹn", en: "Promise kept" },
    definition: {
      vi: "Số phiếu có thời gian chờ nằm trong khoảng in trên phiếu (kể cả hai đầu) ÷ số phiếu có in khoảng đó. Phiếu bỏ về khi chưa được gọi nằm trong mẫu số và được đếm riêng; phiếu còn đang chờ chưa tính.",
      en: "Tickets whose wait fell inside the interval printed on them (both ends included) ÷ tickets with one. Those that left without a call are in the denominator and counted apart; those still waiting are not counted yet.",
    },
  },
  endings: {
    name: { vi: "Cách kết thúc", en: "How visits ended" },
    definition: {
      vi: "Mỗi lượt thuộc đúng một loại. Các phần trăm được làm tròn theo phần dư lớn nhất nên cộng lại bằng 100.",
      en: "Every visit is of exactly one kind. Percentages are rounded by largest remainder, so that they add up to 100.",
    },
  },
  "rating-share": {
    name: { vi: "Tỷ lệ đánh giá hài lòng", en: "Rating share" },
    definition: {
      vi: "Số đánh giá ở các mức được thang đo coi là hài lòng ÷ tổng số đánh giá hợp lệ. Khác với tỷ lệ theo Quyết định 766 (tính trên hồ sơ) và chỉ số SIPAS (khảo sát hằng năm). Đánh giá tính vào ngày của lượt được đánh giá. Nhóm có ít đánh giá hơn mức tối thiểu chỉ ghi số lượng.",
      en: "Ratings at levels the scale marks as satisfied ÷ valid ratings. Not the QĐ 766 rate (of dossiers) and not SIPAS (a yearly survey). A rating counts in the day of its visit. A group with fewer ratings than the minimum shows their number only.",
    },
  },
  interval: {
    name: { vi: "Khoảng tin cậy 95%", en: "95% interval" },
    definition: {
      vi: "Khoảng Wilson: với số đánh giá này, tỷ lệ thật nằm trong khoảng đó với độ tin cậy 95%.",
      en: "The Wilson interval: with this number of ratings, the true share lies in it with 95% confidence.",
    },
  },
  levels: {
    name: { vi: "Số đánh giá theo mức", en: "Ratings a level" },
    definition: {
      vi: "Số đánh giá ở từng mức, theo thang đo lúc đánh giá. Các phần trăm cộng lại bằng 100.",
      en: "Ratings at each level of the scale that was in force when they were given. Percentages add up to 100.",
    },
  },
  "collection-mode": {
    name: { vi: "Cách thu nhận đánh giá", en: "Collection mode" },
    definition: {
      vi: "Máy tính bảng tại quầy, điện thoại của người dân, phiếu giấy: ghi riêng từng cách.",
      en: "Tablet at the counter, the citizen's phone, paper form: each kept apart.",
    },
  },
  "response-rate": {
    name: { vi: "Tỷ lệ phản hồi", en: "Response rate" },
    definition: {
      vi: "Số lượt đã kết thúc, có thể đánh giá và đã có đánh giá ÷ số lượt đã kết thúc và có thể đánh giá (quầy có máy tính bảng hoặc phiếu có mã cho điện thoại). Để trống nghĩa là chưa rõ.",
      en: "Finished visits that could be rated and have a vote ÷ finished visits that could be rated (counter with a tablet, or ticket with a phone link). Empty means not known.",
    },
  },
  "without-leg": {
    name: { vi: "Lượt bấm không gắn với phục vụ", en: "Presses without a visit" },
    definition: {
      vi: "Lượt bấm khi không có lượt phục vụ nào vừa kết thúc: không tính vào tỷ lệ, được đếm riêng.",
      en: "Presses when no visit was open for rating: outside every share, counted apart.",
    },
  },
  "late-votes": {
    name: { vi: "Đánh giá đến muộn", en: "Votes that arrived late" },
    definition: {
      vi: "Đánh giá đến sau ngày của lượt được đánh giá, ví dụ khi máy tính bảng mất kết nối: tính vào ngày của lượt đó. Vì vậy báo cáo lập sau có thể khác.",
      en: "Ratings that arrived after the day of their visit, as when a tablet was away: counted in that day. A report made later may differ for this reason.",
    },
  },
};

/** The definitions of some figures, in the order asked for. */
export function definitionsOf(figures: readonly FigureId[]): FigureDefinition[] {
  return figures.map((figure) => ({ figure, ...definitions[figure] }));
}
