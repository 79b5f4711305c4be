import { readFileSync } from "node:fs";
import {
  type Bilingual,
  type BoardCall,
  type BoardView,
  type CounterSign,
  standardBoard,
  standardVoice,
  type TicketNumber,
  type ZoneId,
} from "@motcua/protocol";

interface SampleSite {
  readonly id: string;
  readonly name: Bilingual;
  readonly authority: Bilingual;
  readonly priorityGroups: readonly Bilingual[];
  readonly services: readonly (Bilingual & { readonly id: string; readonly prefix: string })[];
  readonly counters: readonly {
    readonly number: number;
    readonly label: Bilingual | null;
    readonly services: readonly string[];
  }[];
  readonly zones: readonly (Bilingual & { readonly id: string })[];
}

/** The example offices that come with the hub. */
export type SampleOffice = "site-binh-son-2022" | "site-commune-2025";

/** 23 November 2026, 09:42 in the office. */
export const sampleNowMs = Date.UTC(2026, 10, 23, 2, 42);

const plain = ({ vi, en }: Bilingual): Bilingual => ({ vi, en });

const notices: readonly Bilingual[] = [
  {
    vi: "Đăng ký khai sinh: mang giấy chứng sinh và căn cước của cha hoặc mẹ. Trả kết quả trong ngày.",
    en: "Birth registration: bring the birth certificate and a parent's ID card. Result on the same day.",
  },
  {
    vi: "Hồ sơ có thể nộp trực tuyến tại nhà. Bàn hướng dẫn giúp miễn phí.",
    en: "You can also apply online from home. The reception desk helps free of charge.",
  },
];

/** A moment of a busy morning in an example office. */
export function sampleBoard(
  office: SampleOffice,
  happening: {
    readonly nowMs: number;
    readonly calls: "none" | "first-now" | "one-now" | "three-at-once" | "recall" | "all-old";
  },
): BoardView {
  const file = new URL(`../../server/sites/${office}.json`, import.meta.url);
  const site = JSON.parse(readFileSync(file, "utf8")) as SampleSite;
  const [zone] = site.zones;
  if (zone === undefined) throw new Error("The example office has no zone.");
  const calls = sampleCalls(happening.nowMs, happening.calls, site.counters.length);
  return {
    office: { id: site.id, name: site.name, authority: site.authority },
    zone: { id: zone.id, name: plain(zone) },
    languages: ["vi", "en"],
    calls,
    counters: site.counters.map((counter) => signOf(counter, site, calls, happening.nowMs)),
    waiting: site.services.map((service, place) => ({
      prefix: service.prefix,
      name: plain(service),
      waiting:
        happening.calls === "none" ? 0 : [6, 0, 3, 2, 0, 1, 0, 0, 0, 4, 0, 0, 9, 0, 2, 5, 0][place % 17],
    })),
    notices,
    procedures: [],
    priorityGroups: site.priorityGroups.map(plain),
    issuing: { state: "open", stopsAt: Date.UTC(2026, 10, 23, 9, 45) },
    saying: standardVoice,
    content: standardBoard,
  } as unknown as BoardView;
}

const numbers = ["C015", "A022", "P041", "E031", "H018", "X055", "G012", "A021", "T006"] as const;
const agesSeconds = {
  none: [],
  "first-now": [3],
  "one-now": [3, 65, 140, 190, 260, 340, 410, 490, 600],
  "three-at-once": [2, 3, 4, 190, 260, 340, 410, 490, 600],
  recall: [3, 65, 140, 190, 260, 340, 410, 490, 600],
  "all-old": [40, 65, 140, 190, 260, 340, 410, 490, 600],
} as const;

function sampleCalls(nowMs: number, which: keyof typeof agesSeconds, counters: number): BoardCall[] {
  const at = [2, 8, 10, 2, 4, 1, 5, 9, 7];
  return agesSeconds[which].map((ageSeconds, place) => ({
    call: 500 - place * 3,
    number: numbers[place] as unknown as TicketNumber,
    counter: Math.min(counters, at[place] ?? 1),
    calledAt: nowMs - ageSeconds * 1000,
    zone: "hall" as ZoneId,
    recall: which === "recall" && place === 0,
    priority: false,
    announced: place > 2,
  }));
}

function signOf(
  { number, label, services }: SampleSite["counters"][number],
  site: SampleSite,
  calls: readonly BoardCall[],
  nowMs: number,
): CounterSign {
  const call = calls.find((known) => known.counter === number);
  const state = number === 3 ? "paused" : number === 11 || number === 6 ? "closed" : "free";
  return {
    number,
    label,
    services: services.flatMap((id) => site.services.filter((service) => service.id === id).map(plain)),
    state: call === undefined ? state : nowMs - call.calledAt < 60_000 ? "calling" : "serving",
    ticket: call?.number ?? null,
  };
}
