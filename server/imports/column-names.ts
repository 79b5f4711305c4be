import type { Bilingual, DossierColumn } from "@motcua/protocol";

/** What each column of ours is called. */
export const columnNames: Readonly<Record<DossierColumn, Bilingual>> = {
  field: { vi: "Lĩnh vực", en: "Field" },
  received: { vi: "Tiếp nhận", en: "Received" },
  carriedOver: { vi: "Kỳ trước chuyển qua", en: "Brought over" },
  resolved: { vi: "Đã giải quyết", en: "Resolved" },
  early: { vi: "Trước hạn", en: "Early" },
  onTime: { vi: "Đúng hạn", en: "On time" },
  late: { vi: "Quá hạn", en: "Late" },
  open: { vi: "Đang giải quyết", en: "Open" },
  openInTerm: { vi: "Đang giải quyết, trong hạn", en: "Open, in term" },
  openOverdue: { vi: "Đang giải quyết, quá hạn", en: "Open, overdue" },
  code: { vi: "Mã hồ sơ", en: "Dossier code" },
  receivedOn: { vi: "Ngày tiếp nhận", en: "Received on" },
  dueOn: { vi: "Ngày hẹn trả", en: "Due on" },
  doneOn: { vi: "Ngày trả kết quả", en: "Done on" },
  reason: { vi: "Lý do trễ", en: "Reason" },
  newDate: { vi: "Ngày hẹn lại", en: "New date" },
};
