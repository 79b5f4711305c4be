import { expect, it } from "vitest";
import { createMemoryStore } from "../store/memory-store.ts";
import { type Office, openOffice } from "../testing/office.ts";
import { createStubbornStore } from "../testing/stubborn-store.ts";

const ticket = {
  service: "land" as never,
  priority: null,
  procedure: null,
  language: "vi",
  print: "none",
} as const;

const twoHubs = async () => {
  const wrapped = createStubbornStore(createMemoryStore());
  const one = await openOffice({ store: wrapped.store, seed: 1 });
  const other = await openOffice({ store: wrapped.store, clock: one.clock, seed: 2 });
  wrapped.appends.length = 0;
  return { ...wrapped, one, other };
};

const rows = async (office: Office, type: string) =>
  (await office.journal()).filter((row) => row.type === type).map(({ data }) => JSON.parse(data));

it("T1 two hubs on one store never give a number twice, and leave no gap in the journal", async () => {
  const { one, other } = await twoHubs();
  const asks = Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? one : other).takesNumber("land"));
  const taken = (await Promise.all(asks)).map(({ number }) => number);
  expect(new Set(taken).size).toBe(60);
  for (let round = 0; round < 10; round++) {
    taken.push((await one.takesNumber("land")).number, (await other.takesNumber("land")).number);
  }
  expect(new Set(taken).size).toBe(80);
  const seqs = (await one.journal()).map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
});

it("T1 a batch that came second is decided once again, and no more", async () => {
  const { one, other, appends } = await twoHubs();
  await one.takesNumber("land");
  appends.length = 0;
  const [first, second] = await Promise.all([other.takesNumber("land"), other.takesNumber("land")]);
  expect([first.number, second.number]).toEqual(["A002", "A003"]);
  // The first try met a conflict; the second went through the journal that `alone` hands out.
  expect(appends).toHaveLength(1);
  expect(other.state().seq).toBe((await other.journal()).length);
});

it("C1 two hubs do not call one ticket to two counters", async () => {
  const { one, other } = await twoHubs();
  await one.officer(8).sitsDown();
  await other.officer(9).sitsDown();
  await one.takesNumber("land");
  await other.takesNumber("land");
  const called = await Promise.all([one.officer(8).callsNext(), other.officer(9).callsNext()]);
  expect(new Set(called.map(({ number }) => number)).size).toBe(2);
});

it("T3 the same command at two hubs is done once and answered alike", async () => {
  const { one, other } = await twoHubs();
  const id = one.freshId();
  const answers = await Promise.all([
    one.kiosk.sends(id, "issue-ticket", ticket),
    other.kiosk.sends(id, "issue-ticket", ticket),
  ]);
  expect(answers[1]).toEqual(answers[0]);
  expect(await rows(one, "ticket-issued")).toHaveLength(1);
});

it("V1 a leg rated at two hubs has one vote", async () => {
  const { one, other } = await twoHubs();
  await one.officer(8).sitsDown();
  await one.takesNumber("land");
  const { leg } = await one.officer(8).serves();
  const answers = await Promise.all([one.tablet(8).votes(leg, 5), other.tablet(8).votes(leg, 1)]);
  expect(answers.toSorted()).toEqual(["already-voted", "done"]);
  expect(await rows(one, "vote-cast")).toHaveLength(1);
});

it("D1 two hubs open and close each day once", async () => {
  const { one, other } = await twoHubs();
  for (const wall of ["2026-11-23T19:00", "2026-11-24T06:30", "2026-11-24T19:00"]) {
    one.clock.advance(one.at(wall) - one.clock.now());
    await Promise.all([one.desk().tick(one.site), other.desk().tick(other.site)]);
  }
  expect(await rows(one, "day-opened")).toHaveLength(2);
  expect(await rows(one, "day-closed")).toHaveLength(2);
});

it("a site that two hubs find unfounded is founded once", async () => {
  const store = createMemoryStore();
  const [one, other] = await Promise.all([openOffice({ store, seed: 1 }), openOffice({ store, seed: 2 })]);
  expect(await rows(one, "site-founded")).toHaveLength(1);
  const taken = await Promise.all([one.takesNumber("land"), other.takesNumber("land")]);
  expect(new Set(taken.map(({ number }) => number))).toEqual(new Set(["A001", "A002"]));
});

it("what another hub wrote is published as a change of the state", async () => {
  const { one, other } = await twoHubs();
  await one.takesNumber("land");
  other.published.length = 0;
  await other.takesNumber("land");
  expect(other.published.map(({ before, after, events }) => [after.seq - before.seq, events.length])).toEqual(
    [
      [1, 0],
      [1, 1],
    ],
  );
});
