/** Random days of a small office, for properties. */
import type { BusinessDay } from "@motcua/protocol";
import fc from "fast-check";
import type { DayRows, StayRow } from "../report-rows.ts";
import { after7, legRow, monday, ticketRow, tuesday, voteRow } from "./sample-rows.ts";

export const floorDays = [monday, tuesday, "2026-12-31" as BusinessDay] as const;

const day = fc.constantFrom(...floorDays);
const oneOrNone = fc.constantFrom(0 as const, 1 as const);

const arbitraryVisit = fc
  .record({
    day,
    service: fc.constantFrom("dat-dai", "ho-tich", "cu"),
    counter: fc.constantFrom("quay-1", "quay-2", null),
    officer: fc.constantFrom("can-bo-1", "can-bo-2"),
    priority: fc.constantFrom(null, "nguoi-cao-tuoi"),
    procedure: fc.constantFrom(null, "Cấp bản sao"),
    origin: fc.constantFrom("kiosk-1", "kiosk-2"),
    joined: fc.nat(600),
    // some the same to the second, so that histograms have counts beyond one
    waitMillis: fc.oneof(fc.nat(12_000_000), fc.constantFrom(60_000, 300_000)),
    walk: fc.nat(5),
    work: fc.nat(90),
    ending: fc.constantFrom("finished", "no-show", "transferred", "returned", "cancelled", "expired", null),
    doubtful: oneOrNone,
    rateable: oneOrNone,
    voted: fc.constantFrom(1, 2, null),
    mode: fc.constantFrom("tablet", "phone"),
    press: fc.boolean(),
    reasons: fc.subarray(["cham", "thai-do"]),
    low: fc.constantFrom(null, 0, 20),
    wrapUpMillis: fc.nat(600_000),
  })
  .map((visit) => {
    const { service, counter, officer, joined, walk, work, ending, voted, press, mode, reasons, low } = visit;
    const placed = { counter, officer: counter === null ? null : officer };
    const called = joined + visit.waitMillis / 60_000;
    const start = called + walk;
    const leg = legRow(
      {
        joined,
        ...(counter === null ? {} : { called, started: start }),
        ...(ending === null ? {} : { ended: start + work }),
      },
      { day: visit.day, service, ...placed, ending, doubtful: visit.doubtful, rateable: visit.rateable },
    );
    const ticket = ticketRow({
      ticket: leg.ticket,
      day: visit.day,
      service,
      priority: visit.priority,
      procedure: visit.procedure,
      origin: visit.origin,
      issued_at: leg.joined_at,
      state: ending === "cancelled" || ending === "expired" ? ending : "served",
      low_minutes: low,
      high_minutes: 60,
    });
    const vote =
      voted === null
        ? []
        : [
            voteRow({
              ...{ day: visit.day, service, ...placed, leg: press ? null : leg.leg, mode },
              ...{ level: voted, satisfied: voted === 2 ? 1 : 0, reasons: JSON.stringify(reasons) },
            }),
          ];
    const from = leg.ended_at;
    const wrapUp: StayRow[] =
      from === null || counter === null
        ? []
        : [
            {
              ...{ day: visit.day, counter, officer, kind: "wrap-up", reason: null, leg: leg.leg },
              ...{ from_at: from, until_at: from + visit.wrapUpMillis, doubtful: 0 },
            },
          ];
    return { legs: [leg], tickets: [ticket], votes: vote, stays: wrapUp };
  });

const arbitraryStay = fc
  .record({
    day,
    counter: fc.constantFrom("quay-1", "quay-2"),
    officer: fc.constantFrom("can-bo-1", "can-bo-2"),
    kind: fc.constantFrom("ready", "calling", "walk", "serving", "paused"),
    reason: fc.constantFrom("hop", "nghi"),
    from: fc.nat(36_000_000),
    lasts: fc.nat(10_000_000),
    doubtful: oneOrNone,
    over: fc.boolean(),
  })
  .map(({ day: of, from, lasts, over, reason, ...stay }): StayRow => {
    const from_at = after7(0, of) + from;
    const paused = stay.kind === "paused" ? reason : null;
    return { ...stay, day: of, reason: paused, leg: null, from_at, until_at: over ? from_at + lasts : null };
  });

/** Rows of up to three days. */
export const arbitraryFloor: fc.Arbitrary<DayRows> = fc
  .tuple(fc.array(arbitraryVisit, { maxLength: 60 }), fc.array(arbitraryStay, { maxLength: 30 }))
  .map(([visits, stays]) => ({
    tickets: visits.flatMap(({ tickets }) => tickets),
    legs: visits.flatMap(({ legs }) => legs),
    votes: visits.flatMap(({ votes }) => votes),
    stays: [...visits.flatMap((visit) => visit.stays), ...stays],
  }));
