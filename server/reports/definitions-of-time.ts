/** Definitions of figures on time at the counter, arrivals and comparison. */
import type { Bilingual, FigureId } from "@motcua/protocol";

type Words = { readonly name: Bilingual; readonly definition: Bilingual };

export const definitionsOfTime = {
  "wrap-up-time": {
    name: { vi: "Thời gian hoàn tất", en: "Wrap-up time" },
    definition: {
      vi: "Từ lúc kết thúc (hoặc chuyển đi) đến khi cán bộ sẵn sàng, gọi người tiếp theo, tạm dừng hoặc rời quầy. Trường hợp chỉ kết thúc vì hết ngày không tính vào.",
      en: "From finish (or transfer away) until the officer is ready, calls the next, pauses or signs out. One that only the close of the day ended is left out.",
    },
  },
  reasons: {
    name: { vi: "Lý do chưa hài lòng", en: "Reasons" },
    definition: {
      vi: "Số đánh giá có chọn từng lý do; một đánh giá có thể chọn nhiều lý do nên tổng có thể lớn hơn số đánh giá. Nhóm có ít đánh giá hơn mức tối thiểu không ghi lý do.",
      en: "Ratings that gave each reason; one rating may give several, so that the sum may exceed the number of ratings. A group with fewer ratings than the minimum shows none.",
    },
  },
  "signed-in": {
    name: { vi: "Thời gian có mặt tại quầy", en: "Signed in" },
    definition: {
      vi: "Tổng thời gian cán bộ đăng nhập tại quầy: đến quầy + giải quyết + hoàn tất + chờ việc + tạm dừng. Khoảng cuối chỉ kết thúc vì hết ngày (không ai đăng xuất) để riêng.",
      en: "The time officers were signed in at counters: walk + service + wrap-up + idle + paused. A last stretch that only the close of the day ended (nobody signed out) is kept apart.",
    },
  },
  paused: {
    name: { vi: "Tạm dừng", en: "Paused" },
    definition: {
      vi: "Thời gian quầy tạm dừng, theo từng lý do, và số lần.",
      en: "Time for which counters were paused, by reason, and how many times.",
    },
  },
  idle: {
    name: { vi: "Chờ việc", en: "Idle" },
    definition: {
      vi: "Thời gian có mặt − đến quầy − giải quyết − hoàn tất − tạm dừng. Gồm cả thời gian gọi người không đến (ghi riêng).",
      en: "Signed in − walk − service − wrap-up − paused. Calling somebody who did not come is in it and shown apart.",
    },
  },
  utilisation: {
    name: { vi: "Hiệu suất sử dụng thời gian", en: "Utilisation" },
    definition: {
      vi: "(Đến quầy + giải quyết + hoàn tất) ÷ (có mặt − tạm dừng). Giải quyết ở đây gồm cả lượt chuyển đi và lượt kết thúc không rõ vì đó cũng là công việc.",
      en: "(Walk + service + wrap-up) ÷ (signed in − paused). Service here includes visits that were transferred or ended in doubt: they were work too.",
    },
  },
  arrivals: {
    name: { vi: "Lượt đến", en: "Arrivals" },
    definition: {
      vi: "Số phiếu đã phát trong từng giờ của từng thứ trong tuần, theo giờ của cơ quan; số trung bình mỗi ngày chia cho số ngày có phát số. Thời gian chờ là của các lượt vào hàng chờ trong giờ đó.",
      en: "Tickets issued in each hour of each weekday, on the office's clock; the number a day is divided by days on which tickets were issued. Waits are those of visits that joined a queue in the hour.",
    },
  },
  distribution: {
    name: { vi: "Phân bố", en: "Distribution" },
    definition: {
      vi: "Số lượt theo từng khoảng thời gian: tính cả đầu khoảng, không tính cuối khoảng. Trung vị và phân vị 90 tính từ từng lượt, không từ các khoảng.",
      en: "Visits by stretches of time: the beginning belongs to a stretch, its end to the next. Median and 90th percentile are those of single visits, not of stretches.",
    },
  },
  before: {
    name: { vi: "Kỳ trước", en: "The period before" },
    definition: {
      vi: "Cùng số liệu của tháng, quý hoặc năm liền trước; kỳ chưa hết thì lấy cùng số ngày từ đầu kỳ đó. Với một ngày, một tuần hoặc những ngày tự chọn: số ngày bằng nhau, kết thúc ngay trước kỳ này.",
      en: "The same figures of the month, quarter or year before; of one that still runs, as far as it has come. Of a day, a week or chosen days: as many days, ending where this period begins.",
    },
  },
} as const satisfies Partial<Record<FigureId, Words>>;
