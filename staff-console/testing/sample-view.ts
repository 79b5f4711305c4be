import type {
  Activity,
  BusinessDay,
  CounterId,
  CounterView,
  LegId,
  PersonId,
  PresentTicket,
  PriorityGroupId,
  QueueEntry,
  ServiceId,
  SiteId,
  TicketId,
  TicketNumber,
} from "@motcua/protocol";

/** A quarter to ten of a Monday in Bình Sơn. */
export const sampleNowMs = Date.UTC(2026, 10, 23, 2, 46);
export const sampleMe = "0199a1b2-0000-7000-8000-000000000002" as PersonId;

const minutes = (count: number) => count * 60_000;

export const queued = (number: string, service: string, waitedMinutes: number): QueueEntry => ({
  number: number as TicketNumber,
  service: service as ServiceId,
  priority: null,
  issuedAt: sampleNowMs - minutes(waitedMinutes),
  joinedAt: sampleNowMs - minutes(waitedMinutes),
  transferred: false,
  because: "waited-longest",
});

export const samplePresent: PresentTicket = {
  ticket: "0199a1b2-0000-7000-8000-0000000000c5" as TicketId,
  number: "C015" as TicketNumber,
  leg: "0199a1b2-0000-7000-8000-0000000001c5" as LegId,
  service: "civil-status" as ServiceId,
  procedure: "Đăng ký khai sinh",
  priority: "pregnant" as PriorityGroupId,
  issuedAt: sampleNowMs - minutes(12),
  joinedAt: sampleNowMs - minutes(12),
  firstCalledAt: sampleNowMs - minutes(4),
  lastCalledAt: sampleNowMs - minutes(4),
  calls: 1,
  startedAt: sampleNowMs - 204_000,
  parkedSeconds: 0,
  note: null,
};

/** A counter's view, as the hub would tell it. */
export function sampleCounterView(activity: Activity, change: Partial<CounterView> = {}): CounterView {
  const counter = (number: number, services: string[]) => ({
    id: `counter-${number}` as CounterId,
    number,
    label: null,
    services: services as ServiceId[],
  });
  return {
    office: {
      id: "binh-son" as SiteId,
      name: {
        vi: "Bộ phận Tiếp nhận và Trả kết quả huyện Bình Sơn",
        en: "Binh Son District One-Stop Office",
      },
      authority: { vi: "UBND huyện Bình Sơn", en: "People's Committee of Binh Son District" },
    },
    day: "2026-11-23" as BusinessDay,
    counter: counter(2, ["civil-status", "certification"]),
    officer: { id: sampleMe, title: "Công chức Hộ tịch" },
    activity,
    queue: [
      { ...queued("E032", "certification", 11), because: "target-nearest" },
      queued("C016", "civil-status", 16),
      { ...queued("C017", "civil-status", 4), priority: "elderly" as PriorityGroupId, because: "priority" },
      queued("E033", "certification", 3),
      queued("C018", "civil-status", 1),
    ],
    queueLength: 5,
    parked: [],
    missed: [],
    today: { finished: 23, serviceMedianSeconds: 370, waitMedianSeconds: 580 },
    services: [
      service("civil-status", "C", "Hộ tịch", "Civil status", 8, 4),
      service("certification", "E", "Chứng thực", "Certification", 6, 2),
      service("land", "A", "Đất đai (đăng ký, cấp Giấy chứng nhận)", "Land registration", 18, 7),
      service("construction", "G", "Xây dựng – Quy hoạch đô thị", "Construction and planning", 15, 1),
      service("police", "P", "Công an (cư trú, căn cước, con dấu)", "Police (residence, ID)", 12, 3),
      service("collect-results", "X", "Trả kết quả", "Collect results", 3, 2),
    ],
    counters: [counter(1, ["collect-results"]), counter(2, ["civil-status", "certification"])],
    priorityGroups: [
      { id: "elderly" as PriorityGroupId, vi: "Người cao tuổi", en: "Elderly", minAge: 75, weight: 1.5 },
      { id: "pregnant" as PriorityGroupId, vi: "Phụ nữ mang thai", en: "Pregnant", minAge: null, weight: 2 },
    ],
    pauseReasons: [
      { id: "break", vi: "Nghỉ giữa giờ", en: "Short break" },
      { id: "meeting", vi: "Họp", en: "Meeting" },
      { id: "paperwork", vi: "Xử lý hồ sơ", en: "Working on dossiers" },
      { id: "equipment", vi: "Sự cố thiết bị", en: "Equipment trouble" },
    ],
    minimumCalls: 3,
    queueOrder: { policy: "accumulating" },
    ...change,
  };
}

function service(
  id: string,
  prefix: string,
  vi: string,
  en: string,
  expectedMinutes: number,
  waiting: number,
) {
  return {
    id: id as ServiceId,
    prefix,
    name: { vi, en },
    targetMinutes: id === "collect-results" ? 5 : 15,
    expectedMinutes,
    waiting,
  };
}
