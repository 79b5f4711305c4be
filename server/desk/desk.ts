/**
 * Runs commands: takes all that wait, decides them one after the other, appends their events and answers in
 * one transaction, then applies, publishes, and only then acknowledges. What was acknowledged is on disk (T2).
 */
import {
  type Ask,
  type BusinessDay,
  type CommandBody,
  type CommandDone,
  type CommandId,
  type EpochMillis,
  isRefused,
  type Reply,
  refuse,
  type SiteId,
  type SiteSettings,
  type Verb,
} from "@motcua/protocol";
import { type Actor, actorName } from "../domain/actor.ts";
import { dayDuty } from "../domain/day-plan.ts";
import type { RecordedEvent } from "../domain/events.ts";
import { businessDay } from "../domain/hours.ts";
import { emptySite, type SiteState } from "../domain/state.ts";
import { estimateWaits, type WaitEstimate } from "../domain/wait-estimate.ts";
import { decide, reachOf } from "../journey/decide.ts";
import { type Context, nothingReached, type Reached } from "../journey/decision.ts";
import type { Chance } from "../parts/chance.ts";
import { uuidV7 } from "../parts/chance.ts";
import type { Clock } from "../parts/clock.ts";
import type { AnswerRow, Commit, Store } from "../store/store.ts";
import { type AnswerMemory, bodyDigest, createAnswerMemory } from "./answers.ts";
import { type ClockGuard, createClockGuard, type Reading } from "./clock-guard.ts";
import { createDraft, type Draft } from "./draft.ts";
import { erasable } from "./erasable.ts";
import { foldMissing, foldSite } from "./fold.ts";
import { reach, withDraft } from "./reach.ts";

/** What a commit changed, told to everybody who shows it. */
export interface Published {
  readonly site: SiteId;
  readonly before: SiteState;
  readonly after: SiteState;
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
  /** Does what the clock has to do: opens and closes days. To be called every few seconds. */
  tick(site: SiteId): Promise<void>;
  subscribe(listener: (published: Published) => void): () => void;
  /** Answers what has come so far and takes no more. */
  close(): Promise<void>;
}

export interface DeskParts {
  readonly store: Pick<Store, "journal" | "answers" | "readModel" | "printJobs">;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: { error(detail: object, message: string): void };
}

interface SiteDesk {
  state: SiteState;
  readonly answers: AnswerMemory;
  readonly guard: ClockGuard;
  estimate: { readonly at: EpochMillis; readonly waits: WaitEstimate };
  /** the store could not be read after a failed append: fold before deciding again */
  stale: boolean;
}

interface Task {
  readonly site: SiteId;
  readonly actor: Actor;
  readonly who: string;
  readonly verb: Verb;
  readonly command: CommandId | null;
  readonly body: CommandBody<Verb>;
  readonly digest: string;
  readonly resolve: (reply: Reply<unknown>) => void;
}

const batchAtMost = 256;
/** Once because another was first, once more because of a command answered long ago. */
const attempts = 3;
const estimateEveryMillis = 1_000;

/** Builds the desk; `open` a site before running its commands. */
export function createDesk(parts: DeskParts): Desk {
  const { store, clock, chance, log } = parts;
  const sites = new Map<SiteId, SiteDesk>();
  const listeners = new Set<(published: Published) => void>();
  const waiting: Task[] = [];
  let working: Promise<void> | null = null;
  let closed = false;

  const siteDesk = (site: SiteId): SiteDesk => {
    const found = sites.get(site);
    if (found === undefined) throw new Error(`Site ${site} is not open at this desk.`);
    return found;
  };

  function enqueue(task: Omit<Task, "resolve">): Promise<Reply<unknown>> {
    return new Promise((resolve) => {
      waiting.push({ ...task, resolve });
      working ??= work().finally(() => {
        working = null;
      });
    });
  }

  async function work() {
    // One turn of the loop lets everything that arrived with the first command into its batch.
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = waiting.splice(0, batchAtMost);
      try {
        await settle(batch);
      } catch (error) {
        log.error({ err: error }, "The desk could not settle a batch; nothing of it was acknowledged.");
        for (const site of new Set(batch.map((task) => task.site))) siteDesk(site).stale = true;
        for (const task of batch) task.resolve(refuse("storage-unavailable"));
      }
    }
  }

  async function settle(batch: readonly Task[]) {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const drafts = new Map<SiteId, Draft>();
      const replies: Reply<unknown>[] = [];
      for (const task of batch) replies.push(await decideTask(task, drafts));
      const written = [...drafts.values()].flatMap((draft) => draft.commit() ?? []);
      if (written.length === 0 || (await store.journal.append(written)) === "appended") {
        take(drafts, written);
        batch.forEach((task, index) => {
          task.resolve(replies[index] ?? refuse("internal"));
        });
        return;
      }
      await catchUp(batch);
    }
    throw new Error("Another hub was first each time.");
  }

  async function decideTask(task: Task, drafts: Map<SiteId, Draft>): Promise<Reply<unknown>> {
    const desk = siteDesk(task.site);
    if (desk.stale) await refold(desk);
    const draft = drafts.get(task.site) ?? createDraft(desk.state);
    drafts.set(task.site, draft);
    const reading = desk.guard.read(draft.state().lastAt);
    if (reading.kind === "jumped" && task.verb !== "confirm-clock") {
      return refuse("clock-jumped", { minutes: Math.round(reading.byMillis / 60_000) });
    }
    const time = reading.kind === "time" ? reading : confirmedTime(draft);
    keepDay(desk, draft, time);
    if (task.verb === "close-day" && task.actor.kind === "clock") return { done: {} };
    const known =
      task.command === null
        ? null
        : (draft.answerOf(task.who, task.command) ?? desk.answers.find(task.who, task.command));
    if (known !== null) return replay(known, task);
    const wanted = reachOf(draft.state(), task.verb, task.body);
    const reached = withDraft(await reach(store, draft.state(), wanted), draft);
    const decision = decide(
      draft.state(),
      task.verb,
      task.body,
      contextOf(desk, draft, task.actor, time.at, reached),
    );
    if (isRefused(decision)) return (await replayStored(task)) ?? decision;
    draft.record(decision.events, { at: time.at, actor: task.who, doubtfulClock: time.doubtful });
    if (task.verb === "confirm-clock") desk.guard.confirm();
    if (task.command !== null) draft.answer(answerRow(task, task.command, draft, time.at, decision.done));
    return { done: decision.done };
  }

  /** A clock under suspicion still has to stamp the word of the person who confirms it. */
  const confirmedTime = (draft: Draft): Extract<Reading, { kind: "time" }> => ({
    kind: "time",
    at: Math.max(clock.now(), draft.state().lastAt),
    doubtful: clock.now() < draft.state().lastAt,
  });

  /** D1: the day is brought into order before anything else is decided. */
  function keepDay(desk: SiteDesk, draft: Draft, time: { at: EpochMillis; doubtful: boolean }) {
    for (;;) {
      const duty = dayDuty(draft.state(), time.at);
      if (duty.kind === "nothing") return;
      const at = duty.kind === "close" ? Math.max(duty.at, draft.state().lastAt) : time.at;
      const verb = duty.kind === "close" ? "close-day" : "open-day";
      const decision = decide(
        draft.state(),
        verb,
        {},
        contextOf(desk, draft, { kind: "clock" }, at, nothingReached),
      );
      if (isRefused(decision)) return;
      draft.record(decision.events, { at, actor: "clock", doubtfulClock: time.doubtful });
    }
  }

  function contextOf(
    desk: SiteDesk,
    draft: Draft,
    actor: Actor,
    now: EpochMillis,
    reached: Reached,
  ): Context {
    return {
      now,
      actor,
      newId: () => uuidV7(now, chance),
      erasable: (field, text) => erasable(field, text, chance),
      estimate: (service, priority) => {
        if (now - desk.estimate.at >= estimateEveryMillis || now < desk.estimate.at) {
          desk.estimate = { at: now, waits: estimateWaits(draft.state(), now) };
        }
        return desk.estimate.waits(service, priority);
      },
      reached,
    };
  }

  function answerRow(
    task: Task,
    command: CommandId,
    draft: Draft,
    at: EpochMillis,
    done: unknown,
  ): AnswerRow {
    const { site, settings, day } = draft.state();
    const today: BusinessDay = day?.day ?? businessDay(settings.timeZone, at);
    return { site, who: task.who, command, day: today, body: task.digest, answer: JSON.stringify(done) };
  }

  const replay = (row: AnswerRow, task: Task): Reply<unknown> =>
    row.body === task.digest ? { done: JSON.parse(row.answer) } : refuse("command-id-reused");

  /** A "no" may only mean that the same command was done before this hub's memory begins. */
  async function replayStored(task: Task): Promise<Reply<unknown> | null> {
    if (task.command === null) return null;
    const row = await store.answers.find(task.site, task.who, task.command);
    return row === null ? null : replay(row, task);
  }

  /** Somebody else was first at a place in the journal, or at an answer: read what was missed. */
  async function catchUp(batch: readonly Task[]) {
    for (const task of batch) {
      const desk = siteDesk(task.site);
      if (task.command === null) continue;
      const row = await store.answers.find(task.site, task.who, task.command);
      if (row !== null) desk.answers.keep([row]);
    }
    for (const site of new Set(batch.map((task) => task.site))) await refold(siteDesk(site));
  }

  async function refold(desk: SiteDesk) {
    const before = desk.state;
    desk.state = await foldMissing(store.journal, before);
    desk.stale = false;
    if (desk.state.seq !== before.seq) publish({ site: before.site, before, after: desk.state, events: [] });
  }

  function take(drafts: ReadonlyMap<SiteId, Draft>, written: readonly Commit[]) {
    for (const commit of written) siteDesk(commit.site).answers.keep(commit.answers);
    for (const [site, draft] of drafts) {
      const desk = siteDesk(site);
      desk.state = draft.state();
      if (draft.events().length > 0) {
        publish({ site, before: draft.before, after: draft.state(), events: draft.events() });
      }
    }
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

  const clockTask = (site: SiteId): Omit<Task, "resolve"> => ({
    site,
    actor: { kind: "clock" },
    who: "clock",
    // The duty itself is done by keepDay; this only makes the desk look at the clock.
    verb: "close-day",
    command: null,
    body: {},
    digest: "",
  });

  return {
    open: async (site, founding) => {
      const folded = await foldSite(store.journal, site);
      const state = folded ?? emptySite(site, founding);
      const answers = createAnswerMemory();
      if (state.day !== null) answers.keep(await store.answers.ofDay(site, state.day.day));
      const desk: SiteDesk = {
        state,
        answers,
        guard: createClockGuard(clock),
        estimate: { at: 0, waits: () => null },
        stale: false,
      };
      sites.set(site, desk);
      if (folded !== null) return;
      const draft = createDraft(state);
      draft.record([{ type: "site-founded", data: { settings: founding }, words: null }], {
        at: clock.now(),
        actor: "clock",
        doubtfulClock: false,
      });
      const commit = draft.commit();
      if (commit !== null) await store.journal.append([commit]);
      take(new Map([[site, draft]]), []);
    },
    run: async <V extends Verb>(site: SiteId, actor: Actor, verb: V, ask: Ask<V>) => {
      if (closed) return refuse("shutting-down");
      const { id, ...body } = ask;
      const who = actorName(actor);
      const task = {
        site,
        actor,
        who,
        verb,
        command: id,
        body: body as CommandBody<Verb>,
        digest: bodyDigest(verb, body),
      };
      return (await enqueue(task)) as Reply<CommandDone<V>>;
    },
    state: (site) => siteDesk(site).state,
    now: (site) => Math.max(clock.now(), siteDesk(site).state.lastAt),
    tick: async (site) => {
      const desk = siteDesk(site);
      if (closed || (!desk.stale && dayDuty(desk.state, clock.now()).kind === "nothing")) return;
      await enqueue(clockTask(site));
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
