import type { BusinessDay, FeedbackId, PhoneStage } from "@motcua/protocol";
import type { DeviceChannel, PhoneChannel } from "@motcua/screen-kit";
import type { FakeDevice } from "@motcua/screen-kit/testing/fake-device.ts";
import type { Phone } from "../model/phone.ts";
import { sampleNowMs, sampleRating, sampleView, sampleWaiting } from "./sample-view.ts";

/** The kit's fake speaks as a device does; a phone is told the same and asks its own. */
export interface FakePhoneChannel extends PhoneChannel {
  readonly tells: DeviceChannel["tells"];
}

export interface Stage {
  readonly phone: Phone;
  readonly device: FakeDevice<FakePhoneChannel>;
}

type Act = (stage: Stage) => void | Promise<void>;

const at =
  (stage: PhoneStage): Act =>
  ({ device }) =>
    device.show(sampleView(stage));
const minutesAgo = (minutes: number) => sampleNowMs - minutes * 60_000;
const called = { kind: "called", counter: 2, label: null, calls: 1, calledAt: minutesAgo(0) } as const;
const served = { kind: "served", counter: 2, servedAt: minutesAgo(1) } as const;
const asked = at({ ...served, rating: sampleRating });
const answered =
  (level: number): Act =>
  (stage) => {
    void asked(stage);
    stage.phone.rating.choose(sampleRating, level);
  };

/** Every face of the phone page by its name, and how it comes about. */
export const faces: Readonly<Record<string, Act>> = {
  waiting: at(sampleWaiting),
  "waiting-alarm": (stage) => {
    void at(sampleWaiting)(stage);
    stage.phone.alarm.turnOn();
  },
  next: at({ ...sampleWaiting, ahead: 0, estimate: { lowMinutes: 0, highMinutes: 3 } }),
  transferred: at({ ...sampleWaiting, joinedBy: "transfer", ahead: 1 }),
  "nobody-open": at({ ...sampleWaiting, estimate: null, openCounters: [], breakUntil: minutesAgo(-108) }),
  called: at(called),
  recalled: at({
    ...called,
    counter: 11,
    calls: 2,
    label: { vi: "Quầy ưu tiên", en: "Priority counter" },
  }),
  serving: at({ kind: "serving", counter: 2 }),
  parked: at({ kind: "parked", counter: 2 }),
  missed: at({ kind: "missed", counter: 2, missedAt: minutesAgo(3) }),
  question: asked,
  reasons: answered(2),
  sending: answered(5),
  thanks: async (stage) => {
    void answered(5)(stage);
    await stage.device.asked.at(-1)?.answer({ done: { vote: "a vote" } });
  },
  given: at({ ...served, rating: { state: "given" } }),
  cancelled: at({ kind: "cancelled", at: minutesAgo(5) }),
  expired: at({ kind: "expired", at: minutesAgo(5) }),
  away: (stage) => {
    void at(sampleWaiting)(stage);
    stage.device.stand({ kind: "away", sinceMs: minutesAgo(3), by: "hub" });
  },
  "bad-link": ({ device }) => device.stand({ kind: "refused", code: "unknown-link" }),
  feedback: (stage) => {
    void at(sampleWaiting)(stage);
    stage.phone.feedback.open();
  },
  "feedback-received": async (stage) => {
    void at(sampleWaiting)(stage);
    stage.phone.feedback.open();
    stage.phone.feedback.change({ words: "Ghế ở khu chờ còn ít, người già phải đứng." });
    const sent = stage.phone.feedback.send();
    await stage.device.asked
      .at(-1)
      ?.answer({ done: { feedback: "f" as FeedbackId, dueOn: "2026-12-08" as BusinessDay } });
    await sent;
  },
};
