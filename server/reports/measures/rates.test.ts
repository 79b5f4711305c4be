import { describe, expect, it } from "vitest";
import type { LegRow, TicketRow } from "../report-rows.ts";
import { legRow, ticketRow } from "../testing/sample-rows.ts";
import { tallyOf } from "../testing/tally-of.ts";
import { measureWaits } from "../wait-measures.ts";

const measured = (legs: readonly LegRow[], tickets: readonly TicketRow[] = []) =>
  measureWaits(tallyOf({ legs, tickets }), { targetMinutes: 15, tickets: "here" });

describe("service level", () => {
  it("is legs called within T over legs called and legs that left late uncalled", () => {
    const legs = [
      legRow({ joined: 0, called: 15 }),
      legRow({ joined: 0, called: 15.01 }),
      legRow({ joined: 0, called: 40 }, { closed_seconds: 26 * 60 }),
      legRow({ joined: 0, ended: 16 }, { ending: "cancelled" }),
      legRow({ joined: 0, ended: 15 }, { ending: "cancelled" }),
      legRow({ joined: 0, ended: 600 }, { ending: "expired" }),
      legRow({ joined: 0 }),
    ];
    // called: 3, of which 2 within 15 minutes; left late: 2; left in time and still waiting: not counted
    expect(measured(legs).serviceLevel).toEqual({ part: 2, of: 5, percent: 40 });
  });

  it("of nothing is no percentage", () => {
    expect(measured([legRow({ joined: 0 })]).serviceLevel).toEqual({ part: 0, of: 0, percent: null });
  });
});

describe("no-show rate", () => {
  it("is no-shows over legs called, the missed leg counting after the number was brought back", () => {
    const missed = legRow({ joined: 0, called: 5, ended: 8 }, { ending: "no-show" });
    const again = legRow({ joined: 10, called: 12, started: 13, ended: 20 }, { joined_by: "reinstatement" });
    const uncalled = legRow({ joined: 0, ended: 5 }, { ending: "cancelled" });
    expect(measured([missed, again, uncalled]).noShows).toEqual({ part: 1, of: 2, percent: 50 });
  });
});

describe("abandonment rate", () => {
  it("is tickets that went without any call over tickets issued, later queues apart", () => {
    const gone = legRow({ joined: 0, ended: 30 }, { ending: "cancelled" });
    const evening = legRow({ joined: 0, ended: 600 }, { ending: "expired" });
    const served = legRow({ joined: 0, called: 5, started: 6, ended: 9 });
    const moved = legRow({ joined: 0, called: 5, started: 6, ended: 9 }, { ending: "transferred" });
    const lostThere = legRow({ joined: 9, ended: 600 }, { ending: "expired", ticket: moved.ticket });
    const missed = legRow({ joined: 0, called: 5, ended: 9 }, { ending: "cancelled" });
    const legs = [gone, evening, served, moved, lostThere, missed];
    const tickets = [
      ticketRow({ ticket: gone.ticket, state: "cancelled" }),
      ticketRow({ ticket: evening.ticket, state: "expired" }),
      ticketRow({ ticket: served.ticket }),
      ticketRow({ ticket: moved.ticket, state: "expired" }),
      ticketRow({ ticket: missed.ticket, state: "cancelled" }),
    ];
    expect(measured(legs, tickets).abandonment).toEqual({ part: 2, of: 5, percent: 40, later: 1 });
  });
});

describe("W1 promise kept", () => {
  const promised = (leg: ReturnType<typeof legRow>, low: number, high: number) => ({
    leg,
    ticket: ticketRow({ ticket: leg.ticket, low_minutes: low, high_minutes: high }),
  });

  it("W1 counts waits inside the printed interval, its ends included, over tickets with one", () => {
    const cases = [
      promised(legRow({ joined: 0, called: 10 }), 10, 20),
      promised(legRow({ joined: 0, called: 20 }), 10, 20),
      promised(legRow({ joined: 0, called: 20.5 }), 10, 20),
      promised(legRow({ joined: 0, called: 9 }), 10, 20),
      promised(legRow({ joined: 0, called: 135 }, { closed_seconds: 7200 }), 10, 20),
      promised(legRow({ joined: 0, ended: 12 }, { ending: "cancelled" }), 10, 20),
      promised(legRow({ joined: 0 }), 10, 20),
    ];
    const without = legRow({ joined: 0, called: 1 });
    const legs = [...cases.map(({ leg }) => leg), without];
    const tickets = [...cases.map(({ ticket }) => ticket), ticketRow({ ticket: without.ticket })];
    expect(measured(legs, tickets).promise).toEqual({ part: 3, of: 6, percent: 50, uncalled: 1 });
  });

  it("W1 looks at the first leg only: nothing was printed about the queue after a transfer", () => {
    const { leg, ticket } = promised(legRow({ joined: 0, called: 15 }), 10, 20);
    const second = legRow({ joined: 20, called: 90 }, { joined_by: "transfer", ticket: leg.ticket });
    expect(measured([leg, second], [ticket]).promise).toEqual({ part: 1, of: 1, percent: 100, uncalled: 0 });
  });
});
