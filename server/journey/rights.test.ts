import { verbs } from "@motcua/protocol";
import { describe, expect, it } from "vitest";
import type { Actor } from "../domain/actor.ts";
import { openOffice } from "../testing/office.ts";
import { asking, device, person } from "../testing/people.ts";
import { mayUse } from "./permissions.ts";

const nowhere = { counter: null, zone: null };
const actors: Record<string, Actor> = {
  officer: person("officer", "công chức"),
  reception: person("reception", "hướng dẫn"),
  supervisor: person("supervisor", "phụ trách"),
  administrator: person("administrator", "quản trị"),
  kiosk: device("kiosk", "kiosk", nowhere),
  tablet: device("tablet", "tablet", nowhere),
  board: device("board", "board", nowhere),
  hardware: device("hardware", "hardware", nowhere),
  clock: { kind: "clock" },
};

/** S1 written out once more, by hand: what each role may ask. */
const counterWork =
  "sign-in sign-out ready pause call-next call-ticket recall start-service finish no-show reinstate transfer park resume";
const feedback = "take-feedback answer-feedback register-dialogue";
const tickets = "issue-ticket reprint-ticket cancel set-priority";
const lead =
  "open-day close-day confirm-clock acknowledge-alarm enter-figures withdraw-figures assign-feedback announce-dialogue";
const allowed: Record<string, string> = {
  officer: `${counterWork} ${feedback}`,
  reception: `${counterWork} ${feedback} ${tickets}`,
  supervisor: `${counterWork} ${feedback} ${tickets} ${lead}`,
  administrator: `${counterWork} ${feedback} ${tickets} ${lead} change-settings`,
  kiosk: "issue-ticket reprint-ticket take-feedback register-dialogue",
  tablet: "cast-vote",
  board: "announce keep-silent",
  hardware: "report-print hand-in-ticket",
  clock: "open-day close-day report-print",
};

describe("S1 role × verb", () => {
  it.each(Object.keys(actors))("S1 %s may do this and nothing else", (name) => {
    const may = verbs.filter((verb) => mayUse(actors[name] as Actor, verb));
    expect(new Set(may)).toEqual(new Set(allowed[name]?.split(" ")));
  });

  it("S1 what a role may not do is refused at the desk, writes nothing and leaves a line in the log", async () => {
    const office = await busyOffice();
    const before = office.state().seq;
    let refused = 0;
    for (const [name, actor] of Object.entries(actors)) {
      for (const verb of verbs) {
        if (mayUse(actor, verb)) continue;
        office.log.length = 0;
        expect([name, verb, await asking(office.line, actor).tries(verb, {} as never)]).toEqual([
          name,
          verb,
          "not-allowed",
        ]);
        expect(office.log).toMatchObject([{ level: "warn", detail: { site: office.site, verb } }]);
        refused++;
      }
    }
    expect(refused).toBe(actorsTimesVerbs() - Object.values(allowed).join(" ").split(" ").length);
    expect(office.state().seq).toBe(before);
  });

  it("S1 V2 no staff credential can cast a vote, a phone's or a tablet's", async () => {
    const { office, leg } = await finishedLeg();
    const vote = office.tablet(2).vote(leg, 5);
    for (const role of ["officer", "reception", "supervisor", "administrator"] as const) {
      const someone = asking(office.line, person(role, role));
      expect([role, await someone.tries("cast-vote", vote)]).toEqual([role, "not-allowed"]);
    }
    expect(office.day().votes.size).toBe(0);
  });
});

describe("S1 whose counter it is", () => {
  const counter = "counter-2" as never;

  it("S1 nobody works at another officer's counter, whatever the role", async () => {
    const office = await busyOffice();
    const number = "C001" as never;
    const work = {
      ready: { counter },
      pause: { counter, reason: "meeting" },
      "call-next": { counter },
      "call-ticket": { counter, number },
      recall: { counter },
      "start-service": { counter },
      finish: { counter, outcome: "done", dossierCodes: [] },
      "no-show": { counter },
      transfer: { counter, service: "land", note: null },
      park: { counter, note: null },
      resume: { counter, number, to: "queue" },
    } as const;
    for (const role of ["officer", "reception", "supervisor", "administrator"] as const) {
      const other = asking(office.line, person(role, `another ${role}`));
      for (const [verb, body] of Object.entries(work)) {
        office.log.length = 0;
        const answer = await other.tries(verb as "ready", body as never);
        expect([role, verb, answer]).toEqual([role, verb, "not-allowed"]);
        expect(office.log).toMatchObject([{ level: "warn", detail: { verb } }]);
      }
    }
  });

  it("S1 an officer cannot sign another one out, a supervisor can free a counter that was left", async () => {
    const office = await openOffice();
    await office.officer(2).sitsDown();
    expect(await office.officer(8).tries("sign-out", { counter })).toBe("not-allowed");
    expect(await office.reception.tries("sign-out", { counter })).toBe("not-allowed");
    expect(await office.supervisor.tries("sign-out", { counter })).toBe("done");
  });

  it("S1 a tablet rates only what was finished at its own counter", async () => {
    const { office, leg } = await finishedLeg();
    office.log.length = 0;
    expect(await office.tablet(8).votes(leg, 1)).toBe("not-allowed");
    expect(office.log).toMatchObject([{ level: "warn", detail: { verb: "cast-vote" } }]);
    await office.untilClock("2026-11-24T09:00");
    expect(await office.tablet(8).votes(leg, 1)).toBe("not-allowed");
    expect(await office.tablet(2).votes(leg, 5)).toBe("done");
  });

  it("S1 an agent whose lease was taken over says nothing any more", async () => {
    const office = await openOffice();
    const { printJob } = await office.kiosk.does("issue-ticket", {
      service: "civil-status" as never,
      priority: null,
      procedure: null,
      language: "vi",
      print: "paper",
    });
    const job = printJob as never;
    const agent = office.agent.actor.id;
    const now = office.clock.now();
    await office.store.printJobs.lease(office.site, job, agent, now, now + 1);
    const later = await office.store.printJobs.lease(office.site, job, agent, now + 2, now + 9);
    expect(later?.fence).toBe(2);
    const outcome = { kind: "printed", confirmedBy: "process-id", paper: "enough" } as const;
    expect(await office.agent.tries("report-print", { job, fence: 1, outcome })).toBe("stale-lease");
    expect(await office.agent.tries("report-print", { job, fence: 2, outcome })).toBe("done");
    expect(await office.agent.tries("report-print", { job, fence: 2, outcome })).toBe(
      "print-job-not-available",
    );
  });

  it("S1 a site that this desk does not have is refused and logged", async () => {
    const office = await openOffice();
    const ask = { id: office.freshId() };
    const reply = await office.desk().run("elsewhere" as never, office.supervisor.actor, "close-day", ask);
    expect(reply).toEqual({ refused: { code: "not-allowed" } });
    expect(office.log).toMatchObject([{ level: "warn" }]);
  });
});

const actorsTimesVerbs = () => Object.keys(actors).length * verbs.length;

async function busyOffice() {
  const office = await openOffice();
  await office.officer(2).sitsDown();
  await office.takesNumber("civil-status");
  await office.takesNumber("civil-status");
  await office.officer(2).callsNext();
  return office;
}

async function finishedLeg() {
  const office = await openOffice();
  await office.officer(2).sitsDown();
  await office.takesNumber("civil-status");
  const { leg } = await office.officer(2).serves();
  return { office, leg };
}
