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
        vi: "Xin giữ phiếu cho đến khi xong việc. Nếu lỡ lượt gọi, xin đến quầy hướng dẫn.",
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
};
