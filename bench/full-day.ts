/** A day's state made by the verbs themselves, in memory. */
import type { CommandBody, DeviceId, PersonId, Verb } from "@motcua/protocol";
import { isRefused } from "@motcua/protocol";
import { createDraft } from "@motcua/server/desk/draft.ts";
import type { Actor } from "@motcua/server/domain/actor.ts";
import { emptySite } from "@motcua/server/domain/state.ts";
import { decide } from "@motcua/server/journey/decide.ts";
import { nothingReached } from "@motcua/server/journey/decision.ts";
import { createSeededChance, newId } from "@motcua/server/parts/chance.ts";
import { exampleSettings } from "@motcua/server/testing/office.ts";

const opensAt = Date.UTC(2026, 10, 23, 0, 30);
const chance = createSeededChance(1);
const kiosk: Actor = {
  kind: "device",
  id: newId(opensAt, chance) as DeviceId,
  role: "kiosk",
  counter: null,
  zone: null,
};
const supervisor: Actor = {
  kind: "person",
  id: newId(opensAt, chance) as PersonId,
  role: "supervisor",
  title: "Trưởng bộ phận",
};

/** A day that so many tickets were issued in, and a way to decide one more on top without keeping it. */
export function dayOfTickets(tickets: number): { issueOneMore(): void } {
  const settings = exampleSettings();
  const services = [...new Set(settings.counters.flatMap((counter) => counter.services))];
  const full = createDraft(emptySite(settings.id, settings));
  let now = opensAt;
  const run = <V extends Verb>(draft: typeof full, actor: Actor, verb: V, body: CommandBody<V>) => {
    const decision = decide(draft.state(), verb, body, {
      now,
      actor,
      newId: () => newId(now, chance),
      erasable: () => {
        throw new Error("Nobody says a word here.");
      },
      estimate: () => null,
      linkOf: () => null,
      reached: nothingReached,
    });
    if (isRefused(decision)) throw new Error(`${verb} was refused: ${decision.refused.code}.`);
    draft.record(decision.events, { at: now, actor: "bench", doubtfulClock: false });
  };
  const issue = (draft: typeof full, nth: number) => {
    const service = services[nth % services.length] ?? services[0];
    if (service === undefined) throw new Error("The example site has services.");
    const body = { service, priority: null, procedure: null, language: "vi", print: "paper" } as const;
    run(draft, kiosk, "issue-ticket", body);
  };
  full.record([{ type: "site-founded", data: { settings }, words: null }], {
    at: now,
    actor: "clock",
    doubtfulClock: false,
  });
  run(full, supervisor, "open-day", {});
  for (let nth = 0; nth < tickets; nth++) {
    now += 1_000;
    issue(full, nth);
  }
  let more = 0;
  return { issueOneMore: () => issue(createDraft(full.state()), more++) };
}
