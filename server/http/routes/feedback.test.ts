import type { FeedbackList } from "@motcua/protocol";
import { afterEach, expect, it } from "vitest";
import { openTypedOffice } from "../testing/typed-office.ts";

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function setUp() {
  const office = await openTypedOffice();
  open.push(office.close);
  return office;
}

it("P1 feedback is taken, assigned, answered; a citizen's words are not in the journal", async () => {
  const { office, http, get, post, newId, cookie } = await setUp();
  const words = "Chờ quá lâu ở quầy 3";
  const { token } = await http.device({ role: "kiosk" });
  const taken = await http.ask("POST", "/api/v1/commands/take-feedback", {
    bearer: token,
    body: { id: newId(), kind: "complaint", service: "land", words, contact: "0905 000 000" },
  });
  expect(taken.json()).toMatchObject({ done: { dueOn: "2026-12-08" } });
  const { cases, people } = await get<FeedbackList>("/api/v1/feedback");
  expect(cases).toMatchObject([
    { channel: "kiosk", state: "received", words, contact: "0905 000 000", overdue: false },
  ]);
  expect(people).toEqual([]);
  const feedback = cases[0]?.feedback;
  const assigned = await post("/api/v1/commands/assign-feedback", { id: newId(), feedback, to: newId() });
  expect(assigned).toMatchObject({ refused: { code: "unknown-person" } });
  expect(
    await http.ask("POST", "/api/v1/commands/answer-feedback", {
      cookie: await http.signedInAs("officer"),
      body: { id: newId(), feedback, answer: "x" },
    }),
  ).toMatchObject({ statusCode: 403 });
  office.clock.advance(20 * 86_400_000);
  expect((await get<FeedbackList>("/api/v1/feedback")).cases).toMatchObject([{ overdue: true }]);
  await http.ask("POST", "/api/v1/commands/confirm-clock", { cookie, body: { id: newId() } });
  const answered = await post("/api/v1/commands/answer-feedback", {
    id: newId(),
    feedback,
    answer: "Đã tăng quầy",
  });
  expect(answered).toEqual({ done: {} });
  expect((await get<FeedbackList>("/api/v1/feedback")).cases).toMatchObject([
    { state: "answered", answer: "Đã tăng quầy" },
  ]);
  const rows = JSON.stringify(await office.store.journal.read(office.site, 0, 1_000));
  expect(rows).not.toContain("Chờ quá lâu");
  expect(rows).not.toContain("0905");
  await office.store.words.wipe(office.site, office.clock.now() + 1);
  expect((await get<FeedbackList>("/api/v1/feedback")).cases).toMatchObject([
    { words: null, contact: null, answer: null },
  ]);
});
