import type { BoardCall } from "@motcua/protocol";

/** The place where one call is shown very large. */
export interface Stage {
  readonly present: { readonly call: BoardCall; readonly sinceMs: number } | null;
  /** calls that have not had their moment yet, next first */
  readonly waiting: readonly BoardCall[];
  /** the calls of the view before, by name, so that a new one is known as new */
  readonly known: ReadonlySet<string>;
}

/** What is so at the moment the stage is looked at. */
export interface StageMoment {
  readonly calls: readonly BoardCall[];
  readonly hubNowMs: number;
  readonly hubRate: number;
  /** time that only goes forward, in our own milliseconds */
  readonly monotonicMs: number;
  /** how long a call stays large, by the hub's clock */
  readonly stayHubMs: number;
  /** the call the voice speaks now; the stage follows it */
  readonly speaking: number | null;
}

export const emptyStage: Stage = { present: null, waiting: [], known: new Set() };

/** A call that has waited this long for the stage is only listed: its visitor has read it there, or hears a recall. */
const staleHubMs = 60_000;
/** Even in a hurried demonstration nothing flashes: a change of the stage is at least this far from the last. */
const shortestMomentMs = 1_500;
/** With several calls at once each is large for this long before the next. */
const usualMomentMs = 4_000;

/** Puts new calls on the stage, one at a time: each gets its moment, recalls first, and the last one stays. */
export function nextStage(stage: Stage, moment: StageMoment): { stage: Stage; wakeInMs: number | null } {
  const { calls, monotonicMs, speaking } = moment;
  const fresh = calls.filter((call) => !stage.known.has(callName(call)) && isYoung(call, moment));
  const isCurrent = (call: BoardCall) =>
    !calls.some((other) => other.number === call.number && callName(other) !== callName(call));
  let waiting = [...stage.waiting, ...fresh]
    .filter((call) => isCurrent(call) && !isStale(call, moment))
    .sort((a, b) => Number(b.recall) - Number(a.recall) || a.call - b.call);
  let present = stage.present;

  const show = (call: BoardCall) => {
    waiting = waiting.filter((other) => callName(other) !== callName(call));
    present = { call, sinceMs: monotonicMs };
  };
  const hadMoment = () => present === null || monotonicMs - present.sinceMs >= momentMs(moment);

  // called again while it is shown: the same number begins anew
  const superseded = present !== null && !isCurrent(present.call);
  const again = waiting.find((call) => call.number === present?.call.number);
  if (superseded && again !== undefined) show(again);
  else if (superseded) present = null;

  const spoken = speaking === null ? undefined : calls.find(({ call }) => call === speaking);
  if (spoken !== undefined && present?.call.call !== speaking) {
    const interrupted = hadMoment() ? null : (present?.call ?? null);
    show(spoken);
    if (interrupted !== null) waiting = [interrupted, ...waiting];
  }
  const isSpoken = present !== null && present.call.call === speaking;
  const [next] = waiting;
  if (!isSpoken && next !== undefined && hadMoment()) show(next);
  if (present !== null && !isSpoken && hadMoment() && !isYoung(present.call, moment)) present = null;

  const changed: Stage = { present, waiting, known: new Set(calls.map(callName)) };
  return { stage: changed, wakeInMs: wakeInMs(changed, moment) };
}

/** The name of a call; with its time, because places in the journal may come again after a backup was restored. */
export function callName({ call, calledAt }: BoardCall): string {
  return `${call}@${calledAt}`;
}

function isYoung({ calledAt }: BoardCall, { hubNowMs, hubRate, stayHubMs }: StageMoment): boolean {
  return hubNowMs - calledAt < Math.max(stayHubMs, shortestMomentMs * hubRate);
}

function isStale({ calledAt }: BoardCall, { hubNowMs, hubRate }: StageMoment): boolean {
  return hubNowMs - calledAt > Math.max(staleHubMs, 3 * shortestMomentMs * hubRate);
}

function momentMs({ hubRate }: StageMoment): number {
  return hubRate === 1 ? usualMomentMs : shortestMomentMs;
}

/** When the stage may change by time alone; the end of speech is an event of its own. */
function wakeInMs({ present, waiting }: Stage, moment: StageMoment): number | null {
  if (present === null || present.call.call === moment.speaking) return null;
  const momentLeftMs = momentMs(moment) - (moment.monotonicMs - present.sinceMs);
  if (waiting.length > 0) return Math.max(0, momentLeftMs);
  const stayMs = Math.max(moment.stayHubMs, shortestMomentMs * moment.hubRate);
  const stayLeftMs = (present.call.calledAt + stayMs - moment.hubNowMs) / moment.hubRate;
  return Math.max(0, momentLeftMs, stayLeftMs);
}
