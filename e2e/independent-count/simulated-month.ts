/**
 * A month at the example office, from a seed: visitors come, officers call, serve, hold, move on, pause and forget to
 * sign out, people miss their call and come back, votes come, some of them late. Now and then anything at all happens.
 */
import type { LegId } from "@motcua/protocol";
import { exampleSettings, type Office, openOffice } from "@motcua/server/testing/office.ts";
import { counterId } from "@motcua/server/testing/people.ts";
import { happen, steps } from "@motcua/server/testing/random-steps.ts";
import fc from "fast-check";

const firstDay = "2026-11-02";
const days = 30;
const numbers = [2, 3, 8, 9];
const services = ["civil-status", "certification", "social-protection", "land"];
const groups = [null, null, null, "elderly", "disabled"];
/** What an office does not do every day, or what would make its month another than a plain one. */
const leftOut = new Set(["set-clock", "change-settings", "hand-in-ticket", "open-day", "close-day", "tick"]);

/** The office after its month, with everything closed. */
export async function simulatedMonth(seed: number): Promise<Office> {
  const settings = exampleSettings((file) => ({
    ...file,
    votes: { withoutLeg: "counted-apart", minimumForShare: 10 },
  }));
  const office = await openOffice({ settings, from: `${firstDay}T07:00`, seed });
  const chance = chanceFrom(seed);
  const anything = fc.sample(steps(40), { seed, numRuns: days }).map((all) => all.values());
  let unrated: LegId | null = null;
  for (let nth = 0; nth < days; nth++) {
    const date = new Date(Date.parse(firstDay) + nth * 86_400_000);
    const day = date.toISOString().slice(0, 10);
    if (date.getUTCDay() === 0 || date.getUTCDay() === 6) continue;
    await office.untilClock(`${day}T07:00`);
    // A vote that the tablet kept over night (V3).
    if (unrated !== null) await office.tablet(2).votes(unrated, 4);
    const people = { office, chance, voted: new Set<string>() };
    while (office.clock.now() < office.at(`${day}T17:30`)) {
      await oneMoment(people);
      const step = chance() < 0.1 ? anything[nth]?.next().value : undefined;
      if (step !== undefined && !leftOut.has(step.what)) await happen(office, step);
      // Nobody comes or goes at midday; who waits goes on waiting.
      const isMidday =
        office.clock.now() > office.at(`${day}T11:35`) && office.clock.now() < office.at(`${day}T13:25`);
      await office.minutesPass(isMidday ? 20 : 0.4 + chance() * 3);
    }
    unrated =
      office.state().day?.ended.findLast(({ id, rateable }) => rateable && !people.voted.has(id))?.id ?? null;
    await office.untilClock(`${day}T19:01`);
  }
  return office;
}

interface People {
  readonly office: Office;
  readonly chance: () => number;
  readonly voted: Set<string>;
}

async function oneMoment(people: People) {
  const { office, chance } = people;
  const some = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T;
  for (let coming = 0; coming < 2; coming++) {
    if (chance() < 0.6) {
      await office.kiosk.tries("issue-ticket", {
        service: some(services) as never,
        priority: some(groups) as never,
        procedure: null,
        language: "vi",
        print: "none",
      });
    }
  }
  for (const number of numbers) await atCounter(people, number);
  const missed = office.state().day?.tickets.find(({ leg }) => leg.kind === "ended" && leg.end === "no-show");
  if (missed !== undefined && chance() < 0.05) {
    await office.reception.tries(chance() < 0.7 ? "reinstate" : "cancel", { number: missed.number });
  }
  const waiting = office.state().day?.tickets.find(({ leg }) => leg.kind === "waiting");
  if (waiting !== undefined && chance() < 0.02)
    await office.reception.tries("cancel", { number: waiting.number });
}

async function atCounter({ office, chance, voted }: People, number: number) {
  const officer = office.officer(number, chance() < 0.01 ? "người thay" : `quầy ${number}`);
  const counter = counterId(number);
  const activity = office.state().day?.counters.get(counter)?.activity;
  const luck = chance();
  switch (activity?.kind) {
    case undefined:
      if (luck < 0.5) await officer.tries("sign-in", { counter });
      return;
    case "paused":
      if (luck < 0.2) await officer.tries("ready", { counter });
      return;
    case "ready": {
      const held = office.state().day?.parked.findKey((at) => at === counter);
      const parked = held === undefined ? undefined : office.state().day?.tickets.get(held);
      if (parked !== undefined && luck < 0.15) {
        await officer.tries("resume", {
          counter,
          number: parked.number,
          to: luck < 0.1 ? "counter" : "queue",
        });
      } else if (luck < 0.9) await officer.tries("call-next", { counter });
      else if (luck < 0.93) await officer.tries("pause", { counter, reason: "meeting" as never });
      else if (luck < 0.94) await officer.tries("sign-out", { counter });
      return;
    }
    case "calling":
      if (luck < 0.65) await officer.tries("start-service", { counter });
      else if (luck < 0.9) await officer.tries("recall", { counter });
      else await officer.tries("no-show", { counter });
      return;
    case "serving":
      if (luck < 0.25) {
        await officer.tries("finish", { counter, outcome: "done", dossierCodes: [] });
        const leg = office.state().day?.counters.get(counter)?.lastFinished?.leg ?? null;
        if (leg !== null && chance() < 0.7) {
          voted.add(leg);
          await office.tablet(number).votes(leg, 1 + Math.floor(chance() * 5));
        }
      } else if (luck < 0.28) await officer.tries("park", { counter, note: null });
      else if (luck < 0.3) await officer.tries("transfer", { counter, service: "land" as never, note: null });
      else if (luck < 0.303) await office.tablet(number).votes(null, 2);
      return;
    case "wrap-up":
      if (luck < 0.6) await officer.tries("ready", { counter });
      else if (luck < 0.9) await officer.tries("call-next", { counter });
      return;
    default:
      activity satisfies never;
  }
}

function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
