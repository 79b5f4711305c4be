import type { CommandBody, EquipmentId, LegId, TicketId, TicketNumber } from "@motcua/protocol";
import { expect, it } from "vitest";
import { settingsForAgent } from "../testing/kiosk-alone.ts";
import { type Office, openOffice } from "../testing/office.ts";
import { idOf } from "../testing/people.ts";
import { issuingAlone } from "../views/issuing-alone.ts";

const service = "civil-status";

/** A ticket that the agent gave at a wall time of the site. */
function given(
  office: Office,
  number: string,
  wall: string,
  change: Partial<CommandBody<"hand-in-ticket">> = {},
) {
  const issuedAt = office.at(wall);
  return {
    ticket: idOf(`ticket ${number} ${wall}`) as TicketId,
    leg: idOf(`leg ${number} ${wall}`) as LegId,
    number: number as TicketNumber,
    day: wall.slice(0, 10),
    issuedAt,
    clock: "sure",
    service,
    priority: null,
    procedure: null,
    language: "vi",
    paper: null,
    ...change,
  } as CommandBody<"hand-in-ticket">;
}

const open = (from: string) => openOffice({ settings: settingsForAgent(), from });
const today = "2026-11-23";

it("T1 an agent that prints for a kiosk has numbers of its own, and the hub steps over them", async () => {
  const office = await open(`${today}T07:00`);
  expect(office.settings.ownNumbers).toMatchObject([{ from: 900, upTo: 999, releasedOn: null }]);
  const taken: string[] = [];
  for (let count = 0; count < 901; count++) taken.push((await office.takesNumber(service)).number);
  expect(taken.slice(897)).toEqual(["C898", "C899", "C1000", "C1001"]);
});

it("Q1 a ticket handed in stands in the queue by its own time, before those that came later", async () => {
  const office = await open(`${today}T07:00`);
  const officer = office.officer(2);
  await officer.sitsDown();
  await office.untilClock("08:00");
  await office.takesNumber(service);
  await office.agent.does("hand-in-ticket", given(office, "C900", `${today}T07:30`));
  await office.agent.does("hand-in-ticket", given(office, "C901", `${today}T07:20`));
  const called: string[] = [];
  for (let count = 0; count < 3; count++) called.push((await officer.serves()).number);
  expect(called).toEqual(["C901", "C900", "C001"]);
});

it("T3 a ticket handed in twice counts once: by its command, after a restart, and by the ticket alone", async () => {
  const office = await open(`${today}T08:00`);
  const ticket = given(office, "C900", `${today}T07:30`);
  const id = office.freshId();
  expect(await office.agent.sends(id, "hand-in-ticket", ticket)).toEqual({ done: {} });
  expect(await office.agent.sends(id, "hand-in-ticket", ticket)).toEqual({ done: {} });
  office.powerCut();
  await office.powerReturns();
  expect(await office.agent.sends(id, "hand-in-ticket", ticket)).toEqual({ done: {} });
  expect(await office.agent.tries("hand-in-ticket", ticket)).toBe("done");
  expect(office.day().totals.issued).toBe(1);
});

it("S1 an agent hands in its own numbers only; nobody else hands in any", async () => {
  const office = await open(`${today}T08:00`);
  expect(await office.agent.tries("hand-in-ticket", given(office, "C800", `${today}T07:30`))).toBe(
    "not-allowed",
  );
  expect(await office.agent.tries("hand-in-ticket", given(office, "C001", `${today}T07:30`))).toBe(
    "not-allowed",
  );
  for (const other of [office.kiosk, office.administrator, office.board()]) {
    expect(await other.tries("hand-in-ticket", given(office, "C900", `${today}T07:30`))).toBe("not-allowed");
  }
});

it("T1 paper that says a number of somebody else is not taken", async () => {
  const office = await open(`${today}T08:00`);
  await office.agent.does("hand-in-ticket", given(office, "C900", `${today}T07:30`));
  expect(await office.agent.tries("hand-in-ticket", given(office, "C900", `${today}T07:40`))).toBe(
    "number-taken",
  );
});

it("T3 a service that closed meanwhile still has its queue; groups and procedures that are gone are left out", async () => {
  const office = await open(`${today}T08:00`);
  const { settings, revision } = office.state();
  const closedReason = { vi: "Nghỉ", en: "Closed" };
  await office.administrator.does("change-settings", {
    basedOn: revision,
    settings: {
      ...settings,
      services: settings.services.map((one) => (one.id === service ? { ...one, closedReason } : one)),
    },
  });
  const ticket = given(office, "C900", `${today}T07:30`, {
    priority: "no-such-group" as never,
    procedure: "Thủ tục đã bỏ",
  });
  expect(await office.agent.tries("hand-in-ticket", ticket)).toBe("done");
  const [known] = office.day().tickets.values();
  expect(known).toMatchObject({ priority: null, procedure: null, leg: { kind: "waiting" } });
  const officer = office.officer(2);
  await officer.sitsDown();
  expect((await officer.callsNext()).number).toBe("C900");
});

it("T3 a service that is gone makes the ticket expire: nobody could call it", async () => {
  const office = await open(`${today}T08:00`);
  const ticket = given(office, "C900", `${today}T07:30`, { service: "gone" as never });
  expect(await office.agent.tries("hand-in-ticket", ticket)).toBe("done");
  expect(office.day().totals).toMatchObject({ issued: 1, gone: 1 });
});

it("D1 a ticket of a day that is over counts in that day as one who was not served, once", async () => {
  const office = await open(`${today}T07:00`);
  await office.untilClock("2026-11-24T08:00");
  const ticket = given(office, "C900", `${today}T10:00`, { clock: "doubtful" });
  expect(await office.agent.tries("hand-in-ticket", ticket)).toBe("done");
  expect(await office.agent.tries("hand-in-ticket", ticket)).toBe("done");
  expect(office.day().tickets.size).toBe(0);
  const range = { from: today, until: "2026-11-24" } as never;
  const rows = await office.store.readModel.tickets(office.site, range);
  expect(rows).toMatchObject([{ number: "C900", day: today, state: "expired", issued_at: ticket.issuedAt }]);
  const [leg] = await office.store.readModel.legs(office.site, range);
  expect(leg).toMatchObject({ ending: "expired", joined_at: ticket.issuedAt, doubtful: 1, counter: null });
});

it("D1 a ticket of a day that has not begun for the hub comes again a little later", async () => {
  const office = await open(`${today}T07:00`);
  await office.supervisor.does("close-day", {});
  await office.untilClock("2026-11-24T05:00");
  const early = given(office, "C900", "2026-11-24T04:59");
  expect(await office.agent.tries("hand-in-ticket", early)).toBe("day-not-open");
  await office.untilClock("07:00");
  expect(await office.agent.tries("hand-in-ticket", early)).toBe("done");
  // Its clock said a time before the doors opened: moved to when they did, and marked.
  const [ticket] = office.day().tickets.values();
  expect(ticket).toMatchObject({ clock: "doubtful", issuedAt: office.at("2026-11-24T06:30") });
});

it("D1 its time is never later than now, and a hub that opened its day late leaves the morning its due", async () => {
  const office = await open(`${today}T09:00`);
  await office.agent.does("hand-in-ticket", given(office, "C900", `${today}T07:10`));
  await office.agent.does("hand-in-ticket", given(office, "C901", `${today}T09:30`));
  const [first, second] = [...office.day().tickets.values()].sort((a, b) => a.order - b.order);
  expect(first).toMatchObject({ issuedAt: office.at(`${today}T07:10`), clock: "sure" });
  expect(second).toMatchObject({ issuedAt: office.at(`${today}T09:00`), clock: "doubtful" });
});

it("T4 the paper it printed is known: a reprint says that it is one", async () => {
  const office = await open(`${today}T08:00`);
  const outcome = { kind: "printed", confirmedBy: "process-id", paper: "enough" } as const;
  const paper = { job: office.freshId() as never, outcome };
  await office.agent.does("hand-in-ticket", given(office, "C900", `${today}T07:30`, { paper }));
  const [ticket] = office.day().tickets.values();
  expect(ticket?.copies).toBe(0);
  expect([...office.day().prints.values()]).toMatchObject([{ state: "printed", copy: 0 }]);
  if (ticket !== undefined) await office.reception.does("reprint-ticket", { ticket: ticket.id });
  expect(office.day().tickets.first()?.copies).toBe(1);
});

it("T1 a block outlives its printer until its agent must have heard, and nobody else gets it meanwhile", async () => {
  const office = await open(`${today}T08:00`);
  const change = (agent: string | null) => {
    const { settings, revision } = office.state();
    const printers = settingsForAgent().equipment.printers.flatMap((printer) =>
      agent === null ? [] : [{ ...printer, id: "other" as EquipmentId, agent: idOf(agent) as never }],
    );
    const equipment = { ...settings.equipment, printers };
    // Whatever the document says of blocks, they are the hub's to give.
    return office.administrator.does("change-settings", {
      basedOn: revision,
      settings: { ...settings, equipment, ownNumbers: [] },
    });
  };
  const blocks = () => office.state().settings.ownNumbers.map(({ from, releasedOn }) => [from, releasedOn]);
  await change("device another");
  expect(blocks()).toEqual([
    [900, today],
    [800, null],
  ]);
  expect(await office.agent.tries("hand-in-ticket", given(office, "C900", `${today}T07:30`))).toBe("done");
  await change(null);
  await office.untilClock("2026-12-02T08:00");
  await change("device third");
  expect(blocks()).toEqual([[900, null]]);
});

it("T1 a block that is new in mid-day lies above every number the day has given", async () => {
  const office = await openOffice({ from: `${today}T07:00` });
  for (let count = 0; count < 905; count++) await office.takesNumber(service);
  const { equipment } = settingsForAgent();
  const { settings, revision } = office.state();
  await office.administrator.does("change-settings", {
    basedOn: revision,
    settings: { ...settings, equipment },
  });
  expect(office.state().settings.ownNumbers[0]?.from).toBe(1_900);
  expect((await office.takesNumber(service)).number).toBe("C906");
});

it("D1 what an agent is told knows holidays, days off and a day that was closed early", async () => {
  const office = await open(`${today}T08:00`);
  const told = () => issuingAlone(office.state(), office.agent.actor.id, office.clock.now());
  expect(told()?.days).toHaveLength(8);
  expect(told()?.days.map(({ issuing }) => issuing.length > 0)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    true,
  ]);
  expect(told()?.view.services.every(({ waiting }) => waiting === null)).toBe(true);
  await office.supervisor.does("close-day", {});
  expect(told()?.days[0]?.issuing).toEqual([]);
  expect(issuingAlone(office.state(), idOf("device another") as never, office.clock.now())).toBeNull();
});
