/**
 * Decides one task on a site's draft: whether it may be asked, whether it was answered before, what the clock
 * has to do first, and then what follows.
 */
import { type BusinessDay, type EpochMillis, isRefused, type Reply, refuse } from "@motcua/protocol";
import type { Actor } from "../domain/actor.ts";
import { dayDuty } from "../domain/day-plan.ts";
import { businessDay } from "../domain/hours.ts";
import { decide, reachOf } from "../journey/decide.ts";
import { type Context, nothingReached, type Reached } from "../journey/decision.ts";
import { mayUse } from "../journey/permissions.ts";
import { type Floor, watchFloor } from "../journey/watch-floor.ts";
import { type Chance, newId } from "../parts/chance.ts";
import type { Clock } from "../parts/clock.ts";
import type { AnswerRow, Store } from "../store/store.ts";
import type { Reading } from "./clock-guard.ts";
import type { Draft } from "./draft.ts";
import { erasable } from "./erasable.ts";
import type { DayLinks, PhoneLinks } from "./phone-links.ts";
import { type ReachedStore, reach, withDraft } from "./reach.ts";
import { estimateAt, type SiteDesk } from "./site-desk.ts";
import type { CommandTask, Task } from "./task.ts";

export interface DeskLog {
  error(detail: object, message: string): void;
  warn(detail: object, message: string): void;
}

export interface DeciderParts {
  readonly store: Pick<Store, "answers"> & ReachedStore;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: DeskLog;
  /** null where the office has no address that phones reach */
  readonly links: PhoneLinks | null;
}

/** One site's part of a batch: what has been decided there, and whether a person's word on the clock is in it. */
export interface SiteWork {
  readonly desk: SiteDesk;
  readonly draft: Draft;
  clock: "as-it-was" | "confirmed";
}

/** Answers a task, leaving what it leads to in the draft. Rejects only when the store cannot be read. */
export type Decider = (task: Task, work: SiteWork) => Promise<Reply<unknown>>;

/** What was fetched before a command is decided. */
interface Brought {
  readonly reached: Reached;
  readonly dayLinks: DayLinks | null;
}

type Time = Extract<Reading, { kind: "time" }>;

/** Builds the decider of a desk. */
export function createDecider({ store, clock, chance, log, links }: DeciderParts): Decider {
  return async (task, work) => {
    if (task.kind === "clock") {
      const reading = read(work);
      if (reading.kind === "time") keepDay(work, reading);
      return { done: {} };
    }
    if (task.kind === "watch") {
      const reading = read(work);
      if (reading.kind === "time") keepAlarms(work, reading, task.floor);
      return { done: {} };
    }
    // S1: asked before anything else is looked at: who may not ask moves nothing, not even the day.
    const reply = mayUse(task.actor, task.verb) ? await decideCommand(task, work) : refuse("not-allowed");
    if (isRefused(reply) && reply.refused.code === "not-allowed") {
      log.warn(
        { site: task.site, who: task.who, verb: task.verb },
        "Refused: this role may not do that here.",
      );
    }
    return reply;
  };

  async function decideCommand(task: CommandTask, work: SiteWork): Promise<Reply<unknown>> {
    const { draft, desk } = work;
    const known = draft.answerOf(task.who, task.command) ?? desk.answers.find(task.who, task.command);
    if (known !== null) return replay(known, task);
    const reading = read(work);
    if (reading.kind === "jumped" && task.verb !== "confirm-clock") {
      const minutes = Math.round(reading.byMillis / 60_000);
      return (await replayStored(task)) ?? refuse("clock-jumped", { minutes });
    }
    const time = reading.kind === "time" ? reading : confirmedTime(work);
    keepDay(work, time);
    const wanted = reachOf(draft.state(), task.verb, task.body);
    const reached = withDraft(await reach(store, draft.state(), wanted), draft);
    const dayLinks = task.verb === "issue-ticket" ? await linksOf(draft) : null;
    const reply = decideNow(task, work, time, { reached, dayLinks });
    // A "no" may only mean that the same command was done before this hub's memory begins.
    return isRefused(reply) ? ((await replayStored(task)) ?? reply) : reply;
  }

  /** A verb that throws is our own mistake: its command gets a "no", and those beside it go on. */
  function decideNow(task: CommandTask, work: SiteWork, time: Time, brought: Brought): Reply<unknown> {
    const { draft } = work;
    try {
      const context = contextOf(work, task.actor, time.at, brought);
      const decision = decide(draft.state(), task.verb, task.body, context);
      if (isRefused(decision)) return decision;
      const row = answerRow(task, draft, time.at, decision.done);
      draft.record(decision.events, { at: time.at, actor: task.who, doubtfulClock: time.doubtful });
      draft.answer(row);
      if (task.verb === "confirm-clock") work.clock = "confirmed";
      return { done: decision.done };
    } catch (error) {
      log.error({ err: error, site: task.site, verb: task.verb }, "A command failed inside the hub.");
      return refuse("internal");
    }
  }

  /** The time to stamp with; a person's word in this very batch counts before it is written. */
  function read(work: SiteWork): Reading {
    const { draft, desk } = work;
    return work.clock === "confirmed" ? confirmedTime(work) : desk.guard.read(draft.state().lastAt);
  }

  /** A clock under suspicion still has to stamp the word of the person who confirms it. */
  function confirmedTime({ draft }: SiteWork): Time {
    const { lastAt } = draft.state();
    return { kind: "time", at: Math.max(clock.now(), lastAt), doubtful: clock.now() < lastAt };
  }

  /** D1: the day is brought into order before anything else is decided. */
  function keepDay(work: SiteWork, time: Time) {
    const { draft } = work;
    for (;;) {
      const duty = dayDuty(draft.state(), time.at);
      if (duty.kind === "nothing") return;
      const at = duty.kind === "close" ? Math.max(duty.at, draft.state().lastAt) : time.at;
      const verb = duty.kind === "close" ? "close-day" : "open-day";
      const context = contextOf(work, { kind: "clock" }, at, { reached: nothingReached, dayLinks: null });
      const decision = decide(draft.state(), verb, {}, context);
      if (isRefused(decision)) return;
      draft.record(decision.events, { at, actor: "clock", doubtfulClock: time.doubtful });
    }
  }

  function keepAlarms(work: SiteWork, { at, doubtful }: Time, floor: Floor) {
    keepDay(work, { kind: "time", at, doubtful });
    const { draft } = work;
    const events = watchFloor(draft.state(), floor, { now: at, newId: () => newId(at, chance) });
    draft.record(events, { at, actor: "clock", doubtfulClock: doubtful });
  }

  async function linksOf(draft: Draft): Promise<DayLinks | null> {
    const { site, day } = draft.state();
    return links === null || day === null ? null : links.ofDay(site, day.day);
  }

  function contextOf(
    { desk, draft }: SiteWork,
    actor: Actor,
    now: EpochMillis,
    { reached, dayLinks }: Brought,
  ): Context {
    return {
      now,
      actor,
      newId: () => newId(now, chance),
      erasable: (field, text) => erasable(field, text, chance),
      estimate: (service, priority) => estimateAt(desk, draft.state(), now)(service, priority),
      linkOf: (ticket) => dayLinks?.hashOf(ticket) ?? null,
      reached,
    };
  }

  function answerRow(task: CommandTask, draft: Draft, at: EpochMillis, done: unknown): AnswerRow {
    const { site, settings, day } = draft.state();
    const today: BusinessDay = day?.day ?? businessDay(settings.timeZone, at);
    const { who, command, digest } = task;
    return { site, who, command, day: today, body: digest, answer: JSON.stringify(done) };
  }

  async function replayStored(task: CommandTask): Promise<Reply<unknown> | null> {
    const row = await store.answers.find(task.site, task.who, task.command);
    return row === null ? null : replay(row, task);
  }
}

/** T3: the same answer for the same command; another body under its id is refused. */
function replay(row: AnswerRow, task: CommandTask): Reply<unknown> {
  return row.body === task.digest ? { done: JSON.parse(row.answer) } : refuse("command-id-reused");
}
