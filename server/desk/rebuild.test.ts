import { expect, it } from "vitest";
import { createMemoryStore } from "../store/memory-store.ts";
import { openOffice } from "../testing/office.ts";
import { readModelRows, rebuildReadModel } from "./rebuild.ts";

const range = { from: "2026-01-01" as never, until: "2027-01-01" as never };

/** A day with every way for a leg to end. */
async function fullDay() {
  const office = await openOffice();
  const [two, eight] = [office.officer(2), office.officer(8)];
  await two.sitsDown();
  await eight.sitsDown();
  for (const service of ["civil-status", "civil-status", "certification", "civil-status", "land", "tax"]) {
    await office.takesNumber(service);
    await office.minutesPass(2);
  }
  const first = await two.serves();
  await office.tablet(2).votes(first.leg, 4);
  await two.callsNext();
  await two.transfers("land");
  await two.callsNext();
  await two.recalls();
  await two.recalls();
  await two.misses();
  await office.reception.does("reinstate", { number: "E001" as never });
  await two.callsNext();
  await two.recalls();
  await two.recalls();
  await two.misses();
  await office.reception.does("cancel", { number: "E001" as never });
  await two.callsNext();
  await two.starts();
  await two.parks();
  await two.resumes("C003", "queue");
  await office.reception.does("cancel", { number: "U001" as never });
  await eight.callsNext();
  await eight.starts();
  await office.untilClock("19:00");
  await office.tablet(2).votes(first.leg, 1);
  return office;
}

it("rebuilds from the journal what was written live, of a day with every way for a leg to end", async () => {
  const office = await fullDay();
  const live = {
    tickets: await office.store.readModel.tickets(office.site, range),
    legs: await office.store.readModel.legs(office.site, range),
    votes: await office.store.readModel.votes(office.site, range),
  };
  const endings = new Set(live.legs.map(({ ending }) => ending));
  expect(endings).toEqual(
    new Set(["finished", "transferred", "no-show", "returned", "cancelled", "expired"]),
  );
  const { before, after } = await rebuildReadModel(office.store, office.site);
  expect(after).toBe(before);
  expect(await office.store.readModel.legs(office.site, range)).toEqual(live.legs);
  expect(await office.store.readModel.tickets(office.site, range)).toEqual(live.tickets);
  expect(await office.store.readModel.votes(office.site, range)).toEqual(live.votes);
});

it("keeps a missed call as a no-show when its number is given up afterwards", async () => {
  const office = await fullDay();
  const legs = await office.store.readModel.legs(office.site, range);
  expect(legs.filter(({ ending }) => ending === "no-show")).toHaveLength(2);
  const tickets = await office.store.readModel.tickets(office.site, range);
  expect(tickets.find(({ number }) => number === "E001")?.state).toBe("cancelled");
});

it("takes midday out of a wait, as the reports define it", async () => {
  const office = await openOffice();
  const two = office.officer(2);
  await two.sitsDown();
  await office.untilClock("11:00");
  await office.takesNumber("civil-status");
  await office.untilClock("14:00");
  const { leg } = await two.callsNext();
  expect(await office.store.readModel.leg(office.site, leg)).toMatchObject({
    closed_seconds: 7_200,
    calls: 1,
  });
});

it("brings rows back that were lost or falsified, and says that they were", async () => {
  const office = await fullDay();
  const whole = await office.store.readModel.digest(office.site);
  const [ticket] = await office.store.readModel.tickets(office.site, range);
  if (ticket === undefined) throw new Error("The day had tickets.");
  await office.store.readModel.replace(
    office.site,
    (async function* () {
      yield { tickets: [{ ...ticket, state: "open" }], legs: [], votes: [], stays: [], touchedDays: [] };
    })(),
  );
  const { before, after } = await rebuildReadModel(office.store, office.site);
  expect(before).not.toBe(after);
  expect(after).toBe(whole);
});

it("refuses a journal that does not begin with a founding", async () => {
  const office = await openOffice();
  const [row] = (await office.journal()).slice(1);
  if (row === undefined) throw new Error("The day was opened.");
  const store = createMemoryStore();
  const nothing = {
    answers: [],
    tickets: [],
    legs: [],
    votes: [],
    stays: [],
    touchedDays: [],
    printJobs: [],
    words: [],
  };
  await store.journal.append([{ site: office.site, events: [{ ...row, seq: 1 }], ...nothing }]);
  await expect(rebuildReadModel(store, office.site)).rejects.toThrow("does not begin with its founding");
});

it("reads a journal page by page", async () => {
  const office = await openOffice();
  for (let count = 0; count < 4_100; count++) await office.takesNumber("land");
  let pages = 0;
  let tickets = 0;
  for await (const rows of readModelRows(office.store.journal, office.site)) {
    pages++;
    tickets += rows.tickets.length;
  }
  expect([pages, tickets]).toEqual([3, 4_100]);
});
