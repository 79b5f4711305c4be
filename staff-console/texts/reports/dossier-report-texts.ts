import { counted, defineTexts, type TextsLike } from "@motcua/screen-kit";
import { reportTexts } from "./report-texts.ts";

const vi = {
  dossiers: "Hồ sơ",
  dossiersNone: "Kỳ này chưa có số liệu hồ sơ nào được nhập.",
  received: "Tiếp nhận",
  resolved: "Đã giải quyết",
  early: "Trước hạn",
  onTime: "Đúng hạn",
  lateDossiers: "Quá hạn",
  openDossiers: "Đang giải quyết",
  openInTerm: "Còn trong hạn",
  openOverdue: "Đã quá hạn",
  ofReceived: (percent: string) => `${percent} số tiếp nhận`,
  ofResolved: (percent: string) => `${percent} số đã giải quyết`,
  lateRows: (n: string) => `Có thể lập phiếu xin lỗi cho ${n} hồ sơ quá hạn.`,
  notAdded: "Nhiều đợt số liệu không cộng được với nhau",
  importDossiers: "Nhập từ tệp hồ sơ",
  typedLeftOut: "Đợt số liệu không dùng được cho kỳ này",
};

const en: TextsLike<typeof vi> = {
  dossiers: "Dossiers",
  dossiersNone: "No dossier figures were entered for this period.",
  received: "Received",
  resolved: "Resolved",
  early: "Early",
  onTime: "On time",
  lateDossiers: "Late",
  openDossiers: "Open",
  openInTerm: "In term",
  openOverdue: "Overdue",
  ofReceived: (percent) => `${percent} of received`,
  ofResolved: (percent) => `${percent} of resolved`,
  lateRows: (n) => `Letters of apology can be made for ${counted(n, "late dossier", "late dossiers")}.`,
  notAdded: "Several batches cannot be added",
  importDossiers: "Import a dossier file",
  typedLeftOut: "Batches not used for this period",
};

/** Dossiers of the provincial software. */
export const dossierReportTexts = defineTexts({
  vi: { ...reportTexts.vi, ...vi },
  en: { ...reportTexts.en, ...en },
});
