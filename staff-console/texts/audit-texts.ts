import type { AuditKind, AuditLine, Bilingual } from "@motcua/protocol";
import { defineTexts, type TextsLike } from "@motcua/screen-kit";

const vi = {
  kind: "Loại việc",
  all: "Tất cả",
  person: "Người làm",
  everybody: "Mọi người",
  day: "Ngày",
  when: "Khi nào",
  who: "Ai",
  what: "Việc",
  none: "Không có dòng nào như vậy.",
  shown: (from: string, to: string, total: string) => `Dòng ${from}–${to} trong ${total}`,
  newer: "Mới hơn",
  older: "Cũ hơn",
};

const en: TextsLike<typeof vi> = {
  kind: "Kind",
  all: "All",
  person: "By whom",
  everybody: "Everybody",
  day: "Day",
  when: "When",
  who: "Who",
  what: "What",
  none: "There is no such line.",
  shown: (from, to, total) => `Lines ${from}–${to} of ${total}`,
  newer: "Newer",
  older: "Older",
};

/** The audit log. */
export const auditTexts = defineTexts({ vi, en });

export const auditKindTexts: Readonly<Record<AuditKind, Bilingual>> = {
  settings: { vi: "Cài đặt", en: "Settings" },
  people: { vi: "Tài khoản, đăng nhập", en: "Accounts and sign-ins" },
  devices: { vi: "Thiết bị", en: "Devices" },
  exports: { vi: "Xem và xuất dữ liệu", en: "Looks and exports" },
  refused: { vi: "Bị từ chối", en: "Refused" },
  other: { vi: "Việc khác", en: "Other" },
};

export const auditByTexts: Readonly<Record<AuditLine["by"], Bilingual>> = {
  person: { vi: "Tài khoản đã bỏ", en: "An account that is gone" },
  device: { vi: "Thiết bị", en: "A device" },
  stranger: { vi: "Người lạ", en: "A stranger" },
  machine: { vi: "Tại máy chủ", en: "At the hub itself" },
};

/** What was done, by the name that the log gives it; one without words here is shown by its name. */
export const auditWhatTexts: Readonly<Record<string, Bilingual>> = {
  "settings-changed": { vi: "Đổi cài đặt", en: "Changed the settings" },
  "site-copy-exported": { vi: "Tải tệp cấu hình", en: "Saved the settings as a file" },
  "site-copy-taken": { vi: "Dùng cấu hình từ tệp", en: "Took the settings from a file" },
  "site-copy-refused": { vi: "Tệp cấu hình bị từ chối", en: "File of settings refused" },
  "backup-made": { vi: "Sao lưu số liệu", en: "Made a backup" },
  "backup-refused": { vi: "Sao lưu không được", en: "A backup could not be made" },
  "restore-begun": { vi: "Yêu cầu khôi phục từ bản sao lưu", en: "Asked for a backup to be brought back" },
  "backup-restored": { vi: "Đã khôi phục từ bản sao lưu", en: "A backup was brought back" },
  "backup-restore-refused": {
    vi: "Không khôi phục được, số liệu giữ nguyên",
    en: "A backup could not be brought back; nothing changed",
  },
  "backup-exported": { vi: "Tải bản sao lưu", en: "Downloaded a backup" },
  "signed-in": { vi: "Đăng nhập", en: "Signed in" },
  "signed-out": { vi: "Đăng xuất", en: "Signed out" },
  "signed-out-elsewhere": {
    vi: "Đăng xuất một nơi khác của mình",
    en: "Signed out another place of their own",
  },
  "signed-out-everywhere": { vi: "Đăng xuất ở mọi nơi", en: "Signed out everywhere" },
  "person-photo-kept": { vi: "Thêm ảnh của một người", en: "Added a photo of a person" },
  "person-photo-removed": { vi: "Xóa ảnh của một người", en: "Removed a photo of a person" },
  "person-signed-out": { vi: "Đăng xuất một người ở mọi nơi", en: "Signed a person out everywhere" },
  "sign-in-refused": { vi: "Đăng nhập không thành", en: "Sign-in refused" },
  "password-changed": { vi: "Đổi mật khẩu của mình", en: "Changed their own password" },
  "person-created": { vi: "Thêm tài khoản", en: "Added an account" },
  "person-changed": { vi: "Sửa tài khoản", en: "Changed an account" },
  "person-change-refused": { vi: "Sửa tài khoản không được", en: "Change of an account refused" },
  "administrator-reset": { vi: "Đặt lại quản trị viên", en: "Reset the administrator" },
  "example-seat-opened": {
    vi: "Mở bàn làm việc của bản minh họa",
    en: "Opened a counter of the demonstration",
  },
  "example-seat-refused": {
    vi: "Không được mở bàn làm việc mẫu",
    en: "Was refused a counter of the demonstration",
  },
  "setup-token-used": { vi: "Dùng liên kết thiết lập", en: "Used the set-up link" },
  "setup-refused": { vi: "Liên kết thiết lập không hợp lệ", en: "Set-up link refused" },
  "device-paired": { vi: "Ghép nối thiết bị", en: "Paired a device" },
  "device-changed": { vi: "Đổi tên, nơi đặt thiết bị", en: "Renamed or moved a device" },
  "device-revoked": { vi: "Thu hồi thiết bị", en: "Revoked a device" },
  "pairing-confirmed": { vi: "Xác nhận mã ghép nối", en: "Confirmed a pairing code" },
  "pairing-refused": { vi: "Mã ghép nối không đúng", en: "Pairing refused" },
  "grant-made": { vi: "Mở màn hình cho thiết bị", en: "Opened a screen as a device" },
  "claim-refused": { vi: "Liên kết màn hình hết hạn", en: "Screen link refused" },
  "report-exported": { vi: "Xuất báo cáo", en: "Exported a report" },
  "late-dossiers-seen": { vi: "Xem hồ sơ trễ hạn", en: "Looked at late dossiers" },
  "late-dossiers-exported": { vi: "Xuất hồ sơ trễ hạn", en: "Exported late dossiers" },
  "single-votes-seen": { vi: "Xem từng lượt đánh giá", en: "Looked at single ratings" },
  "registrations-seen": { vi: "Xem người đăng ký đối thoại", en: "Looked at registrations" },
  "document-made": { vi: "Lập tài liệu báo cáo", en: "Made a document" },
  "visits-imported": { vi: "Nhập lượt của hệ thống cũ", en: "Imported visits of an older system" },
  "document-exported": { vi: "Tải tài liệu báo cáo", en: "Downloaded a document" },
  "document-removed": { vi: "Xóa tài liệu báo cáo", en: "Removed a document" },
  "document-cancelled": { vi: "Dừng lập tài liệu báo cáo", en: "Stopped making a document" },
  "media-kept": { vi: "Tải ảnh hoặc bản ghi âm lên", en: "Uploaded a picture or recording" },
  "channel-refused": { vi: "Thiết bị vào sai chỗ", en: "A device came to the wrong door" },
  "watch-refused": { vi: "Không được xem", en: "Was not allowed to watch" },
  "keypad-refused": { vi: "Bàn phím gọi số bị từ chối", en: "Call keypad refused" },
  "scanner-refused": { vi: "Máy quét bị từ chối", en: "Scanner refused" },
  refused: { vi: "Không đủ quyền", en: "Not allowed" },
  "sample-day-started": { vi: "Chạy ngày mẫu", en: "Started the sample day" },
  "sample-day-stopped": { vi: "Dừng ngày mẫu", en: "Stopped the sample day" },
};
