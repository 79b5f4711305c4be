import { counted, defineTexts, type TextsLike } from "@motcua/screen-kit";
import { reportTexts } from "./report-texts.ts";

const vi = {
  feedback: "Phản ánh, kiến nghị",
  feedbackReceived: "Đã nhận",
  answered: "Đã trả lời",
  unanswered: "Đang xử lý",
  overdue: "Quá hạn trả lời",
  byChannel: "Nhận ở đâu",
  channel: "Kênh",
  noService: "Không nêu lĩnh vực",
  noFeedback: "Kỳ này chưa có phản ánh, kiến nghị nào.",
  dialogues: "Buổi đối thoại",
  dialogueIs: (meeting: string, from: string, to: string, n: string) =>
    `Ngày ${meeting}, đăng ký từ ${from} đến ${to}: ${n} người`,
  typedFeedback: (received: string, resolved: string) =>
    `Nhập từ báo cáo của cơ quan: nhận ${received}, đã giải quyết ${resolved}.`,
  openFeedback: "Nhận và trả lời phản ánh",
};

const en: TextsLike<typeof vi> = {
  feedback: "Feedback and complaints",
  feedbackReceived: "Received",
  answered: "Answered",
  unanswered: "Open",
  overdue: "Overdue",
  byChannel: "Where it came in",
  channel: "Channel",
  noService: "No service named",
  noFeedback: "No feedback in this period.",
  dialogues: "Dialogue meetings",
  dialogueIs: (meeting, from, to, n) =>
    `On ${meeting}, registration ${from} to ${to}: ${counted(n, "person", "people")}`,
  typedFeedback: (received, resolved) =>
    `Entered from the office's own report: ${received} received, ${resolved} resolved.`,
  openFeedback: "Take and answer feedback",
};

/** What citizens wrote, and the dialogue meetings. */
export const feedbackReportTexts = defineTexts({
  vi: { ...reportTexts.vi, ...vi },
  en: { ...reportTexts.en, ...en },
});
