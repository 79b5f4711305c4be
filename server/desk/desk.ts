/**
 * Runs commands: takes all that wait, decides them one after the other, appends their events and answers in
 * one transaction, then applies, publishes, and only then acknowledges. What was acknowledged is on disk (T2).
 */
import {
  type Ask,
  type CommandDone,
  type EpochMillis,
  isRefused,
  type Reply,
  refuse,
  type SiteId,
  type SiteSettings,
  type TicketId,
  type Verb,
} from "@motcua/protocol";
import type { Actor } from "../domain/actor.ts";
import { dayDuty } from "../domain/day-plan.ts";
import type { RecordedEvent } from "../domain/events.ts";
import type { SiteState } from "../domain/state.ts";
import type { TicketEstimates } from "../domain/ticket-estimates.ts";
import type { WaitEstimate } from "../domain/wait-estimate.ts";
import { type Floor, floorChange } from "../journey/watch-floor.ts";
import type { Chance } from "../parts/chance.ts";
import type { Clock } from "../parts/clock.ts";
import { followQr } from "../parts/follow-qr.ts";
import type { Store } from "../store/store.ts";
import { createDecider, type DeskLog } from "./decider.ts";
import type { PhoneLinks } from "./phone-links.ts";
import { createSettler } from "./settler.ts";
import { estimateAt, openSiteDesk, type SiteDesk, ticketEstimatesAt } from "./site-desk.ts";
import { commandTask, type Task, type WaitingTask } from "./task.ts";

/** What a commit changed, told to everybody who shows it. */
export interface Published {
  readonly site: SiteId;
  readonly before: SiteState;
  readonly after: SiteState;
  /** empty when it was read back from the journal, where another hub wrote it */
  readonly events: readonly RecordedEvent[];
}

export interface Desk {
  /** Takes up a site: folds it from the journal, or founds it with these settings when the journal has none. */
  open(site: SiteId, founding: SiteSettings): Promise<void>;
  /** Runs one command; the reply is given only after what it did is on disk. Never rejects. */
  run<V extends Verb>(site: SiteId, actor: Actor, verb: V, ask: Ask<V>): Promise<Reply<CommandDone<V>>>;
  /** The state that was last published; throws for a site that was not opened. */
  state(site: SiteId): SiteState;
  /** The time that the next event of the site would be stamped with. */
  now(site: SiteId): EpochMillis;
  /** The address behind the QR of a ticket of the open day; null when it has none. */
  followUrl(site: SiteId, ticket: TicketId): Promise<string | null>;
  /** How long somebody who came now would wait, as screens show it (W1). */
  estimate(site: SiteId): WaitEstimate;
  /** How long those who wait already have still to wait. */
  ticketEstimates(site: SiteId): TicketEstimates;
  /** Does what the clock has to do: opens and closes days. To be called every few seconds. */
  tick(site: SiteId): Promise<void>;
  /** Raises and clears alarms by what is seen of the floor now. To be called every few seconds. */
  watch(site: SiteId, floor: Floor): Promise<void>;
  /** Ends once every command that has come is answered; null when nobody waits. What can wait, waits for it. */
  atWork(): Promise<void> | null;
  subscribe(listener: (published: Published) => void): () => void;
  /** Answers what has come so far and takes no more. */
  close(): Promise<void>;
}

export interface DeskParts {
  readonly store: Pick<
    Store,
    "journal" | "answers" | "readModel" | "printJobs" | "figures" | "pastVisits" | "people"
  >;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: DeskLog;
  /** null where the office has no address that phones reach: then no ticket has a link */
  readonly links: PhoneLinks | null;
}

const batchAtMost = 256;

/** Builds the desk; `open` a site before running its commands. */
export function createDesk(parts: DeskParts): Desk {
  const { store, clock, log } = parts;
  const sites = new Map<SiteId, SiteDesk>();
  const listeners = new Set<(published: Published) => void>();
  const line: WaitingTask[] = [];
  let working: Promise<void> | null = null;
  let closed = false;

  const siteDesk = (site: SiteId): SiteDesk => {
    const found = sites.get(site);
    if (found === undefined) throw new Error(`Site ${site} is not open at this desk.`);
    return found;
  };

  const settle = createSettler({ store, decide: createDecider(parts), siteDesk, publish });

  function enqueue(task: Task): Promise<Reply<unknown>> {
    return new Promise((answer) => {
      line.push({ task, answer });
      working ??= work();
    });
  }

  async function work() {
    // One turn of the loop lets everything that arrived with the first command into its batch.
    await Promise.resolve();
    while (line.length > 0) {
      const batch = line.splice(0, batchAtMost);
      try {
        await settle(batch);
      } catch (error) {
        log.error({ err: error }, "The desk could not settle a batch; nothing of it was acknowledged.");
        for (const { task, answer } of batch) {
          siteDesk(task.site).stale = true;
          answer(refuse("storage-unavailable"));
        }
      }
    }
    // In the same breath as the line was found empty: who is answered may ask again before this promise settles.
    working = null;
  }

  function publish(published: Published) {
    for (const listener of listeners) {
      try {
        listener(published);
      } catch (error) {
        log.error({ err: error }, "A listener failed on a commit; the commit stands.");
      }
    }
  }

  const now = (site: SiteId): EpochMillis => Math.max(clock.now(), siteDesk(site).state.lastAt);

  async function followUrl(site: SiteId, ticket: TicketId): Promise<string | null> {
    const { day } = siteDesk(site).state;
    const hash = day?.tickets.get(ticket)?.link ?? null;
    if (parts.links === null || day === null || hash === null) return null;
    try {
      const links = await parts.links.ofDay(site, day.day);
      // A link that the journal does not know would lead nowhere.
      return links.hashOf(ticket) === hash ? links.urlOf(ticket) : null;
    } catch (error) {
      log.error({ err: error }, "The key of the day's phone links could not be read: a ticket goes without.");
      return null;
    }
  }

  return {
    open: async (site, founding) => {
      sites.set(site, await openSiteDesk(store, clock, site, founding));
    },
    run: async <V extends Verb>(site: SiteId, actor: Actor, verb: V, ask: Ask<V>) => {
      if (closed) return refuse("shutting-down");
      if (!sites.has(site)) {
        log.warn({ site, verb }, "Refused: this desk does not have that site.");
        return refuse("not-allowed");
      }
      const { id, ...body } = ask;
      const reply = (await enqueue(commandTask(site, actor, verb, id, body))) as Reply<CommandDone<V>>;
      if (isRefused(reply) || !("followUrl" in reply.done)) return reply;
      const url = await followUrl(site, reply.done.ticket);
      return { done: { ...reply.done, followUrl: url, followQr: url === null ? null : followQr(url) } };
    },
    state: (site) => siteDesk(site).state,
    atWork: () => working,
    now,
    followUrl,
    estimate: (site) => estimateAt(siteDesk(site), siteDesk(site).state, now(site)),
    ticketEstimates: (site) => ticketEstimatesAt(siteDesk(site), now(site)),
    tick: async (site) => {
      const { stale, state } = siteDesk(site);
      if (closed || (!stale && dayDuty(state, clock.now()).kind === "nothing")) return;
      await enqueue({ kind: "clock", site });
    },
    watch: async (site, floor) => {
      if (closed) return;
      const { raised, cleared } = floorChange(siteDesk(site).state, floor, now(site));
      if (raised.length + cleared.length > 0) await enqueue({ kind: "watch", site, floor });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      closed = true;
      await working;
    },
  };
}
