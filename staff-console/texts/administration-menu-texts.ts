import type { Bilingual } from "@motcua/protocol";
import type { AdministrationGroup, AdministrationPage } from "../model/administration-pages.ts";

export const groupTexts: Readonly<Record<AdministrationGroup, Bilingual>> = {
  office: { vi: "Bộ phận", en: "The office" },
  floor: { vi: "Lĩnh vực và quầy", en: "Services and counters" },
  ratings: { vi: "Đánh giá", en: "Ratings" },
  machines: { vi: "Màn hình và thiết bị", en: "Screens and devices" },
  staff: { vi: "Nhân sự, nhật ký thao tác", en: "People, audit log" },
  keeping: { vi: "Sao lưu, sao chép", en: "Backups and copies" },
};

/** What each page is called, and what one does there. */
export const menuTexts: Readonly<
  Record<AdministrationPage, { readonly title: Bilingual; readonly words: Bilingual }>
> = {
  settings: {
    title: { vi: "Quản trị", en: "Administration" },
    words: {
      vi: "Mọi cài đặt của bộ phận. Thay đổi có hiệu lực ngay, không phải khởi động lại; ngày cũ giữ cài đặt của ngày đó.",
      en: "Every setting of the office. A change takes effect at once, without a restart; days gone by keep the settings they had.",
    },
  },
  office: {
    title: { vi: "Thông tin bộ phận", en: "About the office" },
    words: {
      vi: "Tên, cơ quan chủ quản và ngôn ngữ trên màn hình, phiếu và báo cáo.",
      en: "Name, authority and languages on screens, tickets and reports.",
    },
  },
  hours: {
    title: { vi: "Giờ làm việc, ngày nghỉ", en: "Hours and holidays" },
    words: {
      vi: "Ngày và buổi làm việc, khi nào phát số, ngày nghỉ lễ.",
      en: "Working days and sessions, when numbers are given out, holidays.",
    },
  },
  limits: {
    title: { vi: "Mức và giới hạn", en: "Targets and limits" },
    words: {
      vi: "Mục tiêu chờ, hàng dài, số lần gọi trước khi ghi vắng, hạn trả lời phản ánh.",
      en: "Wait target, long queues, calls before a no-show, days to answer feedback.",
    },
  },
  services: {
    title: { vi: "Lĩnh vực", en: "Services" },
    words: {
      vi: "Thêm, sửa, xếp thứ tự, tạm đóng lĩnh vực; chữ đầu của số, thời gian mục tiêu.",
      en: "Add, change, order and close services; the letter of their numbers, their target.",
    },
  },
  counters: {
    title: { vi: "Quầy", en: "Counters" },
    words: {
      vi: "Số quầy, lĩnh vực phục vụ, khu vực, quầy ưu tiên, máy đánh giá.",
      en: "Numbers, services, zone, counters kept for priority, rating tablets.",
    },
  },
  zones: {
    title: { vi: "Khu vực", en: "Zones" },
    words: {
      vi: "Các phần của sảnh; mỗi khu vực có bảng và một giọng đọc.",
      en: "Parts of the hall; each has its boards and one voice.",
    },
  },
  priority: {
    title: { vi: "Nhóm ưu tiên", en: "Priority groups" },
    words: {
      vi: "Ai được phục vụ trước, từ tuổi nào, nhanh hơn bao nhiêu.",
      en: "Who goes first, from which age, and by how much.",
    },
  },
  queue: {
    title: { vi: "Thứ tự gọi số", en: "Queue order" },
    words: {
      vi: "Trong những người đang chờ, ai được gọi tiếp theo; có ví dụ.",
      en: "Who of those waiting is called next, with an example.",
    },
  },
  procedures: {
    title: { vi: "Thủ tục và thông báo", en: "Procedures and notices" },
    words: {
      vi: "Giấy tờ, lệ phí, thời hạn và thông báo mà người dân đọc ở máy lấy số.",
      en: "Papers, fees, days and notices that citizens read at the kiosk.",
    },
  },
  pauses: {
    title: { vi: "Lý do tạm dừng", en: "Reasons to pause" },
    words: {
      vi: "Những lý do cán bộ chọn khi tạm dừng quầy.",
      en: "What officers choose from when they pause a counter.",
    },
  },
  rating: {
    title: { vi: "Thang đánh giá, lý do", en: "Rating scale and reasons" },
    words: {
      vi: "Hai, ba hoặc năm mức; khi nào hỏi lý do; xem trước như trên máy đánh giá.",
      en: "Two, three or five levels; when reasons are asked; a preview as on the tablet.",
    },
  },
  "single-votes": {
    title: { vi: "Xem từng lượt đánh giá", en: "Looking at single ratings" },
    words: {
      vi: "Ai được xem từng lượt; mỗi lần xem đều được ghi lại.",
      en: "Who may look at single ratings; every look is recorded.",
    },
  },
  devices: {
    title: { vi: "Thiết bị", en: "Devices" },
    words: {
      vi: "Ghép nối, xem tình trạng, đổi tên, đổi chỗ, thu hồi.",
      en: "Pair, see how they are, rename, move, revoke.",
    },
  },
  board: {
    title: { vi: "Nội dung bảng", en: "Board content" },
    words: {
      vi: "Bảng hiện gì khi không gọi ai: số người chờ, quy định ưu tiên, thông báo, thủ tục, ảnh của đơn vị; xem trước đúng như trên bảng.",
      en: "What boards show while nobody is called: who waits, who goes first, notices, procedures, pictures of the office; with a preview just as on the board.",
    },
  },
  voice: {
    title: { vi: "Giọng đọc", en: "Voice" },
    words: {
      vi: "Đọc gì, mấy lần, to bao nhiêu, bảng nào đọc; nghe thử và thu lại từng bản thu.",
      en: "What is said, how often, how loud, by which board; hear and record every clip.",
    },
  },
  equipment: {
    title: { vi: "Thiết bị ngoại vi", en: "Printers and panels" },
    words: {
      vi: "Máy in, bảng số quầy, bàn phím gọi số, máy quét.",
      en: "Printers, counter panels, call keypads, scanners.",
    },
  },
  ticket: {
    title: { vi: "Mẫu phiếu", en: "Ticket layout" },
    words: {
      vi: "Chọn dòng, đổi chỗ, đổi cỡ. Bản xem trước là đúng những chấm sẽ in ra giấy.",
      en: "Choose a line, move it, change its size. The preview is the very dots that will be printed.",
    },
  },
  people: {
    title: { vi: "Nhân sự", en: "People" },
    words: {
      vi: "Tài khoản, vai trò, khóa và mở, đặt lại mật khẩu.",
      en: "Accounts, roles, closing and opening them, new passwords.",
    },
  },
  audit: {
    title: { vi: "Nhật ký thao tác", en: "Audit log" },
    words: {
      vi: "Ai đã làm gì, khi nào: cài đặt, tài khoản, thiết bị, tệp đã xuất.",
      en: "Who did what and when: settings, accounts, devices, exports.",
    },
  },
  copy: {
    title: { vi: "Sao chép cấu hình", en: "Copy of the settings" },
    words: {
      vi: "Tải mọi cài đặt về thành một tệp; dùng lại tệp đó, có xem trước.",
      en: "Save every setting as one file; use such a file again, with a preview.",
    },
  },
  backups: {
    title: { vi: "Bản sao lưu", en: "Backups" },
    words: {
      vi: "Toàn bộ số liệu: xem các bản đã có, sao lưu ngay, tải về, cách khôi phục.",
      en: "All the data: see what backups there are, make one now, download, how to bring one back.",
    },
  },
};
