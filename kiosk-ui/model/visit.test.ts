import type { CommandId, PriorityGroupId, ServiceId } from "@motcua/protocol";
import type { KioskChannel } from "@motcua/screen-kit/link/channels.ts";
import { createFakeDevice } from "@motcua/screen-kit/testing/fake-device.ts";
import { createFakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import { afterEach, describe, expect, it } from "vitest";
import { sampleIssued, sampleJob, sampleNowMs, sampleTicket, sampleView } from "../testing/sample-view.ts";
import { createAppearance } from "./appearance.ts";
import { createVisit } from "./visit.ts";

const civil = { service: "civil-status" as ServiceId, procedure: null };
const police = { service: "police" as ServiceId, procedure: null };
const education = { service: "education" as ServiceId, procedure: null };
const tax = { service: "tax" as ServiceId, procedure: null };
const elderly = "elderly" as PriorityGroupId;

let undo: (() => void)[] = [];
afterEach(() => {
  for (const close of undo.reverse()) close();
  undo = [];
});

function atKiosk(view = sampleView()) {
  const timing = createFakeTiming(sampleNowMs);
  const device = createFakeDevice<KioskChannel>({ view, timing, page: { lang: "" } });
  const appearance = createAppearance({ dataset: {} });
  let made = 0;
  const visit = createVisit({
    link: device.link,
    issue: ({ id, body }, giveUpAfterMs) => device.link.ask("ticket:issue", body, { id, giveUpAfterMs }),
    timing,
    newCommandId: () => `id-${++made}` as CommandId,
    languageChoice: device.languageChoice,
    appearance,
  });
  undo.push(device.close, visit.close);
  /** long enough for a person to have read the page */
  const read = () => timing.pass(1_000);
  const takeNumber = async (wish = civil) => {
    visit.choose(wish);
    read();
    visit.answerPriority(null);
    await device.asked.at(-1)?.answer({ done: sampleIssued });
    read();
  };
  return { timing, device, appearance, visit, read, takeNumber };
}

describe("taking a number", () => {
  it("asks one question and then for one ticket, on paper, in the visitor's language", async () => {
    const { device, visit, read } = atKiosk();
    visit.choose({ ...civil, procedure: "Đăng ký khai sinh" });
    expect(visit.page.value.kind).toBe("priority");
    read();
    visit.answerPriority(elderly);
    expect(visit.page.value.kind).toBe("issuing");
    expect(device.asked).toHaveLength(1);
    expect(device.asked[0]).toMatchObject({
      name: "ticket:issue",
      id: "id-1",
      body: {
        service: "civil-status",
        procedure: "Đăng ký khai sinh",
        priority: "elderly",
        language: "vi",
        print: "paper",
      },
    });
    await device.asked[0]?.answer({ done: sampleIssued });
    expect(visit.page.value).toMatchObject({
      kind: "issued",
      priority: "elderly",
      ticket: { number: "C015" },
    });
  });

  it("T3 a double touch on the answer asks for one ticket", () => {
    const { device, visit, read } = atKiosk();
    visit.choose(civil);
    read();
    visit.answerPriority(null);
    visit.answerPriority(null);
    read();
    visit.answerPriority(elderly);
    expect(device.asked).toHaveLength(1);
  });

  it("T3 the second touch of a double touch on a service does not answer the question under it", () => {
    const { device, visit, timing } = atKiosk();
    visit.choose(civil);
    timing.pass(200);
    visit.answerPriority(elderly);
    expect(visit.page.value.kind).toBe("priority");
    expect(device.asked).toHaveLength(0);
  });

  it("T3 an ask without an answer keeps its id when it is tried again", async () => {
    const { device, visit, read } = atKiosk();
    visit.choose(civil);
    read();
    visit.answerPriority(null);
    await device.asked[0]?.answer({ refused: { code: "hub-away" } });
    expect(visit.page.value).toMatchObject({ kind: "refused", refusal: { code: "hub-away" } });
    read();
    visit.retry();
    expect(device.asked).toHaveLength(2);
    expect(device.asked[1]?.id).toBe(device.asked[0]?.id);
    expect(device.asked[1]?.body).toEqual(device.asked[0]?.body);
  });

  it("T3 an ask without an answer is asked again by itself when the hub is back", async () => {
    const { device, visit, read } = atKiosk();
    visit.choose(civil);
    read();
    device.stand({ kind: "away", sinceMs: sampleNowMs, by: "hub" });
    visit.answerPriority(null);
    await device.asked[0]?.answer({ refused: { code: "hub-away" } });
    device.stand({ kind: "connected" });
    expect(visit.page.value.kind).toBe("issuing");
    expect(device.asked.map(({ id }) => id)).toEqual(["id-1", "id-1"]);
  });

  it("two visitors' asks have ids of their own", async () => {
    const { device, visit, read, takeNumber } = atKiosk();
    await takeNumber();
    visit.leave();
    read();
    await takeNumber();
    expect(device.asked.map(({ id }) => id)).toEqual(["id-1", "id-2"]);
  });

  it("a refusal is shown, and back leads to the welcome page", async () => {
    const { device, visit, read } = atKiosk();
    visit.choose(civil);
    read();
    visit.answerPriority(null);
    await device.asked[0]?.answer({ refused: { code: "issuing-stopped" } });
    expect(visit.page.value).toMatchObject({ kind: "refused", refusal: { code: "issuing-stopped" } });
    read();
    visit.back();
    expect(visit.page.value.kind).toBe("welcome");
  });

  it("says that the queue is long, or that no counter is open, before it asks for anything", () => {
    for (const wish of [police, education]) {
      const { device, visit, read } = atKiosk();
      visit.choose(wish);
      expect(visit.page.value.kind).toBe("advice");
      read();
      visit.goOn();
      expect(visit.page.value.kind).toBe("priority");
      expect(device.asked).toHaveLength(0);
    }
  });

  it("does not lead into a closed service", () => {
    const { visit } = atKiosk();
    visit.choose(tax);
    expect(visit.page.value.kind).toBe("welcome");
  });

  it("asks nothing about priority where the site knows no groups, and for no paper where no printer is", () => {
    const { device, visit } = atKiosk(
      sampleView({ priorityGroups: [], printer: { state: "none", cause: null } }),
    );
    visit.choose(civil);
    expect(visit.page.value.kind).toBe("issuing");
    expect(device.asked[0]?.body).toMatchObject({ priority: null, print: "none" });
  });
});

describe("the paper", () => {
  const printed = (state: "waiting" | "printed" | "failed-clean" | "unknown") =>
    sampleView({ prints: [{ job: sampleJob, ticket: sampleTicket, state }] });

  it("is waited for, then there", async () => {
    const { device, visit, takeNumber } = atKiosk();
    await takeNumber();
    expect(visit.printing.value).toBe("waiting");
    device.show(printed("printed"));
    expect(visit.printing.value).toBe("printed");
  });

  it("is called late when nothing is printed within some seconds, and the number stays longer", async () => {
    const { timing, visit, takeNumber } = atKiosk();
    await takeNumber();
    timing.pass(6_000);
    expect(visit.printing.value).toBe("late");
    timing.pass(15_000);
    expect(visit.page.value.kind).toBe("issued");
    timing.pass(16_000);
    expect(visit.page.value.kind).toBe("welcome");
  });

  it("is in doubt when the printer cannot tell", async () => {
    const { device, visit, takeNumber } = atKiosk();
    await takeNumber();
    device.show(printed("unknown"));
    expect(visit.printing.value).toBe("perhaps");
  });

  it("can be asked for again when the printer failed, once at a time", async () => {
    const { device, visit, read, takeNumber } = atKiosk();
    await takeNumber();
    device.show(printed("failed-clean"));
    expect(visit.printing.value).toBe("failed");
    visit.reprint();
    visit.reprint();
    const reprints = device.asked.filter(({ name }) => name === "ticket:reprint");
    expect(reprints).toHaveLength(1);
    expect(reprints[0]?.body).toEqual({ ticket: sampleTicket });
    await reprints[0]?.answer({ done: { printJob: "another" } });
    read();
    expect(visit.page.value).toMatchObject({ kind: "issued", job: "another", reprint: "idle" });
    expect(visit.printing.value).toBe("waiting");
  });
});

describe("nothing personal stays on the glass", () => {
  it("a number leaves by itself after 12 seconds, and with it language and looks", async () => {
    const { timing, device, appearance, visit, takeNumber } = atKiosk();
    device.languageChoice.choose("en");
    appearance.change({ text: "large" });
    await takeNumber();
    device.show(sampleView({ prints: [{ job: sampleJob, ticket: sampleTicket, state: "printed" }] }));
    expect(visit.untilWelcome.leftSeconds.value).toBe(12);
    timing.pass(12_000);
    expect(visit.page.value).toEqual({ kind: "welcome", place: 0 });
    expect(device.languageChoice.language.value).toBe("vi");
    expect(appearance.looks.value.text).toBe("normal");
  });

  it("what was typed is gone after 30 seconds without a touch, and each touch begins them again", () => {
    const { timing, visit, read } = atKiosk();
    visit.openSearch();
    read();
    visit.type("khai sinh");
    timing.pass(29_000);
    visit.touched();
    timing.pass(29_000);
    expect(visit.page.value).toMatchObject({ kind: "search", typed: "khai sinh" });
    timing.pass(1_000);
    expect(visit.page.value).toEqual({ kind: "welcome", place: 0 });
    read();
    visit.openSearch();
    expect(visit.page.value).toMatchObject({ typed: "" });
  });

  it("looks and language of somebody who walked away end as well", () => {
    const { timing, device, appearance } = atKiosk();
    appearance.change({ contrast: "high", reach: "low" });
    device.languageChoice.choose("en");
    timing.pass(30_000);
    expect(appearance.isUsual.value).toBe(true);
    expect(device.languageChoice.language.value).toBe("vi");
  });

  it("an ask on its way is never cut off by the clock", () => {
    const { timing, visit, read } = atKiosk();
    visit.choose(civil);
    read();
    visit.answerPriority(null);
    timing.pass(60_000);
    expect(visit.page.value.kind).toBe("issuing");
  });

  it("at rest nothing counts", () => {
    const { timing } = atKiosk();
    timing.pass(1_000);
    expect(timing.waiting.value).toBe(1); // the second hand alone
  });
});
