/** What each figure of dossiers is called. */
import type { Bilingual, DossierFigures } from "@motcua/protocol";

export type DossierKey = keyof DossierFigures;

export const dossierNames: Readonly<Record<DossierKey, Bilingual>> = {
  received: { vi: "Tiếp nhận", en: "Received" },
  carriedOver: { vi: "Kỳ trước chuyển qua", en: "Brought over" },
  resolved: { vi: "Đã giải quyết", en: "Resolved" },
  early: { vi: "Trước hạn", en: "Early" },
  onTime: { vi: "Đúng hạn", en: "On time" },
  late: { vi: "Quá hạn", en: "Late" },
  open: { vi: "Đang giải quyết", en: "Open" },
  openInTerm: { vi: "Đang giải quyết, trong hạn", en: "Open, in term" },
  openOverdue: { vi: "Đang giải quyết, quá hạn", en: "Open, overdue" },
};

export const dossierKeys = Object.keys(dossierNames) as DossierKey[];
