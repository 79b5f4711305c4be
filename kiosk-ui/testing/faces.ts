import type {
  BusinessDay,
  CommandId,
  DialogueId,
  KioskView,
  PriorityGroupId,
  ServiceId,
  TicketNumber,
} from "@motcua/protocol";
import { fetchStaffPage } from "@motcua/screen-kit/device/staff-door-part.tsx";
import type { KioskChannel } from "@motcua/screen-kit/link/channels.ts";
import { type FakeDevice, samplePin, samplePinSealed } from "@motcua/screen-kit/testing/fake-device.ts";
import type { FakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import type { Kiosk } from "../model/kiosk.ts";
import { away, closedFaces } from "./closed-faces.ts";
import type { createFakeAgent } from "./fake-agent.ts";
import {
  sampleFollow,
  sampleGuide,
  sampleIssued,
  sampleJob,
  sampleNowMs,
  sampleTicket,
  sampleView,
} from "./sample-view.ts";

export interface Stage {
  readonly kiosk: Kiosk;
  readonly device: FakeDevice<KioskChannel>;
  readonly timing: FakeTiming;
  readonly beside: ReturnType<typeof createFakeAgent>;
}

const birth = {
  kind: "procedure",
  wish: { service: "civil-status" as ServiceId, procedure: "Đăng ký khai sinh" },
  place: 0,
} as const;
const letter = {
  about: "feedback",
  kind: "complaint",
  service: null,
  words: "Tôi phải chờ lâu ở quầy 3.",
  contact: "0905 000 000",
} as const;
const meeting = {
  about: "dialogue",
  dialogue: {
    dialogue: "01932f0a-0000-7000-8000-00000000000c" as DialogueId,
    meeting: "2026-12-05" as BusinessDay,
    registrationFrom: "2026-11-20" as BusinessDay,
    registrationTo: "2026-11-30" as BusinessDay,
    topic: "Cải cách thủ tục hành chính",
  },
  who: "",
} as const;

type Act = (stage: Stage) => void | Promise<void>;

const civil = { service: "civil-status" as ServiceId, procedure: null };
const read = ({ timing }: Stage) => timing.pass(1_000);

async function takeNumber(stage: Stage, answer: Parameters<Stage["device"]["asked"][number]["answer"]>[0]) {
  const { kiosk, device } = stage;
  kiosk.visit.choose(civil);
  read(stage);
  kiosk.visit.answerPriority("elderly" as PriorityGroupId);
  await device.asked.at(-1)?.answer(answer);
}

const issued =
  (change: Partial<KioskView>, waitMs = 1_000): Act =>
  async (stage) => {
    await takeNumber(stage, { done: sampleIssued });
    stage.device.show(sampleView(change));
    stage.timing.pass(waitMs);
  };
const printed = (state: KioskView["prints"][number]["state"]) => ({
  prints: [{ job: sampleJob, ticket: sampleTicket, state }],
});

/** Paper failed, and the office has an address that phones reach. */
const follows = (): Act => async (stage) => {
  await takeNumber(stage, { done: { ...sampleIssued, ...sampleFollow } });
  stage.device.show(sampleView(printed("failed-clean")));
  stage.timing.pass(1_000);
};

/** The hub is away and the agent beside the kiosk gives the numbers. */
function issuesAlone({ device, timing, beside }: Stage, paper: Parameters<typeof printed>[0]) {
  const view = sampleView(printed(paper));
  const services = view.services.map((service) => ({ ...service, waiting: null, estimate: null }));
  beside.says({ at: sampleNowMs, view: { ...view, services } });
  device.stand(away);
  timing.pass(3_000);
}

async function aloneIssued(stage: Stage, paper: Parameters<typeof printed>[0]) {
  issuesAlone(stage, paper);
  const number = "C901" as TicketNumber;
  stage.beside.answers({ done: { ...sampleIssued, number, peopleAhead: null, estimate: null } });
  stage.kiosk.visit.choose(civil);
  read(stage);
  stage.kiosk.visit.answerPriority(null);
  await Promise.resolve();
  await Promise.resolve();
}

/** Every face of the kiosk by its name, and how it comes about. */
export const faces: Readonly<Record<string, Act>> = {
  welcome: () => undefined,
  "welcome-few": ({ device }) => device.show(sampleView({ services: sampleView().services.slice(0, 10) })),
  "welcome-large": ({ kiosk }) => kiosk.appearance.change({ text: "large" }),
  "welcome-contrast": ({ kiosk }) => kiosk.appearance.change({ contrast: "high" }),
  "welcome-low": ({ kiosk }) => kiosk.appearance.change({ reach: "low" }),
  "welcome-low-large": ({ kiosk }) => kiosk.appearance.change({ reach: "low", text: "large" }),
  "welcome-still-here": ({ kiosk, timing }) => {
    kiosk.appearance.change({ text: "large" });
    timing.pass(23_000);
  },
  search: ({ kiosk }) => kiosk.visit.openSearch(),
  "search-typed": (stage) => {
    stage.kiosk.visit.openSearch();
    read(stage);
    stage.kiosk.visit.type("khai sinh");
  },
  "search-none": (stage) => {
    stage.kiosk.visit.openSearch();
    read(stage);
    stage.kiosk.visit.type("xyz");
  },
  "search-low": ({ kiosk }) => {
    kiosk.appearance.change({ reach: "low" });
    kiosk.visit.openSearch();
  },
  "search-large": ({ kiosk }) => {
    kiosk.appearance.change({ text: "large" });
    kiosk.visit.openSearch();
  },
  "search-service": ({ kiosk }) =>
    kiosk.visit.goTo({ kind: "search", typed: "", place: 0, service: civil.service }),
  procedure: ({ kiosk }) => kiosk.visit.goTo(birth),
  "procedure-large": ({ kiosk }) => {
    kiosk.appearance.change({ text: "large" });
    kiosk.visit.goTo(birth);
  },
  "procedure-contrast": ({ kiosk }) => {
    kiosk.appearance.change({ contrast: "high" });
    kiosk.visit.goTo(birth);
  },
  "procedure-many-papers": ({ kiosk, device }) => {
    const guide = sampleGuide();
    const [first] = guide.details.filter(({ procedure }) => procedure === birth.wish.procedure);
    if (first === undefined) throw new Error("The example office describes this procedure.");
    const papers = Array.from({ length: 20 }, () => first.detail.papers[0] ?? { vi: "–", en: "–" });
    device.tell("guide", { details: [{ ...first, detail: { ...first.detail, papers } }] });
    kiosk.visit.goTo(birth);
  },
  "procedure-away": (stage) => {
    stage.device.stand(away);
    stage.timing.pass(3_000);
    stage.kiosk.visit.goTo(birth);
  },
  notices: ({ kiosk }) => kiosk.visit.goTo({ kind: "notices", place: 0 }),
  "notices-none": ({ kiosk, device }) => {
    device.show(sampleView({ notices: [] }));
    kiosk.visit.goTo({ kind: "notices", place: 0 });
  },
  "notices-many": ({ kiosk, device }) => {
    const [notice] = sampleView().notices;
    const notices = Array.from({ length: 12 }, (_notice, nth) => ({
      vi: `${nth + 1}. ${notice?.vi}`,
      en: `${nth + 1}. ${notice?.en}`,
    }));
    device.show(sampleView({ notices }));
    kiosk.visit.goTo({ kind: "notices", place: 0 });
  },
  more: ({ kiosk }) => kiosk.visit.goTo({ kind: "more" }),
  "more-away": (stage) => {
    stage.device.stand(away);
    stage.timing.pass(3_000);
    stage.kiosk.visit.goTo({ kind: "more" });
  },
  ease: ({ kiosk }) => kiosk.visit.goTo({ kind: "ease" }),
  "ease-all": ({ kiosk }) => {
    kiosk.appearance.change({ text: "large", contrast: "high", reach: "low", sound: "spoken" });
    kiosk.visit.goTo({ kind: "ease" });
  },
  "letter-kind": ({ kiosk }) => kiosk.visit.goTo({ kind: "letter", step: "kind" }),
  "letter-service": ({ kiosk }) => kiosk.visit.goTo({ kind: "letter", step: "service", letter, place: 0 }),
  "letter-words": ({ kiosk }) => kiosk.visit.goTo({ kind: "letter", step: "words", letter, place: 0 }),
  "letter-words-large": ({ kiosk }) => {
    kiosk.appearance.change({ text: "large" });
    kiosk.visit.goTo({ kind: "letter", step: "words", letter, place: 0 });
  },
  "letter-contact": ({ kiosk }) => kiosk.visit.goTo({ kind: "letter", step: "contact", letter, place: 0 }),
  "letter-who": ({ kiosk }) => kiosk.visit.goTo({ kind: "letter", step: "who", letter: meeting, place: 0 }),
  "letter-sending": ({ kiosk }) =>
    kiosk.visit.goTo({ kind: "letter", step: "sending", letter, id: "id" as CommandId }),
  "letter-refused": ({ kiosk }) => {
    const refusal = { code: "hub-away" } as const;
    kiosk.visit.goTo({ kind: "letter", step: "refused", letter, id: "id" as CommandId, refusal });
  },
  "letter-thanks": ({ kiosk }) => {
    const dueOn = "2026-12-08" as BusinessDay;
    kiosk.visit.goTo({ kind: "letter", step: "thanks", letter: { ...letter, contact: "" }, dueOn });
  },
  "letter-registered": ({ kiosk }) =>
    kiosk.visit.goTo({ kind: "letter", step: "thanks", letter: meeting, dueOn: null }),
  long: ({ kiosk }) => kiosk.visit.choose({ ...civil, service: "police" as ServiceId }),
  "no-counter": ({ kiosk }) => kiosk.visit.choose({ ...civil, service: "education" as ServiceId }),
  priority: ({ kiosk }) => kiosk.visit.choose(civil),
  "welcome-scanned": ({ kiosk }) => {
    for (const digit of "001031000001") kiosk.scan.key(digit);
  },
  "priority-scanned": (stage) => {
    stage.kiosk.visit.choose(civil);
    read(stage);
    for (const digit of "001031000001") stage.kiosk.scan.key(digit);
  },
  "priority-low-large": ({ kiosk }) => {
    kiosk.appearance.change({ reach: "low", text: "large" });
    kiosk.visit.choose(civil);
  },
  issuing: (stage) => {
    stage.kiosk.visit.choose(civil);
    read(stage);
    stage.kiosk.visit.answerPriority(null);
  },
  "issued-waiting": issued(printed("waiting")),
  "issued-printed": issued(printed("printed")),
  "issued-failed": issued(printed("failed-clean")),
  "issued-follow": follows(),
  "issued-follow-large": async (stage) => {
    stage.kiosk.appearance.change({ text: "large", contrast: "high" });
    await follows()(stage);
  },
  "issued-follow-low": async (stage) => {
    stage.kiosk.appearance.change({ reach: "low" });
    await follows()(stage);
  },
  "issued-next": (stage) =>
    takeNumber(stage, {
      done: { ...sampleIssued, peopleAhead: 0, estimate: { lowMinutes: 0, highMinutes: 1 } },
    }),
  "issued-late": issued(printed("waiting"), 7_000),
  "issued-perhaps": issued(printed("unknown")),
  "issued-large-contrast": async (stage) => {
    stage.kiosk.appearance.change({ text: "large", contrast: "high" });
    await issued(printed("failed-clean"))(stage);
  },
  "issued-low": async (stage) => {
    stage.kiosk.appearance.change({ reach: "low" });
    await issued(printed("printed"))(stage);
  },
  "refused-away": (stage) => takeNumber(stage, { refused: { code: "hub-away" } }),
  "refused-stopped": (stage) =>
    takeNumber(stage, {
      refused: { code: "issuing-stopped", detail: { opensAt: Date.UTC(2026, 10, 23, 23, 30) } },
    }),
  ...closedFaces,
  "away-search": (stage) => {
    stage.device.stand(away);
    stage.timing.pass(3_000);
    stage.kiosk.visit.openSearch();
  },
  alone: (stage) => issuesAlone(stage, "printed"),
  "alone-perhaps": (stage) => aloneIssued(stage, "unknown"),
  "alone-issued": (stage) => aloneIssued(stage, "printed"),
  help: ({ kiosk }) => kiosk.visit.openHelp(),
  "staff-pin": async ({ device }) => {
    device.know({ name: "Kiosk cửa chính", leavePin: samplePinSealed });
    await fetchStaffPage();
    device.door.knock();
    for (const digit of "246") device.door.digit(digit);
  },
  "staff-wrong": async ({ device }) => {
    device.know({ name: "Kiosk cửa chính", leavePin: samplePinSealed });
    await fetchStaffPage();
    device.door.knock();
    for (const digit of "1111") device.door.digit(digit);
    await Promise.resolve();
  },
  "staff-page": async ({ device }) => {
    device.know({ name: "Kiosk cửa chính", leavePin: samplePinSealed });
    await fetchStaffPage();
    device.door.knock();
    for (const digit of samplePin) device.door.digit(digit);
    await Promise.resolve();
  },
  "staff-without-pin": async ({ device }) => {
    await fetchStaffPage();
    device.door.knock();
  },
};
