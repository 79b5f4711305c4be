/** Settings documents of earlier versions: the one place where what they lack gets its default. */
import {
  type DocumentSettings,
  type Equipment,
  type SiteSettings,
  standardTicketTemplate,
} from "@motcua/protocol";

/** An office without devices of its own beside the screens. */
export const noEquipment: Equipment = { printers: [], panels: [], keypads: [], scanners: [] };

/** The month's report and the year's, which here runs from 5 December; place and signer are the office's to fill in. */
export const plainDocuments: DocumentSettings = {
  place: { vi: "", en: "" },
  symbol: "BC-MC",
  signer: { vi: "Trưởng bộ phận", en: "Head of office" },
  recipients: [{ vi: "Như kính gửi", en: "As addressed" }],
  schedules: [
    {
      id: "month",
      vi: "Báo cáo tháng",
      en: "Monthly report",
      every: { kind: "month" },
      language: "vi",
      formats: ["docx", "xlsx"],
    },
    {
      id: "year",
      vi: "Báo cáo năm",
      en: "Yearly report",
      every: { kind: "year", from: "12-05" },
      language: "vi",
      formats: ["docx", "xlsx"],
    },
  ],
};

/** What offices mostly promise; assumed. */
export const plainFeedback: SiteSettings["feedback"] = { answerDays: 15 };

const defaults = {
  singleVotesFor: [],
  feedback: plainFeedback,
  equipment: noEquipment,
  ticketTemplate: standardTicketTemplate,
  documents: plainDocuments,
  formerScales: [],
  ownNumbers: [],
  leavePin: null,
} satisfies Partial<SiteSettings>;

/** A document as the journal holds it, with what was not known yet when it was written. */
export function completeSettings(settings: SiteSettings): SiteSettings {
  const missing = Object.keys(defaults).some((field) => !Object.hasOwn(settings, field));
  return missing ? { ...defaults, ...settings } : settings;
}
