import { defineTexts, type TextsLike } from "@motcua/screen-kit";

const vi = {
  save: "Tải cấu hình về máy",
  saveWords:
    "Một tệp chứa mọi cài đặt của bộ phận, kể cả ảnh trên phiếu và danh sách thủ tục. Tệp không chứa mật khẩu, tài khoản, mã PIN, khóa của thiết bị hay số liệu của người dân.",
  saveFile: "Tải tệp cấu hình",
  take: "Dùng một tệp cấu hình",
  takeWords:
    "Chọn tệp đã tải từ trang này. Trước khi dùng, trang cho xem từng điều sẽ thay đổi; chưa bấm nút dùng thì chưa có gì thay đổi. Nên tải cấu hình hiện tại về trước.",
  choose: "Tệp cấu hình (.json)",
  reading: "Đang đọc tệp…",
  madeOn: (day: string, program: string) => `Tệp tạo ngày ${day}, bởi phiên bản ${program}.`,
  same: "Cấu hình trong tệp giống hệt cấu hình đang dùng. Không có gì phải thay đổi.",
  willChange: (count: number) => `Sẽ thay đổi ${count} điều`,
  use: "Dùng cấu hình này",
  giveUp: "Thôi, giữ như hiện tại",
  taken: "Đã dùng cấu hình từ tệp, có hiệu lực ngay.",
  lookAgain: "Cài đặt vừa được người khác đổi. Hãy xem lại những điều sẽ thay đổi.",
};

const en: TextsLike<typeof vi> = {
  save: "Save the settings as a file",
  saveWords:
    "One file with every setting of the office, the picture on the ticket and the list of procedures included. It holds no passwords, accounts, PINs, keys of devices or anything about citizens.",
  saveFile: "Save the file",
  take: "Use a file of settings",
  takeWords:
    "Choose a file that this page saved. Everything that would change is shown first; nothing changes before you say so. It is wise to save the present settings before.",
  choose: "File of settings (.json)",
  reading: "Reading the file…",
  madeOn: (day, program) => `Made on ${day} by version ${program}.`,
  same: "The settings in the file are those in force. There is nothing to change.",
  willChange: (count) => `${count} ${count === 1 ? "thing" : "things"} will change`,
  use: "Use these settings",
  giveUp: "Keep things as they are",
  taken: "The settings of the file are in force.",
  lookAgain: "Somebody else just changed the settings. Please look again at what would change.",
};

/** The page that copies the settings out and in. */
export const siteCopyTexts = defineTexts({ vi, en });
