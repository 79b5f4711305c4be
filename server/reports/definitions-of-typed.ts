/** Definitions of what citizens brought and of figures that were typed or imported. */
import type { Bilingual, FigureId } from "@motcua/protocol";

type Words = { readonly name: Bilingual; readonly definition: Bilingual };

export const definitionsOfTyped = {
  issued: {
    name: { vi: "Số đã phát", en: "Numbers given out" },
    definition: {
      vi: "Số phiếu đã phát trong kỳ. Người được chuyển quầy hoặc trở lại hàng chờ vẫn giữ một số nhưng có thêm một lượt, nên số lượt có thể nhiều hơn số đã phát.",
      en: "Tickets issued in the period. Somebody who is transferred or returns to the queue keeps one number and begins another visit, so that there may be more visits than numbers.",
    },
  },
  "paper-forms": {
    name: { vi: "Phiếu khảo sát giấy", en: "Paper surveys" },
    definition: {
      vi: "Phát ra: số phiếu giấy đã phát. Thu về: số phiếu nhận lại. Hợp lệ: số phiếu đếm được. Tỷ lệ phản hồi của phiếu giấy = thu về ÷ phát ra. Số nào chưa hỏi được thì ghi không rõ, không suy ra từ số khác.",
      en: "Issued: forms handed out. Collected: forms that came back. Valid: forms that could be counted. The response rate of paper is collected ÷ issued. What could not be asked is not known, and not guessed from another figure.",
    },
  },
  dossiers: {
    name: { vi: "Hồ sơ", en: "Dossiers" },
    definition: {
      vi: "Số liệu của phần mềm một cửa, do cơ quan nhập hoặc nạp từ tệp. Tiếp nhận = đã giải quyết (trước hạn + đúng hạn + quá hạn) + đang giải quyết (còn trong hạn + đã quá hạn). Tổng không khớp thì giữ nguyên số đã nhập và nêu chênh lệch.",
      en: "Figures of the one-stop software, typed in or imported. Received = resolved (early + on time + late) + open (in term + overdue). A sum that does not add up is kept as entered, with its difference.",
    },
  },
  "qd766-rate": {
    name: { vi: "Tỷ lệ theo Quyết định 766", en: "QĐ 766 rate" },
    definition: {
      vi: "(Số hồ sơ − số hồ sơ bị đánh giá không hài lòng, bị phản ánh, kiến nghị hoặc quá hạn) ÷ số hồ sơ thuộc thẩm quyền. Hồ sơ thuộc nhiều nhóm chỉ tính một lần; khi chưa biết số đó thì nêu hai mức mà tỷ lệ nằm giữa.",
      en: "(Dossiers − dossiers rated not satisfied, complained about or overdue) ÷ dossiers under authority. One that is in several of the groups counts once; until that number is known the rate is given as the two bounds it lies between.",
    },
  },
  sipas: {
    name: { vi: "Chỉ số SIPAS", en: "SIPAS index" },
    definition: {
      vi: "Kết quả điều tra xã hội học hằng năm của Bộ Nội vụ trên hộ dân. Cơ quan không tự tính, chỉ nhập để đặt bên cạnh.",
      en: "The result of the ministry's yearly survey of households. An office does not reckon it; it is entered to stand beside the others.",
    },
  },
  feedback: {
    name: { vi: "Phản ánh, kiến nghị", en: "Feedback and complaints" },
    definition: {
      vi: "Tính theo ngày nhận trong kỳ, dù trả lời lúc nào. Quá hạn: chưa trả lời khi đã qua ngày phải trả lời, hoặc trả lời sau ngày đó.",
      en: "By the day it came in, whenever it was answered. Overdue: not answered by its day, or answered after it.",
    },
  },
} as const satisfies Partial<Record<FigureId, Words>>;
