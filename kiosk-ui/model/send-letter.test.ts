import type { CommandId, ServiceId } from "@motcua/protocol";
import type { KioskChannel } from "@motcua/screen-kit/link/channels.ts";
import { createFakeDevice } from "@motcua/screen-kit/testing/fake-device.ts";
import { createFakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import { afterEach, expect, it } from "vitest";
import { sampleNowMs, sampleView } from "../testing/sample-view.ts";
import { createAppearance } from "./appearance.ts";
import type { Letter } from "./letter.ts";
import { sendLetter } from "./send-letter.ts";
import { createVisit } from "./visit.ts";

const letter: Letter = {
  about: "feedback",
  kind: "complaint",
  service: "land" as ServiceId,
  words: " Chờ quá lâu ",
  contact: "",
};

let undo: (() => void)[] = [];
afterEach(() => {
  for (const close of undo.reverse()) close();
  undo = [];
});

function atKiosk() {
  const timing = createFakeTiming(sampleNowMs);
  const device = createFakeDevice<KioskChannel>({ view: sampleView(), timing, page: { lang: "" } });
  let made = 0;
  const newCommandId = () => `id-${++made}` as CommandId;
  const visit = createVisit({
    link: device.link,
    issue: ({ id, body }, giveUpAfterMs) => device.link.ask("ticket:issue", body, { id, giveUpAfterMs }),
    timing,
    newCommandId,
    languageChoice: device.languageChoice,
    appearance: createAppearance({ dataset: {} }),
  });
  undo.push(device.close, visit.close);
  visit.goTo({ kind: "letter", step: "contact", letter, place: 0 });
  timing.pass(1_000);
  return { timing, device, visit, send: sendLetter.bind(null, { device, visit, newCommandId }) };
}

it("asks for what was written, without a contact where none was left, and says by when it is answered", async () => {
  const { device, visit, send } = atKiosk();
  const sent = send(letter, null);
  expect(visit.page.value).toMatchObject({ step: "sending" });
  expect(device.asked).toMatchObject([
    {
      name: "feedback:take",
      body: { kind: "complaint", service: "land", words: "Chờ quá lâu", contact: null },
    },
  ]);
  await device.asked[0]?.answer({ done: { feedback: "f", dueOn: "2026-12-08" } });
  await sent;
  expect(visit.page.value).toMatchObject({ step: "thanks", dueOn: "2026-12-08" });
});

it("nothing that was written stays on the glass once it is sent", async () => {
  const { device, visit, send } = atKiosk();
  const sent = send({ ...letter, contact: "0905 000 000" }, null);
  await device.asked[0]?.answer({ done: { feedback: "f", dueOn: "2026-12-08" } });
  await sent;
  expect(JSON.stringify(visit.page.value)).not.toMatch(/0905|Chờ/);
});

it("T3 an answer that was lost is asked for again with the same id", async () => {
  const { device, visit, send } = atKiosk();
  const sent = send(letter, null);
  await device.asked[0]?.answer({ refused: { code: "hub-away" } });
  await sent;
  const now = visit.page.value;
  if (now.kind !== "letter" || now.step !== "refused") throw new Error("It was refused.");
  void send(now.letter, now.id);
  expect(device.asked.map(({ id }) => id)).toEqual(["id-1", "id-1"]);
});

it("who writes has longer before the page goes back by itself, and then everything is gone", () => {
  const { timing, visit } = atKiosk();
  timing.pass(60_000);
  expect(visit.page.value.kind).toBe("letter");
  timing.pass(30_000);
  expect(visit.page.value).toEqual({ kind: "welcome", place: 0 });
});

it("a registration goes to its meeting", () => {
  const { device, send } = atKiosk();
  const meeting = { dialogue: "d-1", meeting: "2026-12-05", topic: "Đối thoại" } as never;
  void send({ about: "dialogue", dialogue: meeting, who: " Người dân " }, null);
  expect(device.asked).toMatchObject([
    { name: "dialogue:register", body: { dialogue: "d-1", who: "Người dân" } },
  ]);
});
