import type { TicketContent } from "@motcua/protocol";

const missedNote = {
  vi: "Nếu lỡ số, mời ông/bà đến bàn hướng dẫn.",
  en: "Missed your number? Please ask at reception.",
};

/** The ticket an office prints most of the day; the one that sizes are measured by. */
export const standardContent: TicketContent = {
  authority: { vi: "UBND huyện Bình Sơn", en: "People's Committee of Binh Son District" },
  office: {
    vi: "Bộ phận Tiếp nhận và Trả kết quả huyện Bình Sơn",
    en: "Binh Son District One-Stop Office",
  },
  number: "C015",
  service: { vi: "Hộ tịch", en: "Civil status" },
  counters: [2, 3],
  peopleAhead: 4,
  estimate: { lowMinutes: 15, highMinutes: 25 },
  priority: null,
  followUrl: "https://motcua.example/p/7Qm2xV9dKr4T",
  issuedAt: Date.UTC(2026, 10, 23, 1, 5),
  timeZone: "Asia/Ho_Chi_Minh",
  reprint: 0,
  missedNote,
};

/** Tickets that show what can be different. */
export const sampleContents = {
  standard: standardContent,
  priority: {
    ...standardContent,
    number: "L004",
    service: { vi: "Người có công", en: "Merit beneficiaries" },
    counters: [6],
    peopleAhead: 0,
    estimate: { lowMinutes: 0, highMinutes: 5 },
    priority: { vi: "Người có công, thương binh, bệnh binh", en: "Merit beneficiary, war invalid" },
  },
  long: {
    ...standardContent,
    office: {
      vi: "Trung tâm Phục vụ hành chính công xã Trà Bồng, Tây Trà, Trà Phong và các xã lân cận",
      en: "Public Administration Service Centre of Tra Bong, Tay Tra, Tra Phong and Neighbouring Communes",
    },
    number: "M1000",
    service: {
      vi: "Tài nguyên – Môi trường (giao đất, chuyển mục đích sử dụng đất)",
      en: "Land allocation, change of land use, environment",
    },
    counters: [1, 2, 3, 4, 7, 9, 11],
    peopleAhead: 128,
    estimate: { lowMinutes: 95, highMinutes: 140 },
  },
  bare: { ...standardContent, number: "E888", counters: [], estimate: null, followUrl: null },
  reprint: { ...standardContent, reprint: 2 },
} satisfies Record<string, TicketContent>;
