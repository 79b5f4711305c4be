import type { Bilingual } from "@motcua/protocol";

/**
 * What the kiosk says in clips of its own, `public/voice/vi/welcome.ogg` and so on. Letters and digits are the clips
 * that came with the board.
 */
export const prompts = {
  welcome: {
    vi: "Ông bà cần làm việc gì hôm nay? Chạm vào lĩnh vực để lấy số thứ tự.",
    en: "What do you need today? Touch a service to take a number.",
  },
  closed: {
    vi: "Hiện chưa phát số. Xin xem giờ làm việc trên màn hình, hoặc hỏi bàn hướng dẫn.",
    en: "No numbers are given out now. Please see the hours on the screen, or ask at the reception desk.",
  },
  search: {
    vi: "Tìm thủ tục. Gõ tên thủ tục, không cần dấu.",
    en: "Find a procedure. Type its name.",
  },
  procedure: {
    vi: "Đây là giấy tờ cần mang, lệ phí và thời hạn. Nút ở dưới là để lấy số.",
    en: "Here are the papers to bring, the fee and the time needed. The button below takes a number.",
  },
  notices: { vi: "Thông báo của bộ phận.", en: "Notices of the office." },
  more: {
    vi: "Ông bà muốn xem thủ tục, xem thông báo, hay gửi phản ánh, kiến nghị?",
    en: "Would you like to see procedures or notices, or send feedback?",
  },
  ease: {
    vi: "Máy sẽ đọc to từng trang. Chạm lần nữa để tắt.",
    en: "Each page is read aloud now. Touch again to turn this off.",
  },
  help: {
    vi: "Mời ông bà đến bàn hướng dẫn trong sảnh. Cán bộ ở đó sẽ giúp ông bà.",
    en: "Please go to the reception desk in the hall. The staff there will help you.",
  },
  advice: {
    vi: "Lĩnh vực này đang đông người hoặc chưa có quầy mở. Ông bà vẫn muốn lấy số chứ?",
    en: "This service is busy, or has no open counter yet. Do you still want a number?",
  },
  priority: {
    vi: "Ông bà có thuộc diện ưu tiên không? Nút trên cùng là không thuộc diện ưu tiên.",
    en: "Do you belong to a priority group? The first button is for no priority.",
  },
  number: { vi: "Số của ông bà là", en: "Your number is" },
  paper: { vi: "Mời ông bà lấy phiếu.", en: "Please take your ticket." },
  remember: {
    vi: "Không có phiếu. Xin nhớ số này.",
    en: "There is no ticket. Please remember this number.",
  },
  refused: {
    vi: "Chưa lấy được số. Xin đọc trên màn hình, hoặc hỏi bàn hướng dẫn.",
    en: "There is no number yet. Please read the screen, or ask at the reception desk.",
  },
  letter: {
    vi: "Trả lời câu hỏi trên màn hình, rồi chạm nút màu xanh.",
    en: "Answer the question on the screen, then touch the blue button.",
  },
  thanks: { vi: "Đã nhận. Cảm ơn ông bà.", en: "Received. Thank you." },
} as const satisfies Record<string, Bilingual>;

export type Prompt = keyof typeof prompts;
