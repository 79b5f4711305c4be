import { defineTexts, type TextsLike } from "@motcua/screen-kit";

const vi = {
  counter: "Quầy",
  number: "Số",
  fields: (names: string) => `Lĩnh vực: ${names}`,
  nobodyHere: "Chưa có cán bộ tại quầy",

  ready: "Sẵn sàng phục vụ",
  readyWords: "Mời ông/bà chờ đến lượt. Số được gọi hiện trên bảng và tại đây.",
  calling: "Mời số",
  callingWords: (counter: number) => `Mời ông/bà đến quầy ${counter}`,
  serving: "Đang phục vụ số",
  paused: "Quầy tạm dừng",
  pausedWords: "Mời ông/bà ngồi chờ. Số của ông/bà vẫn giữ nguyên.",
  closed: "Quầy đang đóng",
  closedWords: "Mời ông/bà xem bảng gọi số, hoặc hỏi bàn hướng dẫn.",
  awayWords: "Xin nghe cán bộ mời trực tiếp, hoặc hỏi tại quầy này.",
  hubBusy: "Máy chủ đang khởi động lại.",

  question: "Ông/bà có hài lòng với lần phục vụ này không?",
  secret: "Câu trả lời không hiện cho cán bộ tại quầy",
  skip: "Bỏ qua",
  untilClose: "Thời gian còn lại của câu hỏi",
  levels: "Mức độ hài lòng",

  reasonsTitle: "Điều gì cần làm tốt hơn?",
  reasonsHint: "Chọn một hoặc nhiều ý. Không chọn cũng gửi được.",
  reasons: "Các ý có thể chọn",
  youChose: (word: string) => `Ông/bà chọn: ${word}`,
  change: "Chọn lại",
  writeMore: "Viết thêm…",
  written: "Đã viết thêm – chạm để sửa",
  send: "Gửi",

  wordsTitle: "Ông/bà muốn nói thêm điều gì?",
  wordsHint: "Không cần ghi tên hay số điện thoại.",
  wordsLength: (used: number, most: number) => `${used}/${most} ký tự`,
  back: "Quay lại",

  thanks: "Cảm ơn ông/bà!",
  thanksWords: "Ý kiến của ông/bà đã được ghi nhận.",

  waitingVotes: "Phiếu chưa gửi",
};

const en: TextsLike<typeof vi> = {
  counter: "Counter",
  number: "Number",
  fields: (names) => `Services: ${names}`,
  nobodyHere: "No officer at this counter yet",

  ready: "Ready to serve",
  readyWords: "Please wait for your turn. The number called shows on the board and here.",
  calling: "Now calling",
  callingWords: (counter) => `Please come to counter ${counter}`,
  serving: "Now serving",
  paused: "Counter paused",
  pausedWords: "Please take a seat. Numbers already taken stay valid.",
  closed: "Counter closed",
  closedWords: "Please look at the board, or ask at the reception desk.",
  awayWords: "The officers call in person now. Please ask at this counter.",
  hubBusy: "The hub is restarting.",

  question: "Were you satisfied with the service today?",
  secret: "Your answer is not shown to the officer",
  skip: "Skip",
  untilClose: "Time left to answer",
  levels: "How satisfied you are",

  reasonsTitle: "What should be better?",
  reasonsHint: "Choose one or more, or just send.",
  reasons: "What you can choose",
  youChose: (word) => `You chose: ${word}`,
  change: "Choose again",
  writeMore: "Write more…",
  written: "Written – touch to change",
  send: "Send",

  wordsTitle: "What else would you like to say?",
  wordsHint: "No name or phone number is needed.",
  wordsLength: (used, most) => `${used}/${most} characters`,
  back: "Back",

  thanks: "Thank you!",
  thanksWords: "Your answer has been recorded.",

  waitingVotes: "Votes not sent yet",
};

/** Everything that the tablet says. */
export const tabletTexts = defineTexts({ vi, en });
