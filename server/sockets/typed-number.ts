/** A ticket's number as it was typed on keys that may have no letters. */
import { type CounterId, type Reply, refuse, type TicketNumber } from "@motcua/protocol";
import type { SiteState } from "../domain/state.ts";

const digitsOf = (number: string) => number.replace(/^[A-Z]+/, "");

/** The ticket in call or in service at a counter. */
export function presentNumber(day: SiteState["day"], counter: CounterId): TicketNumber | null {
  const activity = day?.counters.get(counter)?.activity;
  if (activity?.kind !== "calling" && activity?.kind !== "serving") return null;
  return day?.tickets.get(activity.ticket)?.number ?? null;
}

/**
 * `B42` is B042. `42` is the one that waits at this counter with that figure; when several do, the keypad must
 * say which, and the refusal names the first two of them.
 */
export function typedNumber(
  { settings, day }: SiteState,
  counter: CounterId,
  typed: string,
): Reply<TicketNumber> {
  const prefix = typed.slice(0, typed.length - digitsOf(typed).length);
  const digits = digitsOf(typed)
    .replace(/^0+(?=\d{3})/, "")
    .padStart(3, "0");
  if (prefix !== "") return { done: `${prefix}${digits}` as TicketNumber };
  const services = settings.counters.find(({ id }) => id === counter)?.services ?? [];
  const waiting = services.flatMap(
    (service) =>
      day?.waiting
        .get(service)
        ?.valueSeq()
        .map(({ number }) => number)
        .filter((number) => digitsOf(number) === digits)
        .toArray() ?? [],
  );
  // A press that comes again after it was done speaks of the number that is here by now (T3).
  const here = presentNumber(day, counter);
  const [first, second] = here !== null && digitsOf(here) === digits ? [here] : waiting;
  if (first === undefined) return refuse("unknown-ticket", { number: digits });
  return second === undefined
    ? { done: first }
    : refuse("unknown-ticket", { number: digits, several: `${first} ${second}` });
}
