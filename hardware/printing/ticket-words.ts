/** A text in the two languages of a ticket. */
export interface BilingualText {
  readonly vi: string;
  readonly en: string;
}

/** The words a ticket has of its own; everything else it says comes with its content. */
export const ticketWords = {
  yourNumber: { vi: "Số thứ tự của ông/bà", en: "Your number" },
  counter: { vi: "Quầy", en: "Counter" },
  peopleAhead: { vi: "Đang chờ", en: "Waiting" },
  expectedWait: { vi: "Dự kiến chờ", en: "Expected wait" },
  notKnown: { vi: "chưa rõ", en: "not known" },
  under: { vi: "dưới", en: "under" },
  minutes: { vi: "phút", en: "minutes" },
  priority: { vi: "Ưu tiên", en: "Priority" },
  reprint: { vi: "BẢN IN LẠI", en: "REPRINT" },
  follow: { vi: "Quét mã để theo dõi lượt của ông/bà", en: "Scan to follow your turn" },
} as const satisfies Record<string, BilingualText>;
