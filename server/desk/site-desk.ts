/** One site at a desk: what is true there now, and what the desk remembers of it. */
import type { EpochMillis, SiteId, SiteSettings } from "@motcua/protocol";
import { emptySite, type SiteState } from "../domain/state.ts";
import { type TicketEstimates, ticketEstimates } from "../domain/ticket-estimates.ts";
import { estimateWaits, type WaitEstimate } from "../domain/wait-estimate.ts";
import type { Clock } from "../parts/clock.ts";
import type { Store } from "../store/store.ts";
import { type AnswerMemory, createAnswerMemory } from "./answers.ts";
import { type ClockGuard, createClockGuard } from "./clock-guard.ts";
import { createDraft } from "./draft.ts";
import { foldSite } from "./fold.ts";

export interface SiteDesk {
  state: SiteState;
  readonly answers: AnswerMemory;
  readonly guard: ClockGuard;
  estimate: { readonly at: EpochMillis; readonly waits: WaitEstimate };
  /** of those who wait already; made only where phones look */
  ticketEstimates: { readonly at: EpochMillis; readonly waits: TicketEstimates };
  /** the store could not be written: fold what may stand there after all before deciding again */
  stale: boolean;
}

/** An estimate is refreshed at most this often (W1). */
const estimateEveryMillis = 1_000;

/** The estimate in force, made anew from this state when it has grown old: one for tickets and screens alike. */
export function estimateAt(
  desk: Pick<SiteDesk, "estimate">,
  state: SiteState,
  now: EpochMillis,
): WaitEstimate {
  const { at } = desk.estimate;
  if (now - at >= estimateEveryMillis || now < at)
    desk.estimate = { at: now, waits: estimateWaits(state, now) };
  return desk.estimate.waits;
}

/** The same for those who wait already. */
export function ticketEstimatesAt(
  desk: Pick<SiteDesk, "ticketEstimates" | "state">,
  now: EpochMillis,
): TicketEstimates {
  const { at } = desk.ticketEstimates;
  if (now - at >= estimateEveryMillis || now < at)
    desk.ticketEstimates = { at: now, waits: ticketEstimates(desk.state, now) };
  return desk.ticketEstimates.waits;
}

/** Takes up a site from its journal; founds it with these settings when nobody has. */
export async function openSiteDesk(
  store: Pick<Store, "journal" | "answers">,
  clock: Clock,
  site: SiteId,
  founding: SiteSettings,
): Promise<SiteDesk> {
  const state = (await foldSite(store.journal, site)) ?? (await found(store, clock, site, founding));
  const answers = createAnswerMemory();
  if (state.day !== null) answers.keep(await store.answers.ofDay(site, state.day.day));
  return {
    state,
    answers,
    guard: createClockGuard(clock),
    estimate: { at: Number.NEGATIVE_INFINITY, waits: () => null },
    ticketEstimates: { at: Number.NEGATIVE_INFINITY, waits: () => null },
    stale: false,
  };
}

async function found(
  { journal }: Pick<Store, "journal">,
  clock: Clock,
  site: SiteId,
  settings: SiteSettings,
): Promise<SiteState> {
  const draft = createDraft(emptySite(site, settings));
  const stamp = { at: clock.now(), actor: "clock", doubtfulClock: false };
  draft.record([{ type: "site-founded", data: { settings }, words: null }], stamp);
  const commit = draft.commit();
  if (commit !== null && (await journal.append([commit])) === "appended") return draft.state();
  const founded = await foldSite(journal, site);
  if (founded === null) throw new Error(`Another hub founded the site ${site}, and it is not there.`);
  return founded;
}
