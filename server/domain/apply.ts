/** State is a fold: what one event makes of what was true before. Knows no rule, refuses nothing. */
import { Map as FrozenMap } from "immutable";
import { withAlarm, withLowRating } from "./alarm.ts";
import { applyToDay, type DayEvent } from "./apply-to-day.ts";
import { broken } from "./day-changes.ts";
import type { RecordedEvent } from "./events.ts";
import { completeSettings } from "./older-settings.ts";
import { type Day, emptyDay, latestVotesKept, type SiteState } from "./state.ts";
import { withStays } from "./stays.ts";

/** The state after an event. Throws only on an event that could never have been decided: a broken journal. */
export function apply(state: SiteState, event: RecordedEvent): SiteState {
  const at = { ...state, seq: event.seq, epoch: event.epoch, lastAt: event.at };
  switch (event.type) {
    case "site-founded":
    case "settings-changed":
      return { ...at, settings: completeSettings(event.data.settings), revision: event.seq };
    case "epoch-begun":
      return {
        ...at,
        epoch: event.data.epoch,
        numberFloor: { day: event.data.day, above: event.data.numberFloor },
      };
    case "clock-confirmed":
    case "ticket-handed-in-late":
    // What outlives a day is folded apart, by who asks for it (office-record.ts).
    case "figures-entered":
    case "figures-withdrawn":
    case "feedback-received":
    case "feedback-assigned":
    case "feedback-answered":
    case "dialogue-announced":
    case "dialogue-registered":
      return at;
    case "day-opened": {
      const { settings, day, opening, numbersGiven } = event.data;
      const opened = { ...emptyDay(day, opening, event.at), lastNumber: FrozenMap(numbersGiven) };
      return {
        ...at,
        settings: completeSettings(settings),
        revision: event.seq,
        day: opened,
        lastClosed: null,
      };
    }
    case "day-closed": {
      const { lastNumber } = at.day ?? noDay(event);
      return { ...at, day: null, lastClosed: { day: event.data.day, lastNumber } };
    }
    case "vote-cast":
      return at.day === null ? at : { ...at, day: withVote(at.day, event, state) };
    case "alarm-raised":
    case "alarm-cleared":
    case "alarm-acknowledged":
      return { ...at, day: withAlarm(at.day ?? noDay(event), event) };
    case "print-moved":
      return at.day === null ? at : { ...at, day: withPrintMoved(at.day, event) };
    case "print-ended":
      // An outcome may arrive after its day has closed; the journal has it, nothing shows it.
      return at.day === null ? at : { ...at, day: withPrintEnd(at.day, event) };
    default:
      return { ...at, day: nextDay(at.day ?? noDay(event), event, state) };
  }
}

function nextDay(day: Day, event: DayEvent, state: SiteState): Day {
  return withStays(day, applyToDay(day, event, state), event);
}

function withVote(day: Day, event: RecordedEvent<"vote-cast">, state: SiteState): Day {
  const { leg, level, counter } = event.data;
  if (event.data.day !== day.day) return day;
  const vote = { seq: event.seq, at: event.at, counter, level };
  return {
    ...withLowRating(day, event, state),
    votes: leg === null ? day.votes : day.votes.set(leg, vote),
    votesWithoutLeg: day.votesWithoutLeg + (leg === null ? 1 : 0),
    latestVotes: day.latestVotes.unshift(vote).take(latestVotesKept),
  };
}

function withPrintEnd(day: Day, event: RecordedEvent<"print-ended">): Day {
  const { job, outcome, cause } = event.data;
  const print = day.prints.get(job);
  return print === undefined
    ? day
    : { ...day, prints: day.prints.set(job, { ...print, state: outcome, cause }) };
}

function withPrintMoved(day: Day, event: RecordedEvent<"print-moved">): Day {
  const { job, printer, cause } = event.data;
  const print = day.prints.get(job);
  if (print === undefined) return day;
  const moved = { ...print, tried: [...print.tried, printer], routedAt: event.at, cause };
  return { ...day, prints: day.prints.set(job, moved) };
}

function noDay(event: { readonly type: string; readonly seq: number }): never {
  throw broken(event);
}
