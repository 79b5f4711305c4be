import type { CounterId, LegId } from "@motcua/protocol";
import fc from "fast-check";
import { expect, it } from "vitest";
import { exampleSettings, type Office, openOffice } from "../testing/office.ts";
import { happen, type Step, steps } from "../testing/random-steps.ts";
import { boardView } from "./board-view.ts";
import { counterView } from "./counter-view.ts";
import { hardwareView } from "./hardware-view.ts";
import { kioskView } from "./kiosk-view.ts";
import { liveView } from "./live-view.ts";
import { receptionView } from "./reception-view.ts";
import { tabletView } from "./tablet-view.ts";
import { ticketContent } from "./ticket-content.ts";

const settings = exampleSettings((site) => ({
  ...site,
  noShow: { minimumCalls: 1 },
  votes: { ...site.votes, withoutLeg: "counted-apart" },
}));
const noEstimate = () => null;

/** Everything that anybody but a supervisor is shown. */
function allViews(office: Office): string {
  const state = office.state();
  const now = office.clock.now();
  const printer = { state: "ready" } as never;
  const views = [
    boardView(state, null, now),
    kioskView(state, office.kiosk.actor.id as never, printer, noEstimate, now),
    receptionView(state, office.reception.actor.id as never, printer, noEstimate, now),
    hardwareView(state, office.agent.actor.id as never, now),
    ...settings.counters.flatMap(({ id }) => [
      counterView(state, id, () => null, now),
      tabletView(state, id, null),
    ]),
  ];
  return JSON.stringify(views);
}

/** The same day once more, in which everybody who votes at a level says another one. */
async function happenOtherwise(office: Office, step: Step) {
  const { run } = office.line;
  const inverted: Office["line"] = {
    ...office.line,
    run: (actor, verb, ask) => {
      const level = "level" in ask ? (ask.level as number) : null;
      const other = level === null || level > 5 ? ask : { ...ask, level: 6 - level };
      return run(actor, verb, other);
    },
  };
  await happen({ ...office, line: inverted }, step);
}

it("V2 no officer's view, tablet, board, kiosk or reception depends on what was voted", async () => {
  let voted = 0;
  let lowRatings = 0;
  const isLow = ({ kind }: { readonly kind: string }) => kind === "low-rating";
  await fc.assert(
    fc.asyncProperty(steps(140), async (all) => {
      // whom supervisors told of what they saw is theirs to say: only the voting itself must leave no trace
      const happenings = all.filter(({ what }) => what !== "acknowledge-alarm");
      const one = await openOffice({ settings });
      const other = await openOffice({ settings });
      for (const [index, step] of happenings.entries()) {
        await happen(one, step);
        await happenOtherwise(other, step);
        if (step.what === "cast-vote" || index % 10 === 9) expect(allViews(other)).toBe(allViews(one));
      }
      const levels = (office: Office) =>
        office
          .state()
          .day?.latestVotes.map(({ level }) => level)
          .toArray() ?? [];
      expect(levels(other)).toEqual(levels(one).map((level) => 6 - level));
      voted += levels(one).length;
      lowRatings += [...(one.state().day?.alarms.values() ?? [])].filter(isLow).length;
    }),
    { numRuns: 12 },
  );
  expect(voted).toBeGreaterThan(0);
  expect(lowRatings).toBeGreaterThan(0);
});

async function ratedDay() {
  const office = await openOffice({ settings });
  const two = office.officer(2);
  await two.sitsDown();
  const legs: LegId[] = [];
  for (let count = 0; count < 5; count++) {
    await office.takesNumber("civil-status");
    legs.push((await two.serves()).leg);
  }
  return { office, legs };
}

it("V2 a day of ones and a day of fives look the same to everybody who serves", async () => {
  const seen = new Set<string>();
  for (const level of [1, 5]) {
    const { office, legs } = await ratedDay();
    for (const leg of legs) expect(await office.tablet(2).votes(leg, level)).toBe("done");
    seen.add(allViews(office));
  }
  expect(seen.size).toBe(1);
});

it("V2 an officer's view does not even change when a vote is cast", async () => {
  const { office, legs } = await ratedDay();
  const counter = "counter-2" as CounterId;
  const seen = () => JSON.stringify(counterView(office.state(), counter, () => null, office.clock.now()));
  const before = seen();
  for (const leg of legs) await office.tablet(2).votes(leg, 2);
  expect(seen()).toBe(before);
});

const personal = {
  note: "Bà Ví Dụ, số 1 đường Thử Nghiệm, 0900000000",
  words: "Tôi tên Ví Dụ, xin gọi 0900000000",
  dossier: "000.00.00.H48-261123-0001",
};

it("P1 a queue needs no personal data: what people write is in no event and no public view", async () => {
  const office = await openOffice({ settings });
  const two = office.officer(2);
  await two.sitsDown();
  await office.officer(8).sitsDown();
  await office.takesNumber("civil-status");
  await office.takesNumber("civil-status");
  await two.callsNext();
  await two.starts();
  await two.parks(personal.note);
  await two.resumes("C001", "counter");
  const finish = { counter: two.counter, outcome: "done" as const, dossierCodes: [personal.dossier] };
  const { leg } = await two.does("finish", finish);
  await office.tablet(2).does("cast-vote", { ...office.tablet(2).vote(leg, 2), words: personal.words });
  await two.callsNext();
  await two.transfers("land", personal.note);
  const stored = JSON.stringify(await office.journal());
  for (const word of ["Ví Dụ", "0900000000", "Thử Nghiệm", personal.dossier]) {
    expect(stored).not.toContain(word);
    expect(allViews(office)).not.toContain(word);
  }
  const rows = await office.journal();
  const kept = await Promise.all(rows.map(({ seq }) => office.store.words.find(office.site, seq)));
  expect(kept.flatMap((words) => words?.text ?? [])).toEqual([
    personal.note,
    personal.dossier,
    personal.words,
    personal.note,
  ]);
});

it("P1 the words left for the next counter are shown there and nowhere else, until they are wiped", async () => {
  const office = await openOffice({ settings });
  const [two, eight] = [office.officer(2), office.officer(8)];
  await two.sitsDown();
  await eight.sitsDown();
  await office.takesNumber("civil-status");
  await two.callsNext();
  await two.transfers("land", personal.note);
  await eight.callsNext();
  const rows = await office.journal();
  const words = new Map<number, string>();
  for (const { seq } of rows) {
    const kept = await office.store.words.find(office.site, seq);
    if (kept !== null) words.set(seq, kept.text);
  }
  const noteAt = (counter: CounterId, wiped: "kept" | "wiped") => {
    const noteOf = (seq: number) => (wiped === "wiped" ? null : (words.get(seq) ?? null));
    const { activity } = counterView(office.state(), counter, noteOf, office.clock.now());
    return "present" in activity ? activity.present.note : null;
  };
  expect(noteAt(eight.counter, "kept")).toBe(personal.note);
  expect(noteAt(eight.counter, "wiped")).toBeNull();
  expect(noteAt(two.counter, "kept")).toBeNull();
});

it("P1 the journal takes no free text where a list is meant", async () => {
  const office = await openOffice({ settings });
  const ask = (procedure: string) => ({
    service: "civil-status" as never,
    priority: null,
    procedure,
    language: "vi" as const,
    print: "none" as const,
  });
  expect(await office.kiosk.tries("issue-ticket", ask(personal.words))).toBe("bad-request");
  expect(await office.kiosk.tries("issue-ticket", ask("Đăng ký khai sinh"))).toBe("done");
  const elsewhere = { ...ask("Đăng ký khai sinh"), service: "land" as never };
  expect(await office.kiosk.tries("issue-ticket", elsewhere)).toBe("bad-request");
});

it("P1 boards and kiosks show numbers only, never the name of who sits there or waits", async () => {
  const { office } = await ratedDay();
  const { actor } = office.officer(2);
  const publicViews = JSON.stringify([
    boardView(office.state(), null, office.clock.now()),
    kioskView(
      office.state(),
      office.kiosk.actor.id as never,
      { state: "ready" } as never,
      noEstimate,
      office.clock.now(),
    ),
  ]);
  expect(publicViews).not.toContain(actor.title);
  expect(publicViews).not.toContain(actor.id);
});

it("P1 paper says the number and nobody's name", async () => {
  const office = await openOffice({ settings });
  const { printJob, number } = await office.kiosk.does("issue-ticket", {
    service: "civil-status" as never,
    priority: "elderly" as never,
    procedure: null,
    language: "vi",
    print: "paper",
  });
  const content = ticketContent(office.state(), printJob as never, null);
  expect(content).toMatchObject({ number, peopleAhead: 0, reprint: 0, priority: { en: "Elderly" } });
  expect(ticketContent(office.state(), office.freshId() as never, null)).toBeNull();
});

it("V2 the supervisor's board shows each rating as counter and level, never ticket, leg or officer", async () => {
  const { office, legs } = await ratedDay();
  for (const leg of legs) await office.tablet(2).votes(leg, 4);
  const { ratings } = liveView(office.state(), office.clock.now());
  expect(ratings.latest.map((vote) => Object.keys(vote).toSorted())).toEqual(
    legs.map(() => ["at", "counter", "level", "seq"]),
  );
});
