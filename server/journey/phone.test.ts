import type { TicketId } from "@motcua/protocol";
import { expect, it } from "vitest";
import { linkHash } from "../domain/phone-link.ts";
import { createMemoryStore } from "../store/memory-store.ts";
import { checkReadModel } from "../testing/invariants.ts";
import { exampleSettings, type Office, openOffice } from "../testing/office.ts";
import { liveView } from "../views/live-view.ts";
import { tabletView } from "../views/tablet-view.ts";

const publicUrl = "https://motcua.example";
const withoutTablets = exampleSettings((site) => ({
  ...site,
  counters: site.counters.map((counter) => ({ ...counter, hasTablet: false })),
}));

async function served(parts: Parameters<typeof openOffice>[0] = { publicUrl }) {
  const office = await openOffice(parts);
  const officer = office.officer(2);
  await officer.sitsDown();
  const issued = await office.takesNumber("civil-status");
  const { leg } = await officer.serves();
  return { office, officer, issued, leg, phone: office.phone(issued.ticket) };
}

const votesOf = (office: Office) =>
  office.store.readModel.votes(office.site, { from: "2026-11-01" as never, until: "2026-12-31" as never });
const legsOf = (office: Office) =>
  office.store.readModel.legs(office.site, { from: "2026-11-01" as never, until: "2026-12-31" as never });

it("a ticket has a link only where the office has an address that phones reach", async () => {
  const without = await openOffice();
  const plain = await without.takesNumber("civil-status");
  expect([plain.followUrl, plain.followQr]).toEqual([null, null]);
  const office = await openOffice({ publicUrl });
  const { followUrl, followQr, ticket } = await office.takesNumber("civil-status");
  expect(followQr?.path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/);
  expect(followUrl).toMatch(/^https:\/\/motcua\.example\/phone\/#[A-Za-z0-9_-]{22}$/);
  expect(office.day().tickets.get(ticket)?.link).toBe(linkHash(followUrl?.split("#")[1] ?? ""));
});

it("P1 neither the journal nor the kept answers hold the secret of a link", async () => {
  const office = await openOffice({ publicUrl });
  const { followUrl } = await office.takesNumber("civil-status");
  const secret = followUrl?.split("#")[1] ?? "no link";
  const answers = await office.store.answers.ofDay(office.site, office.day().day);
  expect(JSON.stringify(answers)).not.toContain(secret);
  const journal = JSON.stringify(await office.journal());
  expect(journal).not.toContain(secret);
  expect(journal).toContain(linkHash(secret));
});

it("T3 the same command brings the same link, also after a power cut", async () => {
  const office = await openOffice({ publicUrl });
  const id = office.freshId();
  const ask = {
    service: "civil-status" as never,
    priority: null,
    procedure: null,
    language: "vi",
    print: "none",
  } as const;
  const first = await office.kiosk.sends(id, "issue-ticket", ask);
  office.powerCut();
  await office.powerReturns();
  expect(await office.kiosk.sends(id, "issue-ticket", ask)).toEqual(first);
});

it("two hubs of one database make the same links", async () => {
  const store = createMemoryStore();
  const one = await openOffice({ publicUrl, store });
  const { ticket, followUrl } = await one.takesNumber("civil-status");
  const two = await openOffice({ publicUrl, store, seed: 7, clock: one.clock });
  expect(await two.desk().followUrl(two.site, ticket)).toBe(followUrl);
});

it("a link that the journal does not know goes on no paper", async () => {
  const office = await openOffice({ publicUrl });
  const { ticket } = await office.takesNumber("civil-status");
  await office.store.forgetSettings("phone-links/", "phone-links0");
  office.powerCut();
  await office.powerReturns();
  expect(await office.desk().followUrl(office.site, ticket)).toBeNull();
});

it("V1 of tablet and phone the first vote counts, and the other is told so", async () => {
  const one = await served();
  expect(await one.phone.votes(one.leg, 4)).toBe("done");
  expect(await one.office.tablet(2).votes(one.leg, 1)).toBe("already-voted");
  expect(tabletView(one.office.state(), one.officer.counter, null).question).toBeNull();
  expect(await votesOf(one.office)).toMatchObject([
    { leg: one.leg, level: 4, mode: "phone", counter: "counter-2" },
  ]);

  const other = await served();
  expect(await other.office.tablet(2).votes(other.leg, 1)).toBe("done");
  expect(await other.phone.votes(other.leg, 4)).toBe("already-voted");
  expect(await votesOf(other.office)).toMatchObject([{ level: 1, mode: "tablet" }]);
});

it("V1 S1 a phone votes about the finished leg of its own ticket and nothing else", async () => {
  const { office, officer, leg } = await served();
  const next = await office.takesNumber("civil-status");
  const phone = office.phone(next.ticket);
  expect(await phone.votes(leg, 1)).toBe("not-allowed");
  expect(await phone.votes(null, 1)).toBe("vote-without-leg");
  const called = await officer.callsNext();
  expect(await phone.votes(called.leg, 5)).toBe("leg-not-finished");
  const stranger = office.phone(office.freshId() as unknown as TicketId);
  expect(await stranger.votes(leg, 1)).toBe("not-allowed");
});

it("V1 a phone cannot press without a leg, even where tablets may", async () => {
  const settings = exampleSettings((site) => ({
    ...site,
    votes: { ...site.votes, withoutLeg: "counted-apart" },
  }));
  const { phone } = await served({ publicUrl, settings });
  expect(await phone.votes(null, 5)).toBe("vote-without-leg");
});

it("V3 a phone votes until the end of the next day, and the vote counts in the day of its leg", async () => {
  const { office, phone, leg } = await served();
  const late = await office.takesNumber("civil-status");
  await office.officer(2).isReady();
  const second = await office.officer(2).serves();
  await office.untilClock("2026-11-24T23:59");
  expect(await phone.votes(leg, 2)).toBe("done");
  expect(await votesOf(office)).toMatchObject([{ leg, day: "2026-11-23", mode: "phone" }]);
  await office.untilClock("2026-11-25T00:00");
  expect(await office.phone(late.ticket).votes(second.leg, 2)).toBe("vote-too-late");
  await checkReadModel(office);
});

it("a leg can be rated when its counter has a tablet or its ticket has a phone link", async () => {
  const linked = await served({ publicUrl, settings: withoutTablets });
  expect(await legsOf(linked.office)).toMatchObject([{ rateable: 1 }]);
  expect(liveView(linked.office.state(), linked.office.clock.now()).ratings.rateable).toBe(1);
  const without = await served({ settings: withoutTablets });
  expect(await legsOf(without.office)).toMatchObject([{ rateable: 0 }]);
});

it("V2 S1 a phone does nothing but vote and send feedback", async () => {
  const { office, phone } = await served();
  expect(await phone.tries("call-next", { counter: "counter-2" as never })).toBe("not-allowed");
  expect(
    await phone.tries("issue-ticket", {
      service: "civil-status" as never,
      priority: null,
      procedure: null,
      language: "vi",
      print: "none",
    }),
  ).toBe("not-allowed");
  const words = { kind: "proposal", service: null, words: "Thêm ghế ở khu chờ", contact: null } as const;
  expect(await phone.tries("take-feedback", words)).toBe("done");
  const received = (await office.journal()).find(({ type }) => type === "feedback-received");
  expect(JSON.parse(received?.data ?? "{}")).toMatchObject({ kind: "proposal", channel: "phone" });
});
