import type { BusinessDay } from "@motcua/protocol";
import { expect, it } from "vitest";
import { createDraft } from "../desk/draft.ts";
import { type Office, openOffice } from "../testing/office.ts";

const numbersOf = async (office: Office) =>
  (await office.journal())
    .filter(({ type }) => type === "ticket-issued")
    .map(({ day, data }) => `${day} ${JSON.parse(data).number}`);

it("T1 numbers count up within their service's prefix, each prefix by itself", async () => {
  const office = await openOffice();
  const taken: string[] = [];
  for (const service of ["civil-status", "civil-status", "land", "civil-status"]) {
    taken.push((await office.takesNumber(service)).number);
  }
  expect(taken).toEqual(["C001", "C002", "A001", "C003"]);
});

it("T1 after C999 comes C1000, and no number comes twice on the way", async () => {
  const office = await openOffice();
  const taken: string[] = [];
  for (let count = 0; count < 1_003; count++) taken.push((await office.takesNumber("civil-status")).number);
  expect(taken.slice(997, 1_001)).toEqual(["C998", "C999", "C1000", "C1001"]);
  expect(new Set(taken).size).toBe(1_003);
});

it("T1 a number belongs to its business day: the next day begins at 001 again", async () => {
  const office = await openOffice();
  await office.takesNumber("civil-status");
  await office.untilClock("2026-11-24T07:00");
  expect((await office.takesNumber("civil-status")).number).toBe("C001");
  expect(await numbersOf(office)).toEqual(["2026-11-23 C001", "2026-11-24 C001"]);
});

it("T1 a day that was closed too early and is opened again goes on with its numbers", async () => {
  const office = await openOffice();
  await office.takesNumber("civil-status");
  await office.takesNumber("land");
  await office.supervisor.does("close-day", {});
  await office.supervisor.does("open-day", {});
  expect((await office.takesNumber("civil-status")).number).toBe("C002");
  expect((await office.takesNumber("tax")).number).toBe("U001");
  await office.supervisor.does("close-day", {});
  office.powerCut();
  await office.powerReturns();
  await office.supervisor.does("open-day", {});
  expect((await office.takesNumber("civil-status")).number).toBe("C003");
  const taken = await numbersOf(office);
  expect(new Set(taken).size).toBe(taken.length);
});

it("T1 after a restore numbers go on above its floor on that day, and from 001 on the next", async () => {
  const office = await openOffice();
  await office.takesNumber("civil-status");
  await restore(office, "2026-11-23", 240);
  expect((await office.takesNumber("civil-status")).number).toBe("C241");
  expect((await office.takesNumber("land")).number).toBe("A241");
  expect((await office.takesNumber("civil-status")).number).toBe("C242");
  expect(office.state().epoch).toBe(2);
  await office.untilClock("2026-11-24T07:00");
  expect((await office.takesNumber("civil-status")).number).toBe("C001");
});

it("T1 a restore made before the doors open still holds for the day that follows it", async () => {
  const office = await openOffice({ from: "2026-11-23T05:00" });
  await restore(office, "2026-11-23", 90);
  await office.untilClock("07:00");
  office.powerCut();
  await office.powerReturns();
  expect((await office.takesNumber("civil-status")).number).toBe("C091");
});

it("T1 moving the office to another time zone neither bends the open day nor brings an old date back", async () => {
  const office = await openOffice({ from: "2026-11-24T07:00" });
  const move = () =>
    office.administrator.tries("change-settings", {
      basedOn: office.state().revision,
      settings: { ...office.state().settings, timeZone: "America/Los_Angeles" },
    });
  await office.takesNumber("civil-status");
  expect(await move()).toBe("settings-invalid");
  await office.supervisor.does("close-day", {});
  expect(await move()).toBe("done");
  expect(await office.supervisor.tries("open-day", {})).toBe("clock-jumped");
});

/** What `restore` leaves behind: the journal of the backup, and the beginning of a new epoch. */
async function restore(office: Office, day: string, numberFloor: number) {
  const draft = createDraft(office.state());
  const data = { epoch: office.state().epoch + 1, day: day as BusinessDay, numberFloor };
  const stamp = { at: office.clock.now(), actor: "clock", doubtfulClock: false };
  draft.record([{ type: "epoch-begun", data, words: null }], stamp);
  const commit = draft.commit();
  if (commit !== null) await office.store.journal.append([commit]);
  office.powerCut();
  await office.powerReturns();
}
