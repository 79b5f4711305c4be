import type { BusinessDay, FeedbackId } from "@motcua/protocol";
import { expect, it } from "vitest";
import { readRecord } from "../desk/office-record.ts";
import { type Office, openOffice } from "../testing/office.ts";
import type { Asking } from "../testing/people.ts";

const words = "Chờ lâu ở quầy 3, điện thoại 0905 123 456";

const takenAt = async (asking: Asking) =>
  (await asking.does("take-feedback", { kind: "complaint", service: null, words, contact: null })).feedback;

/** Somebody who works here, as the store knows them. */
async function employed(office: Office, number: number) {
  const officer = office.officer(number);
  const { id, title } = officer.actor;
  await office.store.people.save({
    site: office.site,
    id,
    username: `quay-${number}`,
    title,
    role: "officer",
    active: 1,
    password: null,
    must_change: 0,
    failures: 0,
    locked_until: null,
    last_sign_in_at: null,
  });
  return officer;
}

const caseOf = async (office: Office, feedback: FeedbackId) =>
  (await readRecord(office.store.journal, office.site)).feedback.get(feedback);

it("P1 what a citizen says is kept beside the journal, which only says that, where and until when", async () => {
  const office = await openOffice();
  const feedback = await takenAt(office.kiosk);
  expect(await caseOf(office, feedback)).toMatchObject({
    channel: "kiosk",
    state: "received",
    dueOn: "2026-12-08",
  });
  expect(JSON.stringify(await office.journal())).not.toContain("0905");
  expect(await caseOf(office, await takenAt(office.reception))).toMatchObject({ channel: "desk" });
});

it("S1 it is answered by whom it was assigned to, or by who answers for the office; once", async () => {
  const office = await openOffice();
  const two = await employed(office, 2);
  const feedback = await takenAt(office.kiosk);
  const answer = { feedback, answer: "Đã mở thêm quầy." };
  expect(await two.tries("answer-feedback", answer)).toBe("not-allowed");
  await office.supervisor.does("assign-feedback", { feedback, to: two.actor.id });
  expect(await office.officer(8).tries("answer-feedback", answer)).toBe("not-allowed");
  expect(await two.tries("answer-feedback", { feedback, answer: "  " })).toBe("bad-request");
  expect(await two.tries("answer-feedback", answer)).toBe("done");
  expect(await office.supervisor.tries("answer-feedback", answer)).toBe("feedback-already-answered");
  expect(await office.supervisor.tries("assign-feedback", { feedback, to: two.actor.id })).toBe(
    "feedback-already-answered",
  );
  expect(await caseOf(office, feedback)).toMatchObject({ state: "answered", assignedTo: two.actor.id });
});

it("nobody is asked to answer who does not work here, and nothing is answered that nobody said", async () => {
  const office = await openOffice();
  const feedback = await takenAt(office.kiosk);
  const stranger = office.officer(9).actor.id;
  expect(await office.supervisor.tries("assign-feedback", { feedback, to: stranger })).toBe("unknown-person");
  const nothing = office.freshId() as never;
  expect(await office.supervisor.tries("answer-feedback", { feedback: nothing, answer: "Đã rõ." })).toBe(
    "unknown-feedback",
  );
});

it("one registers for a dialogue meeting within its days, both taken in", async () => {
  const office = await openOffice({ from: "2026-11-22T08:00" });
  const { dialogue } = await office.supervisor.does("announce-dialogue", {
    registrationFrom: "2026-11-23" as BusinessDay,
    registrationTo: "2026-11-24" as BusinessDay,
    meeting: "2026-11-25" as BusinessDay,
    topic: "Đất đai",
  });
  const registers = () => office.kiosk.tries("register-dialogue", { dialogue, who: "0905 123 456" });
  expect(await registers()).toBe("registration-closed");
  await office.untilClock("2026-11-23T08:00");
  expect(await registers()).toBe("done");
  await office.untilClock("2026-11-24T16:00");
  expect(await registers()).toBe("done");
  await office.untilClock("2026-11-25T08:00");
  expect(await registers()).toBe("registration-closed");
  expect(JSON.stringify(await office.journal())).not.toContain("0905");
});

it("a dialogue meeting whose days are not in order is not announced", async () => {
  const office = await openOffice();
  const days = {
    registrationFrom: "2026-11-24",
    registrationTo: "2026-11-23",
    meeting: "2026-11-25",
    topic: "Đất đai",
  };
  expect(await office.supervisor.tries("announce-dialogue", days as never)).toBe("dialogue-invalid");
  expect(
    await office.supervisor.tries("announce-dialogue", { ...days, meeting: "2026-02-30" } as never),
  ).toBe("bad-request");
});
