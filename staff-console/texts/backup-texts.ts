import { defineTexts, type TextsLike } from "@motcua/screen-kit";

const vi = {
  make: "Sao lưu ngay",
  making: "Đang sao lưu và kiểm tra. Mọi việc ở quầy vẫn tiếp tục bình thường…",
  made: "Đã sao lưu và kiểm tra xong.",
  kept: (count: number) => `Mỗi đêm máy chủ tự sao lưu một lần; giữ ${count} bản mới nhất.`,
  when: "Thời điểm",
  size: "Dung lượng",
  checked: "Kiểm tra",
  sound: "Đã đọc lại toàn bộ, nguyên vẹn",
  file: "Tệp",
  download: "Tải về",
  downloadOf: (when: string) => `Tải về bản sao lưu ${when}`,
  none: "Chưa có bản sao lưu nào.",
  elsewhere: "Cất một bản ở nơi khác",
  elsewhereWords: (folder: string) =>
    `Các bản nằm trong thư mục ${folder} của máy chủ. Ổ đĩa hỏng thì mất cả số liệu lẫn bản sao lưu: thỉnh thoảng hãy tải một bản về, cất ở ổ đĩa khác. Tệp chứa toàn bộ số liệu của bộ phận, hãy giữ cẩn thận như chính máy chủ.`,
  restoreTitle: "Khôi phục",
  restoreThis: "Khôi phục…",
  restoreOf: (when: string) => `Khôi phục về bản sao lưu lúc ${when}`,
  whileRestoring:
    "Phần mềm dừng trong chốc lát rồi tự chạy lại; trong lúc đó không quầy nào làm việc được, máy lấy số và bảng tự kết nối lại.",
  confirmTime: (clock: string) => `Để chắc chắn đúng bản, hãy gõ giờ của bản này: ${clock}`,
  typeTheTime: (clock: string) =>
    `Chưa đúng giờ của bản sao lưu. Hãy gõ ${clock}, hoặc đóng lại để chọn bản khác.`,
  restoreNow: "Khôi phục ngay",
  restoring: "Đang khôi phục. Khi xong, trang đăng nhập hiện ra…",
  notRestored:
    "Không khôi phục được từ bản này; số liệu giữ nguyên như trước. Nhật ký máy chủ cho biết lý do.",
  restore: "Khi phần mềm không chạy được",
  stop: "Tắt phần mềm trên máy chủ. Trong lúc khôi phục, không quầy nào làm việc được.",
  run: "Tại máy chủ, trong thư mục của phần mềm, chạy lệnh sau, với cùng DATA_DIR như khi bật phần mềm (thay tên tệp nếu chọn bản khác):",
  startAgain: "Bật lại phần mềm như mọi ngày.",
  after:
    "Số liệu sau thời điểm sao lưu không còn trong hệ thống, nhưng được giữ riêng trong một thư mục bên cạnh. Số thứ tự trong ngày nhảy lên để không trùng số đã in. Mọi người đăng nhập lại; hãy xem lại danh sách thiết bị.",
  fileName: "TÊN-TỆP.db",
  postgres: "Số liệu nằm ở PostgreSQL",
  postgresWords:
    "Máy chủ không tự sao lưu cơ sở dữ liệu này. Người quản trị PostgreSQL sao lưu bằng lệnh thứ nhất, và khôi phục bằng hai lệnh sau khi đã tắt phần mềm:",
};

const en: TextsLike<typeof vi> = {
  make: "Back up now",
  making: "Backing up and checking. The counters work on meanwhile…",
  made: "Backed up and checked.",
  kept: (count) => `The hub makes one by itself every night; the newest ${count} are kept.`,
  when: "When",
  size: "Size",
  checked: "Checked",
  sound: "Read whole and found sound",
  file: "File",
  download: "Download",
  downloadOf: (when) => `Download the backup of ${when}`,
  none: "There is no backup yet.",
  elsewhere: "Keep one elsewhere",
  elsewhereWords: (folder) =>
    `They lie in ${folder} on the hub. A broken disk takes the data and their backups with it: download one now and then, and keep it on another disk. The file holds everything the office has; keep it as safe as the hub itself.`,
  restoreTitle: "Restore",
  restoreThis: "Restore…",
  restoreOf: (when) => `Go back to the backup of ${when}`,
  whileRestoring:
    "The program stops for a moment and starts again by itself; meanwhile no counter can work. Kiosks and boards connect again by themselves.",
  confirmTime: (clock) => `To be sure of the backup, type its time: ${clock}`,
  typeTheTime: (clock) => `This is not the backup's time. Type ${clock}, or close this to choose another.`,
  restoreNow: "Restore now",
  restoring: "Restoring. The sign-in page comes when it is done…",
  notRestored: "This backup could not be used; nothing was changed. The hub's log says why.",
  restore: "When the program does not run",
  stop: "Stop the program on the hub. No counter can work until it runs again.",
  run: "On the hub, in the program's folder, run this with the DATA_DIR that the program is started with (and another file's name if you choose another):",
  startAgain: "Start the program again as usual.",
  after:
    "What happened after the backup is no longer in the system, but is kept aside in a folder beside it. Numbers of that day go on further up, so that none on paper comes again. Everyone signs in again; look through the list of devices.",
  fileName: "FILE.db",
  postgres: "The data are in PostgreSQL",
  postgresWords:
    "The hub makes no backups of that database. Whoever looks after PostgreSQL backs it up with the first command, and brings it back with the other two while the program is stopped:",
};

/** The page of the hub's backups. */
export const backupTexts = defineTexts({ vi, en });
