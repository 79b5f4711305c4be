import type { RatingScale } from "@motcua/protocol";
import { expect, it } from "vitest";
import { checkReadModel } from "../testing/invariants.ts";
import { exampleSettings, openOffice } from "../testing/office.ts";
import { liveView } from "../views/live-view.ts";
import { tabletView } from "../views/tablet-view.ts";

const served = async (settings = exampleSettings()) => {
  const office = await openOffice({ settings });
  const officer = office.officer(2);
  await officer.sitsDown();
  await office.takesNumber("civil-status");
  const { leg } = await officer.serves();
  return { office, officer, leg };
};

const votesOn = async (office: Awaited<ReturnType<typeof openOffice>>, day: string) => {
  const range = { from: day as never, until: `${day}~` as never };
  return office.store.readModel.votes(office.site, range);
};

it("V1 the first vote for a leg is taken, whatever comes after it", async () => {
  const { office, leg } = await served();
  const tablet = office.tablet(2);
  const answers = await Promise.all([tablet.votes(leg, 5), tablet.votes(leg, 1), tablet.votes(leg, 3)]);
  expect(answers).toEqual(["done", "already-voted", "already-voted"]);
  expect(await tablet.votes(leg, 2)).toBe("already-voted");
  expect(await votesOn(office, "2026-11-23")).toMatchObject([{ leg, level: 5, satisfied: 1 }]);
});

it("V1 a leg takes a vote only when it is finished", async () => {
  const office = await openOffice();
  const officer = office.officer(2);
  const tablet = office.tablet(2);
  await officer.sitsDown();
  await office.takesNumber("civil-status");
  const { leg } = await officer.callsNext();
  expect(await tablet.votes(leg, 5)).toBe("leg-not-finished");
  await officer.starts();
  expect(await tablet.votes(leg, 5)).toBe("leg-not-finished");
  await officer.transfers("land");
  expect(await tablet.votes(leg, 5)).toBe("leg-not-finished");
  expect(await tablet.votes(office.freshId() as never, 5)).toBe("unknown-leg");
});

it("V1 a press without a leg is refused where the site does not want it", async () => {
  const { office } = await served();
  expect(await office.tablet(2).votes(null, 5)).toBe("vote-without-leg");
});

it("V1 a press without a leg is counted apart where the site allows it", async () => {
  const settings = exampleSettings((site) => ({
    ...site,
    votes: { ...site.votes, withoutLeg: "counted-apart" },
  }));
  const { office, leg } = await served(settings);
  expect(await office.tablet(2).votes(null, 1)).toBe("done");
  expect(await office.tablet(2).votes(leg, 5)).toBe("done");
  const { ratings } = liveView(office.state(), office.clock.now());
  expect(ratings).toMatchObject({ n: 1, rateable: 1, satisfied: 1, withoutLeg: 1 });
  expect(ratings.byLevel.map(({ level, n }) => [level, n])).toContainEqual([1, 0]);
});

it("V1 only levels and reasons of the site are taken", async () => {
  const { office, leg } = await served();
  const tablet = office.tablet(2);
  expect(await tablet.votes(leg, 6)).toBe("unknown-level");
  const odd = { ...tablet.vote(leg, 2), reasons: ["weather"] as never };
  expect(await tablet.tries("cast-vote", odd)).toBe("unknown-reason");
  const twice = { ...tablet.vote(leg, 2), reasons: ["wait", "wait"] as never };
  expect(await tablet.tries("cast-vote", twice)).toBe("done");
  const [vote] = await votesOn(office, "2026-11-23");
  expect(vote?.reasons).toBe('["wait"]');
});

it("V3 the question is bound to the finished leg, whatever is called next", async () => {
  const { office, officer, leg } = await served();
  await office.takesNumber("civil-status");
  const next = await officer.callsNext();
  await officer.starts();
  expect(tabletView(office.state(), officer.counter, null)).toMatchObject({
    question: { leg },
    counter: { ticket: next.number },
  });
  expect(await office.tablet(2).votes(leg, 4)).toBe("done");
  expect(tabletView(office.state(), officer.counter, null).question).toBeNull();
  const [vote] = await votesOn(office, "2026-11-23");
  expect(vote).toMatchObject({
    leg,
    counter: "counter-2",
    service: "civil-status",
    officer: officer.actor.id,
  });
});

it("V3 a vote that arrives after its day has closed counts on its leg's day, with its own time, once", async () => {
  const { office, leg } = await served();
  const votedAt = office.clock.now() + 5_000;
  await office.untilClock("2026-11-26T09:00");
  const tablet = office.tablet(2);
  const answers = await Promise.all([tablet.votes(leg, 2, votedAt), tablet.votes(leg, 5, votedAt)]);
  expect(answers).toEqual(["done", "already-voted"]);
  expect(await tablet.votes(leg, 5, votedAt)).toBe("already-voted");
  expect(await votesOn(office, "2026-11-23")).toMatchObject([{ leg, level: 2, voted_at: votedAt }]);
  expect(await votesOn(office, "2026-11-26")).toEqual([]);
  expect(liveView(office.state(), office.clock.now()).ratings.n).toBe(0);
});

it("V3 a vote kept on the tablet arrives once when its answer was lost and the hub died meanwhile", async () => {
  const { office, leg } = await served();
  const tablet = office.tablet(2);
  const id = office.freshId();
  const body = tablet.vote(leg, 4);
  const first = await tablet.sends(id, "cast-vote", body);
  office.powerCut();
  office.clock.advance(86_400_000);
  await office.powerReturns();
  expect(await tablet.sends(id, "cast-vote", body)).toEqual(first);
  expect(await votesOn(office, "2026-11-23")).toHaveLength(1);
});

it("V3 a leg of a day that was closed and opened again can still be rated", async () => {
  const { office, leg } = await served();
  await office.supervisor.does("close-day", {});
  await office.supervisor.does("open-day", {});
  expect(await office.tablet(2).votes(leg, 4)).toBe("done");
  expect(await office.tablet(2).votes(leg, 4)).toBe("already-voted");
});

it("V3 a tablet whose clock is dead or ahead loses no vote and votes neither before the end nor in the future", async () => {
  const { office, officer, leg } = await served();
  const finishedAt = office.clock.now();
  await office.takesNumber("civil-status");
  const second = await officer.serves();
  office.clock.advance(60_000);
  expect(await office.tablet(2).votes(leg, 4, 1_000)).toBe("done");
  expect(await office.tablet(2).votes(second.leg, 4, office.clock.now() + 1e9)).toBe("done");
  const times = (await votesOn(office, "2026-11-23")).map(({ voted_at }) => voted_at);
  expect(times.toSorted()).toEqual([finishedAt, office.clock.now()]);
});

it("V3 a vote for something a month ago has lost its place", async () => {
  const { office, leg } = await served();
  await office.untilClock("2026-12-24T09:00");
  expect(await office.tablet(2).votes(leg, 4)).toBe("vote-too-late");
});

it("V3 a scale does not change its meaning under its id, also one that was used before; its words may be mended", async () => {
  const office = await openOffice();
  const tries = (change: Partial<RatingScale>) => {
    const { settings, revision } = office.state();
    const ratingScale = { ...settings.ratingScale, ...change };
    return office.administrator.tries("change-settings", {
      basedOn: revision,
      settings: { ...settings, ratingScale },
    });
  };
  const { id, levels } = office.state().settings.ratingScale;
  const turned = levels.map((level) => ({ ...level, satisfied: !level.satisfied }));
  expect(await tries({ levels: turned })).toBe("settings-invalid");
  expect(await tries({ levels: levels.slice(1) })).toBe("settings-invalid");
  expect(await tries({ levels: levels.map((level) => ({ ...level, vi: `${level.vi}!` })) })).toBe("done");
  expect(await tries({ levels: levels.toReversed() })).toBe("done");
  expect(await tries({ id: "turned", levels: turned })).toBe("done");
  expect(await tries({ id, levels: turned })).toBe("settings-invalid");
  expect(await tries({ id, levels })).toBe("done");
});

it("V3 a vote kept over a change of scale is judged by the scale it was asked with, also when rebuilt", async () => {
  const office = await openOffice();
  const officer = office.officer(2);
  await officer.sitsDown();
  await office.takesNumber("civil-status");
  const { leg } = await officer.serves();
  const { settings, revision } = office.state();
  const asked = settings.ratingScale;
  const two = {
    ...asked,
    id: "two-levels",
    levels: [
      { value: 1, vi: "Chưa hài lòng", en: "Not satisfied", satisfied: false },
      { value: 2, vi: "Hài lòng", en: "Satisfied", satisfied: true },
    ],
  };
  await office.administrator.does("change-settings", {
    basedOn: revision,
    settings: { ...settings, ratingScale: two, formerScales: [] },
  });
  const tablet = office.tablet(2);
  const best = Math.max(...asked.levels.map(({ value }) => value));
  expect(await tablet.tries("cast-vote", tablet.vote(leg, best))).toBe("unknown-level");
  expect(await tablet.tries("cast-vote", { ...tablet.vote(leg, best), scale: "no-such-scale" })).toBe(
    "unknown-level",
  );
  expect(await tablet.tries("cast-vote", { ...tablet.vote(leg, best), scale: asked.id })).toBe("done");
  const range = { from: "2026-11-23", until: "2026-11-24" } as never;
  expect(await office.store.readModel.votes(office.site, range)).toMatchObject([
    { scale: asked.id, level: best, satisfied: 1 },
  ]);
  await checkReadModel(office);
});
