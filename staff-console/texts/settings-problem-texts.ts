import type { Bilingual } from "@motcua/protocol";

/** What may be wrong with a setting, and what to do. */
export const problemTexts = {
  needed: { vi: "Hãy điền chỗ này.", en: "Please fill this in." },
  numberNeeded: { vi: "Hãy ghi một số.", en: "Please enter a number." },
  between: (lowest: number, highest: number, parts: "whole" | "parts"): Bilingual => ({
    vi: `Hãy ghi ${parts === "whole" ? "số nguyên " : "số "}từ ${lowest} đến ${highest}.`,
    en: `Please enter a ${parts === "whole" ? "whole " : ""}number from ${lowest} to ${highest}.`,
  }),
  prefixShape: {
    vi: "Một hoặc hai chữ cái in hoa không dấu, như C hoặc HT.",
    en: "One or two capital letters, such as C or HT.",
  },
  prefixTaken: {
    vi: "Lĩnh vực khác đã dùng chữ này; hai số sẽ trùng nhau.",
    en: "Another service has this letter; two numbers would be the same.",
  },
  numberTaken: { vi: "Đã có quầy mang số này.", en: "Another counter has this number." },
  serviceNeeded: {
    vi: "Chọn ít nhất một lĩnh vực, nếu không quầy không gọi được ai.",
    en: "Choose at least one service, or this counter can call nobody.",
  },
  sessionTimes: {
    vi: "Ghi giờ dạng 07:30; buổi phải kết thúc sau khi bắt đầu.",
    en: "Write times as 07:30; a session must end after it begins.",
  },
  sessionOrder: {
    vi: "Buổi này phải bắt đầu sau khi buổi trước kết thúc.",
    en: "This session must begin after the one before it ends.",
  },
  volumeTimes: {
    vi: "Ghi giờ dạng 07:30; khoảng giờ phải kết thúc sau khi bắt đầu.",
    en: "Write times as 07:30; a period must end after it begins.",
  },
  volumesCross: {
    vi: "Hai khoảng giờ chồng lên nhau; máy không biết theo mức nào.",
    en: "Two periods overlap; the voice would not know which to follow.",
  },
  closeTime: { vi: "Ghi giờ dạng 19:00.", en: "Write the time as 19:00." },
  closeTooEarly: {
    vi: "Phải sau khi buổi cuối kết thúc, vì ai đã lấy số vẫn được phục vụ.",
    en: "It must be after the last session ends: whoever has a number is still served.",
  },
  dayNeeded: { vi: "Chọn ít nhất một ngày làm việc.", en: "Choose at least one working day." },
  longBelowTarget: {
    vi: "Nên không ngắn hơn mục tiêu chờ, nếu không máy lấy số báo hàng dài cả khi đúng hẹn.",
    en: "Must not be shorter than the wait target, or the kiosk warns while all is well.",
  },
  satisfiedOrder: {
    vi: "Mức cao hơn một mức “hài lòng” cũng phải là hài lòng.",
    en: "A level above a satisfied one must be satisfied too.",
  },
  satisfiedSome: {
    vi: "Cần có mức hài lòng và mức chưa hài lòng.",
    en: "Some levels must count as satisfied, and some not.",
  },
  languageNeeded: { vi: "Chọn ít nhất một ngôn ngữ.", en: "Choose at least one language." },
  reasonNeeded: { vi: "Người dân sẽ đọc lý do này.", en: "Visitors read this reason." },
} as const;
