import type { Bilingual, SilenceReason } from "@motcua/protocol";
import { defineTexts, type TextsLike } from "@motcua/screen-kit";

const vi = {
  title: "Đã đọc hôm nay",
  words: "Mỗi lượt gọi, gọi lại trong ngày: được đọc lúc nào, ở bảng nào; hoặc chỉ hiện và vì sao.",
  number: "Tìm số",
  numberHint: "Như C015 hoặc chỉ 15",
  counter: "Quầy",
  everyCounter: "Mọi quầy",
  outcome: "Kết quả",
  all: (count: string) => `Tất cả (${count})`,
  spoken: (count: string) => `Đã đọc (${count})`,
  silent: (count: string) => `Không được đọc (${count})`,
  pending: (count: string) => `Đang chờ đọc (${count})`,
  noDay: "Ngày làm việc chưa mở, chưa có lượt gọi nào.",
  noneYet: "Hôm nay chưa có lượt gọi nào.",
  none: "Không có lượt gọi nào như vậy.",
  away: "Máy chủ không trả lời. Danh sách này là của lần đọc trước; trang tự thử lại.",
  when: "Gọi lúc",
  ticket: "Số",
  zone: "Khu vực",
  kind: "Lượt",
  call: "Gọi",
  recall: "Gọi lại",
  result: "Kết quả",
  spokenAt: (clock: string) => `Đọc lúc ${clock}`,
  after: (seconds: string) => `sau ${seconds} giây`,
  shown: "Chỉ hiện",
  unspoken: "Không bảng nào đọc",
  unspokenWhy: "lúc đó không có bảng nào của khu vực đang bật",
  waits: "Đang chờ đọc",
  boardGone: "bảng đã bỏ",
};

const en: TextsLike<typeof vi> = {
  title: "Announced today",
  words: "Every call and recall of the day: when it was spoken and by which board, or only shown and why.",
  number: "Find a number",
  numberHint: "Such as C015, or just 15",
  counter: "Counter",
  everyCounter: "Every counter",
  outcome: "Outcome",
  all: (count) => `All (${count})`,
  spoken: (count) => `Spoken (${count})`,
  silent: (count) => `Not spoken (${count})`,
  pending: (count) => `Waiting (${count})`,
  noDay: "The working day is not open; nobody has been called.",
  noneYet: "No number has been called today yet.",
  none: "There is no such call.",
  away: "The hub does not answer. This list is from before; the page tries again by itself.",
  when: "Called at",
  ticket: "Number",
  zone: "Zone",
  kind: "Kind",
  call: "Call",
  recall: "Recall",
  result: "Outcome",
  spokenAt: (clock) => `Spoken at ${clock}`,
  after: (seconds) => `after ${seconds} s`,
  shown: "Shown only",
  unspoken: "Spoken by no board",
  unspokenWhy: "no board of the zone was on",
  waits: "Waiting to be spoken",
  boardGone: "a board that is gone",
};

/** The page of what was announced today. */
export const announcementTexts = defineTexts({ vi, en });

/** Why a call was shown and not spoken. */
export const silenceTexts: Readonly<Record<SilenceReason, Bilingual>> = {
  "quiet-hours": { vi: "giờ yên lặng", en: "quiet hours" },
  muted: { vi: "ngày mẫu chạy nhanh, bảng tắt tiếng", en: "the sample day ran too fast to be spoken" },
  "sound-locked": {
    vi: "trình duyệt của bảng chặn tiếng, cần một lần chạm",
    en: "the board's browser blocked sound until it is touched once",
  },
  "not-ready": { vi: "bảng chưa tải xong âm thanh", en: "the board had not loaded its sounds yet" },
  "voice-busy": {
    vi: "bảng đọc các số khác cho tới khi quá 20 giây",
    en: "others were being spoken until 20 seconds were over",
  },
  "no-leave": { vi: "bảng chưa hỏi được máy chủ kịp lúc", en: "the board could not ask the hub in time" },
};
