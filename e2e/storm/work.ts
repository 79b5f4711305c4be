/** What one kiosk, one officer and one tablet do all day, each ask sent until it is answered. */
import { type CounterId, isRefused, type Reply, type ServiceId } from "@motcua/protocol";
import type { Channel, DeviceChannel, HubClient, StaffChannel } from "@motcua/simulator";
import type { Dice } from "@motcua/simulator/plan/dice.ts";
import type { Ledger } from "./ledger.ts";

export interface Told {
  readonly who: string;
  readonly ledger: Ledger;
  readonly dice: Dice;
  /** aborted when no new work is to be begun */
  readonly over: AbortSignal;
}

/** A "no" that this work can not lead to: the hub forgot something, or did it twice. */
export class UnexpectedNo extends Error {}

/** No ask of the storm is given up: the hub may be away for as long as a slow machine needs. */
const giveUpMillis = 120_000;
/** People stop coming when this many wait: the storm is about asks, not about queues. */
const hallHolds = 60;
const pressedTwice = 0.1;

/** Asks through the ledger; now and then a button is pressed twice at once. */
function asking<C extends Channel>({ who, ledger, dice }: Told, client: HubClient<C>) {
  return <Name extends keyof C["asks"] & string>(name: Name, body: C["asks"][Name]["body"]) =>
    ledger.send<C["asks"][Name]["done"]>({
      who,
      name,
      presses: dice.happens(pressedTwice) ? 2 : 1,
      ask: (id) => client.ask(name, body, { id, giveUpMillis }),
    });
}

function done<T>(name: string, reply: Reply<T>): T {
  if (isRefused(reply)) throw new UnexpectedNo(`${name} was refused: ${reply.refused.code}.`);
  return reply.done;
}

/** Waits for a view that fits; null when the storm is over. */
async function next<V>(told: Told, until: (signal: AbortSignal) => Promise<V>): Promise<V | null> {
  try {
    return await until(told.over);
  } catch (error) {
    if (told.over.aborted) return null;
    throw error;
  }
}

/** Gives out a few numbers whenever the hall has room. */
export async function workAsKiosk(
  told: Told,
  client: HubClient<DeviceChannel<"kiosk">>,
  services: readonly ServiceId[],
): Promise<void> {
  const ask = asking(told, client);
  const { dice, over } = told;
  while (!over.aborted) {
    const view = await next(told, (signal) =>
      client.until(
        (shown) => shown.services.reduce((sum, { waiting }) => sum + (waiting ?? 0), 0) < hallHolds,
        signal,
      ),
    );
    if (view === null) return;
    for (let nth = 0; nth < 2 && !over.aborted; nth++) {
      const body = {
        service: dice.weighted(services, () => 1),
        priority: dice.happens(0.1) ? (view.priorityGroups[0]?.id ?? null) : null,
        procedure: null,
        language: "vi",
        print: dice.happens(0.2) ? "paper" : "none",
      } as const;
      done("ticket:issue", await ask("ticket:issue", body));
    }
  }
}

/** Calls, serves and finishes; now and then a recall, a transfer, or a visitor who waits aside. */
export async function workAsOfficer(
  told: Told,
  client: HubClient<StaffChannel<"counter">>,
  counter: CounterId,
): Promise<void> {
  const ask = asking(told, client);
  const { dice, over } = told;
  done("counter:sign-in", await ask("counter:sign-in", { counter }));
  let seen: object | null = null;
  while (!over.aborted) {
    const view = await next(told, (signal) =>
      client.until((shown) => shown !== seen && shown.queueLength > 0, signal),
    );
    if (view === null) return;
    const called = await ask("ticket:next", { counter });
    if (isRefused(called)) {
      // Another counter of the same field was quicker than the view.
      if (called.refused.code !== "queue-empty") done("ticket:next", called);
      seen = client.view;
      continue;
    }
    const { number } = called.done;
    if (dice.happens(0.1)) done("ticket:recall", await ask("ticket:recall", { counter }));
    done("ticket:start", await ask("ticket:start", { counter }));
    if (dice.happens(0.1)) {
      done("ticket:park", await ask("ticket:park", { counter, note: null }));
      done("ticket:resume", await ask("ticket:resume", { counter, number, to: "counter" }));
    }
    const elsewhere = view.services.find(({ id }) => !view.counter.services.includes(id));
    if (elsewhere !== undefined && dice.happens(0.1)) {
      const body = { counter, service: elsewhere.id, note: "Nhờ quầy bạn xem giúp" };
      done("ticket:transfer", await ask("ticket:transfer", body));
    } else {
      done("ticket:finish", await ask("ticket:finish", { counter, outcome: "done", dossierCodes: [] }));
    }
  }
}

/** Rates most of the services that end at its counter. */
export async function workAsTablet(told: Told, client: HubClient<DeviceChannel<"tablet">>): Promise<void> {
  const ask = asking(told, client);
  const { dice, over } = told;
  const asked = new Set<string>();
  while (!over.aborted) {
    const view = await next(told, (signal) =>
      client.until(({ question }) => question !== null && !asked.has(question.leg), signal),
    );
    if (view === null || view.question === null) return;
    const { leg, finishedAt } = view.question;
    asked.add(leg);
    if (dice.happens(0.3)) continue;
    const level = dice.weighted(view.scale.levels, ({ value }) => value).value;
    const body = { leg, level, reasons: [], words: null, votedAt: finishedAt, openedAt: finishedAt };
    done("vote:cast", await ask("vote:cast", body));
  }
}
