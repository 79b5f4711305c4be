import type { ReasonId, RefusalCode, TicketNumber } from "@motcua/protocol";
import { fetchStaffPage } from "@motcua/screen-kit/device/staff-door-part.tsx";
import type { TabletChannel } from "@motcua/screen-kit/link/channels.ts";
import { type FakeDevice, samplePin, samplePinSealed } from "@motcua/screen-kit/testing/fake-device.ts";
import type { FakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import type { Tablet } from "../model/tablet.ts";
import { sampleCounter, sampleNowMs, sampleQuestion, sampleScale, sampleView } from "./sample-view.ts";

export interface Stage {
  readonly tablet: Tablet;
  readonly device: FakeDevice<TabletChannel>;
  readonly timing: FakeTiming;
}

type Act = (stage: Stage) => void;
type SlowAct = (stage: Stage) => Promise<void>;

const ticket = "C015" as TicketNumber;
const read = ({ timing }: Stage) => timing.pass(1_000);
const ask: Act = (stage) => {
  stage.device.show(sampleView({ question: sampleQuestion }));
  stage.timing.pass(8_000);
};
const asked =
  (level: number): Act =>
  (stage) => {
    ask(stage);
    stage.tablet.round.choose(level);
    read(stage);
  };

/** Loaded anew, and the hub does not let it in. */
const refused =
  (code: RefusalCode): Act =>
  ({ device }) => {
    device.showNothing();
    device.stand({ kind: "refused", code });
  };
const knocked =
  (typed: string): SlowAct =>
  async ({ device }) => {
    device.know({ name: "Quầy 2", leavePin: samplePinSealed });
    await fetchStaffPage();
    device.door.knock();
    for (const digit of typed) device.door.digit(digit);
    await Promise.resolve();
  };

/** Every face of the tablet by its name, and how it comes about. */
export const faces: Readonly<Record<string, Act | SlowAct>> = {
  starting: ({ device }) => {
    device.showNothing();
    device.stand({ kind: "starting", sinceMs: sampleNowMs });
  },
  "starting-away": ({ device, timing }) => {
    device.showNothing();
    device.stand({ kind: "away", sinceMs: sampleNowMs - 180_000, by: "device" });
    timing.pass(3_000);
  },
  pairing: ({ device }) => {
    device.showNothing();
    device.pair({ kind: "asking", code: "482913", expiresAt: sampleNowMs + 600_000 });
  },
  "out-of-service": refused("unknown-counter"),
  "out-of-service-not-allowed": refused("not-allowed"),
  "staff-pin": knocked("24"),
  "staff-wrong": knocked("1111"),
  "staff-page": knocked(samplePin),
  "staff-without-pin": async ({ device }) => {
    await fetchStaffPage();
    device.door.knock();
  },
  rest: () => undefined,
  "rest-many-fields": ({ device }) =>
    device.show(
      sampleView({
        officer: { title: "Chuyên viên Giáo dục, Nội vụ, Văn hóa và Y tế", initials: "YT", photo: null },
        counter: sampleCounter(7, {
          services: [7, 6, 11, 8, 9].flatMap((number) => sampleCounter(number).services),
        }),
      }),
    ),
  "rest-eleven": ({ device }) => device.show(sampleView({ counter: sampleCounter(11) })),
  "rest-labelled": ({ device }) =>
    device.show(
      sampleView({
        counter: sampleCounter(3, { label: { vi: "Quầy ưu tiên", en: "Priority counter" } }),
      }),
    ),
  paused: ({ device }) => device.show(sampleView({ counter: sampleCounter(2, { state: "paused" }) })),
  closed: ({ device }) =>
    device.show(sampleView({ officer: null, counter: sampleCounter(2, { state: "closed" }) })),
  calling: ({ device }) =>
    device.show(sampleView({ counter: sampleCounter(2, { state: "calling", ticket }) })),
  serving: ({ device }) =>
    device.show(sampleView({ counter: sampleCounter(2, { state: "serving", ticket }) })),
  "serving-long": ({ device }) =>
    device.show(
      sampleView({
        counter: sampleCounter(11, { state: "serving", ticket: "MW1000" as TicketNumber }),
      }),
    ),
  away: ({ device, timing }) => {
    device.show(sampleView({ counter: sampleCounter(2, { state: "serving", ticket }) }));
    device.stand({ kind: "away", sinceMs: sampleNowMs - 180_000, by: "hub" });
    timing.pass(3_000);
  },
  question: ask,
  "question-away": (stage) => {
    ask(stage);
    stage.device.stand({ kind: "away", sinceMs: sampleNowMs, by: "hub" });
    stage.timing.pass(5_000);
  },
  "question-2": (stage) => {
    stage.device.show(sampleView({ question: sampleQuestion, scale: sampleScale(2) }));
    read(stage);
  },
  "question-3": (stage) => {
    stage.device.show(sampleView({ question: sampleQuestion, scale: sampleScale(3) }));
    read(stage);
  },
  "question-again": (stage) => {
    asked(2)(stage);
    stage.tablet.round.back();
    read(stage);
  },
  reasons: asked(3),
  "reasons-picked": (stage) => {
    asked(1)(stage);
    for (const reason of ["wait", "room"]) stage.tablet.round.toggleReason(reason as ReasonId);
  },
  words: (stage) => {
    asked(2)(stage);
    stage.tablet.round.openWords();
    read(stage);
  },
  "words-typed": (stage) => {
    asked(2)(stage);
    stage.tablet.round.openWords();
    read(stage);
    stage.tablet.round.type("Tôi phải đi lại ba lần mới đủ giấy tờ. Mong được hướng dẫn rõ ngay từ đầu.");
  },
  thanks: asked(5),
};
