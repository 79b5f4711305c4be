import type {
  BusinessDay,
  Guide,
  KioskView,
  PrintJobId,
  ServiceId,
  TicketId,
  TicketNumber,
} from "@motcua/protocol";
import site from "@motcua/server/sites/site-binh-son-2022.json" with { type: "json" };

/** 23/11/2026, 09:42 in Vietnam: a Monday. */
export const sampleNowMs = Date.UTC(2026, 10, 23, 2, 42);
export const sampleTicket = "01932f0a-0000-7000-8000-00000000000a" as TicketId;
export const sampleJob = "01932f0a-0000-7000-8000-00000000000b" as PrintJobId;

type ServiceShown = KioskView["services"][number];

/** People waiting, the estimate's ends and whether a counter is open, by prefix: an ordinary Monday morning. */
const morning: Record<string, readonly [waiting: number, low: number, high: number]> = {
  A: [6, 19, 31],
  B: [1, 6, 12],
  C: [3, 7, 12],
  E: [2, 5, 8],
  G: [2, 12, 20],
  K: [1, 6, 10],
  P: [9, 45, 70],
  X: [1, 2, 4],
};
const withoutCounter = new Set(["S", "T"]);

/** What the kiosk of the Bình Sơn office shows on an ordinary Monday morning, changed where a test says so. */
export function sampleView(change: Partial<KioskView> = {}): KioskView {
  return {
    office: { id: site.id as KioskView["office"]["id"], name: site.name, authority: site.authority },
    languages: ["vi", "en"],
    day: "2026-11-23" as BusinessDay,
    issuing: { state: "open", stopsAt: Date.UTC(2026, 10, 23, 9, 45) },
    hours: site.hours as unknown as KioskView["hours"],
    longQueueMinutes: 60,
    services: site.services.map(sampleService),
    procedures: site.procedures.map(({ service, code, vi, en }) => ({
      service,
      code,
      vi,
      en,
    })) as unknown as KioskView["procedures"],
    priorityGroups: site.priorityGroups.map((group) => ({
      minAge: null,
      ...group,
    })) as unknown as KioskView["priorityGroups"],
    notices: [
      {
        vi: "Xin giữ phiếu cho đến khi xong việc. Nếu lỡ lượt gọi, xin đến bàn hướng dẫn.",
        en: "Please keep your ticket until you are done. If you miss your call, go to the reception desk.",
      },
      {
        vi: "Người cao tuổi, người khuyết tật, phụ nữ mang thai, người có công và người nuôi con nhỏ được phục vụ trước theo quy định.",
        en: "Elderly people, people with disabilities, pregnant women, people with merit and those with a small child are served first.",
      },
    ],
    printer: { state: "ready", cause: null },
    prints: [],
    ...change,
  };
}

/** What can be read of the example office's procedures. */
export function sampleGuide(): Guide {
  return {
    details: site.procedures.flatMap((procedure) =>
      "detail" in procedure
        ? [{ service: procedure.service as ServiceId, procedure: procedure.vi, detail: procedure.detail }]
        : [],
    ),
  };
}

function sampleService(service: (typeof site.services)[number]): ServiceShown {
  const counters = site.counters
    .filter(({ services }) => (services as readonly string[]).includes(service.id))
    .map(({ number }) => number);
  const known = morning[service.prefix];
  return {
    id: service.id as ServiceId,
    prefix: service.prefix,
    name: { vi: service.vi, en: service.en },
    functional: service.functional,
    waiting: known?.[0] ?? 0,
    estimate:
      known === undefined
        ? { lowMinutes: 0, highMinutes: 0 }
        : { lowMinutes: known[1], highMinutes: known[2] },
    openCounters: withoutCounter.has(service.prefix) ? [] : counters,
    counters,
    closedReason:
      service.prefix === "U"
        ? {
            vi: "Nghỉ chiều thứ Sáu. Mở lại 07:00 thứ Hai",
            en: "Closed on Friday afternoon. Opens Monday 07:00",
          }
        : null,
  };
}

/** What the hub answers when C015 is issued. */
export const sampleIssued = {
  ticket: sampleTicket,
  number: "C015" as TicketNumber,
  service: "civil-status" as ServiceId,
  counters: [2],
  peopleAhead: 3,
  estimate: { lowMinutes: 7, highMinutes: 12 },
  printJob: sampleJob,
  issuedAt: sampleNowMs,
  followUrl: null,
  followQr: null,
};

/** What the hub answers besides where phones reach it; drawn by the hub from the address beside it. */
export const sampleFollow = {
  followUrl: "https://motcua.example/phone/#7Qm2xV9dKr4T0aBcDeFgHi",
  followQr: {
    size: 33,
    path: "M0 0h7v1h-7zM8 0h3v1h-3zM12 0h2v1h-2zM17 0h5v1h-5zM23 0h1v1h-1zM26 0h7v1h-7zM0 1h1v1h-1zM6 1h1v1h-1zM8 1h2v1h-2zM11 1h3v1h-3zM16 1h1v1h-1zM18 1h1v1h-1zM20 1h2v1h-2zM23 1h2v1h-2zM26 1h1v1h-1zM32 1h1v1h-1zM0 2h1v1h-1zM2 2h3v1h-3zM6 2h1v1h-1zM10 2h2v1h-2zM15 2h1v1h-1zM17 2h1v1h-1zM19 2h2v1h-2zM22 2h1v1h-1zM24 2h1v1h-1zM26 2h1v1h-1zM28 2h3v1h-3zM32 2h1v1h-1zM0 3h1v1h-1zM2 3h3v1h-3zM6 3h1v1h-1zM8 3h1v1h-1zM12 3h1v1h-1zM14 3h1v1h-1zM16 3h1v1h-1zM19 3h1v1h-1zM22 3h1v1h-1zM24 3h1v1h-1zM26 3h1v1h-1zM28 3h3v1h-3zM32 3h1v1h-1zM0 4h1v1h-1zM2 4h3v1h-3zM6 4h1v1h-1zM12 4h1v1h-1zM14 4h1v1h-1zM17 4h1v1h-1zM20 4h1v1h-1zM23 4h2v1h-2zM26 4h1v1h-1zM28 4h3v1h-3zM32 4h1v1h-1zM0 5h1v1h-1zM6 5h1v1h-1zM10 5h3v1h-3zM18 5h3v1h-3zM22 5h1v1h-1zM24 5h1v1h-1zM26 5h1v1h-1zM32 5h1v1h-1zM0 6h7v1h-7zM8 6h1v1h-1zM10 6h1v1h-1zM12 6h1v1h-1zM14 6h1v1h-1zM16 6h1v1h-1zM18 6h1v1h-1zM20 6h1v1h-1zM22 6h1v1h-1zM24 6h1v1h-1zM26 6h7v1h-7zM8 7h2v1h-2zM17 7h2v1h-2zM20 7h1v1h-1zM22 7h2v1h-2zM0 8h1v1h-1zM2 8h2v1h-2zM5 8h3v1h-3zM9 8h3v1h-3zM16 8h2v1h-2zM21 8h2v1h-2zM24 8h1v1h-1zM26 8h1v1h-1zM29 8h1v1h-1zM31 8h2v1h-2zM0 9h1v1h-1zM3 9h3v1h-3zM8 9h2v1h-2zM12 9h1v1h-1zM14 9h1v1h-1zM18 9h4v1h-4zM23 9h1v1h-1zM26 9h2v1h-2zM29 9h4v1h-4zM1 10h4v1h-4zM6 10h1v1h-1zM12 10h1v1h-1zM14 10h1v1h-1zM16 10h2v1h-2zM20 10h2v1h-2zM23 10h2v1h-2zM27 10h3v1h-3zM32 10h1v1h-1zM0 11h1v1h-1zM2 11h1v1h-1zM4 11h2v1h-2zM7 11h1v1h-1zM9 11h3v1h-3zM13 11h2v1h-2zM18 11h2v1h-2zM23 11h1v1h-1zM26 11h2v1h-2zM29 11h1v1h-1zM0 12h1v1h-1zM2 12h1v1h-1zM4 12h3v1h-3zM9 12h2v1h-2zM15 12h1v1h-1zM18 12h1v1h-1zM21 12h2v1h-2zM24 12h2v1h-2zM27 12h1v1h-1zM29 12h1v1h-1zM31 12h2v1h-2zM0 13h2v1h-2zM4 13h1v1h-1zM8 13h1v1h-1zM10 13h1v1h-1zM13 13h1v1h-1zM16 13h1v1h-1zM18 13h2v1h-2zM21 13h1v1h-1zM24 13h2v1h-2zM27 13h1v1h-1zM29 13h1v1h-1zM31 13h1v1h-1zM0 14h3v1h-3zM6 14h1v1h-1zM8 14h1v1h-1zM15 14h5v1h-5zM21 14h1v1h-1zM26 14h1v1h-1zM28 14h1v1h-1zM30 14h1v1h-1zM0 15h3v1h-3zM7 15h1v1h-1zM12 15h1v1h-1zM14 15h1v1h-1zM16 15h1v1h-1zM21 15h1v1h-1zM24 15h3v1h-3zM29 15h2v1h-2zM0 16h2v1h-2zM3 16h2v1h-2zM6 16h3v1h-3zM10 16h6v1h-6zM18 16h2v1h-2zM21 16h3v1h-3zM25 16h2v1h-2zM28 16h1v1h-1zM30 16h1v1h-1zM1 17h3v1h-3zM5 17h1v1h-1zM8 17h3v1h-3zM12 17h1v1h-1zM14 17h2v1h-2zM17 17h2v1h-2zM20 17h1v1h-1zM22 17h5v1h-5zM28 17h2v1h-2zM31 17h2v1h-2zM0 18h1v1h-1zM3 18h2v1h-2zM6 18h1v1h-1zM9 18h7v1h-7zM17 18h1v1h-1zM20 18h3v1h-3zM24 18h1v1h-1zM27 18h2v1h-2zM30 18h2v1h-2zM0 19h2v1h-2zM3 19h1v1h-1zM7 19h1v1h-1zM10 19h1v1h-1zM14 19h3v1h-3zM23 19h2v1h-2zM28 19h1v1h-1zM31 19h2v1h-2zM0 20h1v1h-1zM3 20h1v1h-1zM6 20h4v1h-4zM11 20h1v1h-1zM13 20h3v1h-3zM18 20h1v1h-1zM21 20h1v1h-1zM24 20h2v1h-2zM29 20h3v1h-3zM0 21h2v1h-2zM3 21h2v1h-2zM9 21h2v1h-2zM13 21h3v1h-3zM18 21h1v1h-1zM20 21h2v1h-2zM23 21h4v1h-4zM32 21h1v1h-1zM2 22h3v1h-3zM6 22h1v1h-1zM8 22h4v1h-4zM13 22h2v1h-2zM16 22h2v1h-2zM22 22h2v1h-2zM25 22h1v1h-1zM27 22h1v1h-1zM29 22h1v1h-1zM31 22h2v1h-2zM1 23h2v1h-2zM5 23h1v1h-1zM11 23h1v1h-1zM13 23h1v1h-1zM16 23h1v1h-1zM20 23h1v1h-1zM24 23h1v1h-1zM29 23h1v1h-1zM31 23h1v1h-1zM0 24h1v1h-1zM3 24h2v1h-2zM6 24h3v1h-3zM11 24h1v1h-1zM13 24h3v1h-3zM17 24h1v1h-1zM22 24h1v1h-1zM24 24h8v1h-8zM8 25h1v1h-1zM10 25h8v1h-8zM19 25h1v1h-1zM22 25h1v1h-1zM24 25h1v1h-1zM28 25h2v1h-2zM31 25h2v1h-2zM0 26h7v1h-7zM8 26h4v1h-4zM13 26h2v1h-2zM19 26h2v1h-2zM23 26h2v1h-2zM26 26h1v1h-1zM28 26h1v1h-1zM0 27h1v1h-1zM6 27h1v1h-1zM8 27h3v1h-3zM12 27h1v1h-1zM16 27h1v1h-1zM21 27h4v1h-4zM28 27h5v1h-5zM0 28h1v1h-1zM2 28h3v1h-3zM6 28h1v1h-1zM9 28h2v1h-2zM12 28h1v1h-1zM15 28h1v1h-1zM17 28h1v1h-1zM20 28h1v1h-1zM22 28h7v1h-7zM30 28h3v1h-3zM0 29h1v1h-1zM2 29h3v1h-3zM6 29h1v1h-1zM8 29h1v1h-1zM12 29h1v1h-1zM17 29h2v1h-2zM20 29h5v1h-5zM27 29h1v1h-1zM29 29h1v1h-1zM32 29h1v1h-1zM0 30h1v1h-1zM2 30h3v1h-3zM6 30h1v1h-1zM8 30h1v1h-1zM11 30h4v1h-4zM18 30h1v1h-1zM21 30h1v1h-1zM23 30h1v1h-1zM26 30h2v1h-2zM0 31h1v1h-1zM6 31h1v1h-1zM10 31h1v1h-1zM12 31h1v1h-1zM14 31h4v1h-4zM19 31h1v1h-1zM25 31h5v1h-5zM32 31h1v1h-1zM0 32h7v1h-7zM8 32h6v1h-6zM15 32h5v1h-5zM21 32h1v1h-1zM23 32h1v1h-1zM25 32h1v1h-1zM28 32h3v1h-3z",
  },
};
