/** One sample day from the first visitor at the door to the last officer who goes home. */
import type { EpochMillis, SiteSettings } from "@motcua/protocol";
import { createHall } from "./behaviours/hall.ts";
import { createKioskLine } from "./behaviours/kiosk-line.ts";
import { goHome, workTheDay } from "./behaviours/officer.ts";
import type { OfficerParts } from "./behaviours/officer-parts.ts";
import { createReception } from "./behaviours/reception.ts";
import type { Counted } from "./behaviours/tally.ts";
import { visit } from "./behaviours/visitor.ts";
import type { Cast } from "./cast.ts";
import { type Company, gather } from "./company.ts";
import { planDay } from "./plan/plan-day.ts";

/** What came of a day. */
export interface DaySummary {
  readonly visitors: number;
  readonly counts: Readonly<Record<Counted, number>>;
  /** "no"s that were not part of the play, by their code */
  readonly refusals: Readonly<Record<string, number>>;
  readonly realSeconds: number;
  readonly hubMinutes: number;
  /** `last-moment`: some still waited when the officers had to go, before the hub closes the day */
  readonly ended: "hall-empty" | "last-moment" | "stopped";
}

/** Faster than this nobody could tear the paper off. */
const paperUpToSpeed = 4;
/** How long after closing time the last visitors may take, at most. */
const eveningMillis = 3 * 3_600_000;
/** Officers are gone before the hub closes the day by itself: by its clock, and by ours. */
const beforeCloseMillis = 2 * 60_000;
const beforeCloseRealMillis = 2_000;
/** A hub that nobody reaches for so long is not waited for. */
const awayMillis = 60_000;
/** Voters who are still at a tablet when the officers have gone. */
const lastVotesMillis = 5_000;
/** The same by the hub's clock. */
const lastThoughtMillis = 60_000;
/** Beyond what the day should take, before a clock that stands still ends it. */
const graceMillis = 120_000;

/** Plays the day of a cast. The signal stops it early: officers then leave their counters and all disconnect. */
export async function runDay(cast: Cast, stop: AbortSignal): Promise<DaySummary> {
  const company = await gather(cast);
  const began = performance.now();
  try {
    return await play(cast, company, stop, began);
  } finally {
    company.close();
  }
}

async function play(cast: Cast, company: Company, stop: AbortSignal, began: number): Promise<DaySummary> {
  const { clock } = company;
  const settings = staffed(cast);
  const plan = planDay(settings, cast.seed, cast.visitors, cast.from, cast.until);
  const hall = createHall(plan.visitors);
  const closesAt = plan.sessions.at(-1)?.until ?? cast.until;
  const lastMoment = lastMomentOf(settings, cast, closesAt);
  const day = new AbortController();
  const stopDay = () => day.abort(stop.reason);
  if (stop.aborted) stopDay();
  else stop.addEventListener("abort", stopDay, { once: true });
  const watch = watchOver(company, day, ((lastMoment - clock.now()) / cast.speed) * 1.5 + graceMillis);

  const paper = cast.speed <= paperUpToSpeed ? "as-the-printer-stands" : "never";
  const kiosks = company.kiosks.map((kiosk) => createKioskLine(kiosk, clock, paper));
  const reception = createReception({ desk: null, officers: company.officers, tally: hall.tally });
  const visits = hall.guests.map((guest) =>
    visit({ guest, hall, clock, kiosks, tablets: company.tablets, reception, hub: cast }, day.signal),
  );
  const officers: OfficerParts[] = plan.officers.flatMap((planned) => {
    const client = company.officers.get(planned.counter);
    const counter = settings.counters.find(({ id }) => id === planned.counter);
    if (client === undefined || counter === undefined) return [];
    return [
      { client, clock, hall, plan: planned, counter, settings, tally: hall.tally, closesAt, lastMoment },
    ];
  });
  const startedAt = clock.now();
  let stillWaited = false;
  const visiting = Promise.allSettled(visits);
  try {
    await Promise.all(officers.map((officer) => workTheDay(officer, day.signal)));
    await within(visiting, lastVotesMillis + lastThoughtMillis / clock.rate());
  } catch (error) {
    if (!day.signal.aborted) throw error;
    if (day.signal.reason instanceof LostHub) throw day.signal.reason;
    await Promise.all(officers.map(goHome));
  } finally {
    stillWaited = hall.guests.some(({ stage }) => stage !== "over");
    clearInterval(watch);
    stop.removeEventListener("abort", stopDay);
    day.abort(new Error("The day is over."));
    company.close();
    await visiting;
  }
  return {
    visitors: cast.visitors,
    counts: hall.tally.counts(),
    refusals: hall.tally.refusals(),
    realSeconds: Math.round((performance.now() - began) / 100) / 10,
    hubMinutes: Math.round((clock.now() - startedAt) / 60_000),
    ended: stop.aborted ? "stopped" : stillWaited ? "last-moment" : "hall-empty",
  };
}

/** The hub cannot be reached, or its clock stands still. */
class LostHub extends Error {}

function watchOver(company: Company, day: AbortController, atMostMillis: number): NodeJS.Timeout {
  const began = performance.now();
  return setInterval(() => {
    const away = company.awaySince();
    if (away !== null && performance.now() - away > awayMillis) {
      day.abort(new LostHub("The hub has been away for too long."));
    } else if (performance.now() - began > atMostMillis) {
      day.abort(new LostHub("The hub's clock does not reach the evening."));
    }
  }, 1_000);
}

/** The office as it is staffed today: only counters with an officer take visitors. */
function staffed({ settings, officers }: Cast): SiteSettings {
  return {
    ...settings,
    counters: settings.counters.filter(({ id }) => officers.some(({ counter }) => counter === id)),
  };
}

function lastMomentOf(
  { issuing, hours }: SiteSettings,
  { until, speed }: Cast,
  closesAt: EpochMillis,
): EpochMillis {
  const lastSession = hours.sessions.at(-1)?.[1] ?? issuing.closeDayAt;
  const toClose = (minutesOf(issuing.closeDayAt) - minutesOf(lastSession)) * 60_000;
  const byHours = closesAt + Math.max(0, toClose - beforeCloseMillis - beforeCloseRealMillis * speed);
  return Math.max(closesAt, Math.min(until + eveningMillis, byHours));
}

async function within(promise: Promise<unknown>, millis: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, millis);
  });
  await Promise.race([promise, late]);
  clearTimeout(timer);
}

function minutesOf(wall: string): number {
  const [hours, minutes] = wall.split(":").map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
