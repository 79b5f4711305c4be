/** The report on waits and service. */
import type { FigureId, WaitReport } from "@motcua/protocol";
import { nameGroups, partBy } from "./groups.ts";
import { type ReportQuestion, type ReportSource, readAtRest, reportHead } from "./report-source.ts";
import { indexTickets, measureWaits } from "./wait-measures.ts";

const figures: readonly FigureId[] = [
  "wait-time",
  "closed-time",
  "walk-time",
  "service-time",
  "service-level",
  "no-show-rate",
  "abandonment-rate",
  "doubtful",
  "promise-kept",
  "endings",
];

const neverCalled = { vi: "Chưa được gọi", en: "Never called" };

/** Makes it now; rejects when the rows cannot be read. */
export async function makeWaitReport(source: ReportSource, question: ReportQuestion): Promise<WaitReport> {
  const { site, rows } = source;
  const { period, by } = question;
  const titles = await source.titles();
  const read = await readAtRest(source.position, async () => ({
    tickets: await rows.tickets(site, period),
    legs: await rows.legs(site, period),
  }));
  const { tickets, legs } = read.rows;
  const settings = source.settings();
  const index = indexTickets(tickets, legs);
  const measure = (of: typeof legs, issued: typeof tickets | null) =>
    measureWaits(of, issued, index, settings.waitTargetMinutes);

  const legParts = partBy(legs, by);
  const ticketParts = by === "day" || by === "service" ? partTickets(tickets, by) : null;
  const keys = new Set([...legParts.keys(), ...(ticketParts?.keys() ?? [])]);
  return {
    report: "waits",
    ...reportHead(settings, read.at, question, figures),
    targetMinutes: settings.waitTargetMinutes,
    total: measure(legs, tickets),
    groups: nameGroups(keys, by, { settings, titles, none: neverCalled }).map(({ key, name }) => ({
      key,
      name,
      ...measure(
        legParts.get(key) ?? [],
        ticketParts === null || key === null ? null : (ticketParts.get(key) ?? []),
      ),
    })),
  };
}

/** A ticket belongs to its day and to the service it was issued for; to no counter and no officer. */
function partTickets<Ticket extends { readonly day: string; readonly service: string }>(
  tickets: readonly Ticket[],
  by: "day" | "service",
): ReadonlyMap<string, Ticket[]> {
  return Map.groupBy(tickets, (ticket) => ticket[by]);
}
