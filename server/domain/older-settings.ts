/** Settings documents of earlier versions: the one place where what they lack gets its default. */
import {
  type AlarmLimits,
  type DocumentSettings,
  type Equipment,
  type SiteSettings,
  standardBoard,
  standardTicketTemplate,
  standardVoice,
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

/** What most offices want to be told of; assumed. */
export function plainAlarms({ ratingScale }: Pick<SiteSettings, "ratingScale">): AlarmLimits {
  const values = ratingScale.levels.map(({ value }) => value).toSorted((a, b) => a - b);
  return {
    "wait-long": 45,
    "queue-long": 25,
    "service-long": 4,
    // of two or three levels the lowest, of four and five the two lowest
    "low-rating": values[values.length > 3 ? 1 : 0] ?? null,
    "device-away": 5,
    "printer-trouble": 2,
    "paper-low": 2,
    "zone-silent": 3,
    "battery-low": 20,
    "votes-waiting": 10,
    "clock-wrong": 300,
    "backup-old": 48,
    "disk-full": 10,
  };
}

const defaults = {
  singleVotesFor: [],
  feedback: plainFeedback,
  equipment: noEquipment,
  ticketTemplate: standardTicketTemplate,
  documents: plainDocuments,
  voice: standardVoice,
  board: standardBoard,
  formerScales: [],
  ownNumbers: [],
  leavePin: null,
} satisfies Partial<SiteSettings>;

/** A document as the journal holds it, with what was not known yet when it was written. */
export function completeSettings(settings: SiteSettings): SiteSettings {
  const missing = ["alarms", ...Object.keys(defaults)].some((field) => !Object.hasOwn(settings, field));
  if (!missing) return settings;
  const { alarms = plainAlarms(settings) }: Partial<Pick<SiteSettings, "alarms">> = settings;
  return { ...defaults, ...settings, alarms };
}
