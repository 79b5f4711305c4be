/** What every audience sees of the office itself. */
import type { Bilingual, CounterId, CounterSign, ServiceId, SiteSettings } from "@motcua/protocol";
import type { Day, SiteState } from "../domain/state.ts";

/** The office's names. */
export function officeOf({ settings }: SiteState) {
  return { id: settings.id, name: settings.name, authority: settings.authority };
}

/** The name of a service, a group or a reason in both languages. */
export const nameOf = ({ vi, en }: Bilingual): Bilingual => ({ vi, en });

/** How many wait for a service. */
export function waitingFor(day: Day | null, service: ServiceId): number {
  return day?.waiting.get(service)?.size ?? 0;
}

/** What stands over a counter: its number, its fields, and the ticket it has. Numbers only (P1). */
export function counterSign({ settings, day }: SiteState, id: CounterId): CounterSign {
  const counter = settings.counters.find((known) => known.id === id);
  if (counter === undefined) throw new Error(`Counter ${id} is not one of the site's.`);
  const open = day?.counters.get(id);
  const activity = open?.activity;
  const present = activity?.kind === "calling" || activity?.kind === "serving" ? activity.ticket : null;
  return {
    number: counter.number,
    label: counter.label,
    services: counter.services.flatMap((service) => serviceName(settings, service)),
    state: stateOf(activity?.kind),
    ticket: present === null ? null : (day?.tickets.get(present)?.number ?? null),
  };
}

function serviceName(settings: SiteSettings, id: ServiceId): Bilingual[] {
  const service = settings.services.find((known) => known.id === id);
  return service === undefined ? [] : [nameOf(service)];
}

type ActivityKind = "ready" | "wrap-up" | "paused" | "calling" | "serving";

function stateOf(kind: ActivityKind | undefined): CounterSign["state"] {
  switch (kind) {
    case undefined:
      return "closed";
    case "ready":
    case "wrap-up":
      return "free";
    case "paused":
    case "calling":
    case "serving":
      return kind;
    default:
      return kind satisfies never;
  }
}
