import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BusinessDay } from "@motcua/protocol";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { today, tomorrow } from "./testing/sample-office.ts";
import { type OwnTicket, openTicketJournal, type TicketJournal } from "./ticket-journal.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "motcua-alone-"));
  file = join(folder, "tickets.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true }));

const from = 900;
const printed = { kind: "printed", confirmedBy: "process-id", paper: "enough" } as const;

/** Gives the next number as the agent does; every letter of Vietnamese may stand in a line. */
function give(journal: TicketJournal, day: BusinessDay, prefix: string): OwnTicket {
  const count = journal.highest(day, prefix, from) + 1;
  const number = `${prefix}${count}`;
  const ticket = {
    command: `c ${day} ${number}`,
    handIn: "h",
    ticket: `t ${day} ${number}`,
    leg: "l",
    number,
    prefix,
    count,
    day,
    issuedAt: 1,
    service: "civil-status",
    priority: null,
    procedure: "Đăng ký",
    language: "vi",
    counters: [2],
    job: "j",
  } as unknown as OwnTicket;
  journal.add(ticket);
  return ticket;
}

const numbers = (tickets: readonly OwnTicket[]) => tickets.map(({ day, number }) => `${day} ${number}`);

describe("the agent's own tickets on disk", () => {
  test("T3 a ticket is found by its command after a restart, with what became of it", () => {
    const journal = openTicketJournal(file);
    const ticket = give(journal, today, "C");
    journal.ended(ticket.ticket, printed);
    journal.handedIn(ticket.ticket, 3);
    journal.close();
    const again = openTicketJournal(file);
    expect(again.byCommand(ticket.command)).toEqual({ ...ticket, outcome: printed, handedIn: 3 });
    expect(give(again, today, "C").number).toBe("C901");
    again.close();
  });

  test("T1 each day and prefix begins anew", () => {
    const journal = openTicketJournal(file);
    const given = [
      give(journal, today, "C"),
      give(journal, today, "A"),
      give(journal, today, "C"),
      give(journal, tomorrow, "C"),
    ];
    expect(given.map(({ number }) => number)).toEqual(["C900", "A900", "C901", "C900"]);
    journal.close();
  });

  // Some six hundred cuts, each with writes that are synced: a busy disk takes its time.
  test("T1 T4 a power cut at every byte: what was on disk is known, no number comes twice", {
    timeout: 120_000,
  }, () => {
    const journal = openTicketJournal(file);
    const written: { readonly length: number; readonly ticket: OwnTicket }[] = [];
    for (const prefix of ["C", "A"]) {
      const ticket = give(journal, today, prefix);
      written.push({ length: readFileSync(file).length, ticket });
      if (prefix === "A") journal.ended(ticket.ticket, printed);
    }
    journal.close();
    const whole = readFileSync(file);
    const cut = join(folder, "cut.jsonl");
    for (let bytes = 0; bytes <= whole.length; bytes++) {
      writeFileSync(cut, whole.subarray(0, bytes));
      const after = openTicketJournal(cut);
      // Whoever got a number got it after the last byte of its line was on disk.
      const told = written.filter(({ length }) => length <= bytes).map(({ ticket }) => ticket);
      expect(numbers(after.tickets())).toEqual(expect.arrayContaining(numbers(told)));
      const fresh = [give(after, today, "C"), give(after, today, "A")];
      const all = [...numbers(told), ...numbers(fresh)];
      expect(new Set(all).size).toBe(all.length);
      after.close();
    }
  });

  test("T4 a count that could not be written is given to nobody, now or later", () => {
    const journal = openTicketJournal(file);
    give(journal, today, "C");
    journal.close();
    // The disk has gone from under it.
    expect(() => give(journal, today, "C")).toThrow();
    expect(numbers(journal.tickets())).toEqual([`${today} C900`]);
    expect(journal.highest(today, "C", from)).toBe(901);
  });

  test("T1 lines that cannot be read anywhere in the file count as numbers that were given", () => {
    const journal = openTicketJournal(file);
    for (let nth = 0; nth < 3; nth++) give(journal, today, "C");
    journal.close();
    const lines = readFileSync(file, "utf8").split("\n");
    writeFileSync(file, [lines[0], "\u0000\u0000\u0000", lines[2]?.slice(5), ""].join("\n"));
    const damaged = openTicketJournal(file);
    expect(give(damaged, today, "C").number).toBe("C903");
    expect(give(damaged, today, "A").number).toBe("A902");
    expect(give(damaged, today, "C").number).toBe("C904");
    damaged.close();
    const again = openTicketJournal(file);
    expect(give(again, today, "C").number).toBe("C905");
    again.close();
  });

  test("T1 T4 random days of numbers, restarts and torn lines give no number twice", () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ what: fc.constant("give"), day: fc.nat(1), prefix: fc.nat(1) }) },
      { weight: 1, arbitrary: fc.record({ what: fc.constant("restart"), torn: fc.nat(60) }) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        writeFileSync(file, "");
        let journal = openTicketJournal(file);
        const given: OwnTicket[] = [];
        for (const one of steps) {
          if ("torn" in one) {
            journal.close();
            // A line whose write was under way when the power went: nobody was told of it.
            appendFileSync(file, `{"kind":"issued","ticket":{"number":"C9`.slice(0, one.torn));
            journal = openTicketJournal(file);
          } else given.push(give(journal, one.day === 0 ? today : tomorrow, one.prefix === 0 ? "C" : "A"));
        }
        journal.close();
        expect(new Set(numbers(given)).size).toBe(given.length);
      }),
      { numRuns: 60 },
    );
  });
});
