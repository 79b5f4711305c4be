/** The ticket that a trial prints: plainly marked, with a number that no service gives. */
import type { TicketContent } from "@motcua/protocol";

/** Letters with every kind of mark, so that a wrong model or table shows at once. */
const everyMark = "ĂÂĐÊÔƠƯ ắẵậ ếễệ ốỗộ ớỡợ ứữự ỳỹỵ";

/** What a trial says; the printer's name tells which one it came from. */
export function trialTicket(printer: string, issuedAt: number): TicketContent {
  return {
    authority: { vi: "IN THỬ – KHÔNG PHẢI SỐ THỨ TỰ", en: "TEST PRINT – NOT A TICKET" },
    office: { vi: printer, en: "" },
    number: "000",
    service: { vi: everyMark, en: "Test of the printer" },
    counters: [],
    peopleAhead: null,
    estimate: null,
    priority: { vi: "IN THỬ", en: "TEST PRINT" },
    followUrl: null,
    issuedAt,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    reprint: 0,
    missedNote: { vi: "Phiếu này chỉ để kiểm tra máy in.", en: "This paper only tests the printer." },
  };
}
