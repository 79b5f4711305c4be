/** What the kiosk shows while the agent issues: what the hub said last, without anything that nobody knows now. */
import type { EpochMillis, EquipmentState, IssuingAlone, KioskView, TicketContent } from "@motcua/protocol";
import { issuingAlone } from "./issue-alone.ts";
import type { KeptTicket, OwnTicket } from "./ticket-journal.ts";

/** Prints older than this no longer concern the person at the kiosk. */
const printShownMillis = 120_000;

/** The kiosk's view: hours by the clock, no counts of people and no waits. */
export function aloneView(
  told: IssuingAlone,
  tickets: readonly KeptTicket[],
  printer: EquipmentState,
  now: EpochMillis,
): KioskView {
  return {
    ...told.view,
    issuing: issuingAlone(told, now),
    services: told.view.services.map((service) => ({ ...service, waiting: null, estimate: null })),
    printer: printerShown(printer),
    prints: tickets.flatMap(({ job, ticket, outcome, issuedAt }) =>
      job === null || now - issuedAt >= printShownMillis
        ? []
        : { job, ticket, state: outcome?.kind ?? "waiting" },
    ),
  };
}

function printerShown(state: EquipmentState): KioskView["printer"] {
  switch (state) {
    case "paper-out":
    case "cover-open":
    case "cutter":
    case "printer-error":
    case "offline":
    case "no-answer":
      return { state: "trouble", cause: state };
    default:
      return { state: "ready", cause: null };
  }
}

/** What the paper says; people ahead and the wait are left out, because nobody knows them. */
export function aloneContent(told: IssuingAlone, ticket: OwnTicket): TicketContent {
  const { view } = told;
  const service = view.services.find(({ id }) => id === ticket.service);
  const group = view.priorityGroups.find(({ id }) => id === ticket.priority);
  return {
    authority: view.office.authority,
    office: view.office.name,
    number: ticket.number,
    service: service?.name ?? { vi: ticket.prefix, en: "" },
    counters: ticket.counters.slice(0, 40),
    peopleAhead: null,
    estimate: null,
    priority: group === undefined ? null : { vi: group.vi, en: group.en },
    followUrl: null,
    issuedAt: ticket.issuedAt,
    timeZone: told.timeZone,
    reprint: 0,
    missedNote: told.missedNote,
  };
}
