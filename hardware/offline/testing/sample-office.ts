import type { BusinessDay, EquipmentId, IssuingAlone, ServiceId } from "@motcua/protocol";
import { standardTicketTemplate } from "@motcua/protocol";

/** Monday 23/11/2026 in an office in UTC, so that a test reads its hours as they are. */
export const today = "2026-11-23" as BusinessDay;
export const tomorrow = "2026-11-24" as BusinessDay;
export const at = (wall: string, day: string = today) => Date.parse(`${day}T${wall}:00Z`);

const service = (
  id: string,
  prefix: string,
  closed: "open" | "closed",
): IssuingAlone["view"]["services"][0] => ({
  id: id as ServiceId,
  prefix,
  name: { vi: `Lĩnh vực ${prefix}`, en: `Service ${prefix}` },
  functional: false,
  waiting: null,
  estimate: null,
  openCounters: [2],
  counters: [2],
  closedReason: closed === "open" ? null : { vi: "Nghỉ", en: "Closed" },
});

/** What an agent of a small office was told: seven to half past eleven, half past one to four. */
export function sampleOffice(change: Partial<IssuingAlone> = {}): IssuingAlone {
  const hours = (day: string) => [
    { from: at("07:00", day), until: at("11:30", day) },
    { from: at("13:30", day), until: at("16:00", day) },
  ];
  return {
    from: 900,
    upTo: 999,
    used: {},
    days: [
      { day: today, issuing: hours(today) },
      { day: tomorrow, issuing: hours(tomorrow) },
      { day: "2026-11-25" as BusinessDay, issuing: [] },
    ],
    timeZone: "UTC",
    printer: "kiosk" as EquipmentId,
    template: standardTicketTemplate,
    missedNote: {
      vi: "Nếu lỡ lượt, xin hỏi bàn hướng dẫn.",
      en: "If you miss your call, ask at reception.",
    },
    view: {
      office: {
        id: "mau" as never,
        name: { vi: "Bộ phận một cửa", en: "One-stop office" },
        authority: { vi: "UBND xã", en: "Commune" },
      },
      languages: ["vi", "en"],
      day: today,
      issuing: { state: "closed", opensAt: null },
      hours: { days: ["mon"], sessions: [["07:00", "17:00"]] },
      longQueueMinutes: 60,
      services: [
        service("civil-status", "C", "open"),
        service("land", "A", "open"),
        service("tax", "U", "closed"),
      ],
      procedures: [],
      priorityGroups: [],
      notices: [],
      printer: { state: "ready", cause: null },
      prints: [],
    },
    ...change,
  };
}
