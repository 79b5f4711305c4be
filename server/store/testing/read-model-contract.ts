import { describe, expect, test } from "vitest";
import type { ReadModelRows } from "../store.ts";
import { binhSon, commitOf, ids, legRow, stayRow, ticketRow, today, voteRow } from "./sample-rows.ts";
import type { Subject } from "./store-contract.ts";

type Rows = ReadModelRows;
const none = { stays: [], touchedDays: [] };

async function* inPages(...pages: Rows[]): AsyncGenerator<Rows> {
  yield* pages;
}

const range = (from: string, until: string) => ({ from: ids.day(from), until: ids.day(until) });
const other = ids.site("other");

/** The read model: whole rows in and out, a range of days, and a digest that tells any difference. */
export function readModelContract(subject: Subject): void {
  describe("read model", () => {
    test("a row written again replaces the one before, field by field", async () => {
      const { journal, readModel } = subject.store();
      const called = legRow("one", { counter: "quay-1", first_called_at: 5, last_called_at: 6, calls: 2 });
      const served = ticketRow("one", { state: "served", priority: "nguoi-cao-tuoi", low_minutes: null });
      await journal.append([commitOf({ tickets: [ticketRow("one")], legs: [legRow("one")] })]);
      await journal.append([commitOf({ tickets: [served], legs: [called], votes: [voteRow("one")] })]);
      await journal.append([commitOf({ votes: [voteRow("one", { level: 1, reasons: '["cham"]' })] })]);
      expect(await readModel.leg(binhSon, ids.leg("one"))).toEqual(called);
      expect(await readModel.tickets(binhSon, range("2026-11-23", "2026-11-24"))).toEqual([served]);
      const vote = voteRow("one", { level: 1, reasons: '["cham"]' });
      expect(await readModel.voteOfLeg(binhSon, ids.leg("one"))).toEqual(vote);
    });

    test("a ticket is found by its phone link, at its own site, with its legs in order", async () => {
      const { journal, readModel } = subject.store();
      const linked = ticketRow("one", { link: "hash" });
      const mine = ["a", "b"].map((leg) => legRow(leg, { ticket: linked.ticket }));
      await journal.append([
        commitOf({
          tickets: [linked, ticketRow("two"), ticketRow("three", { link: "hash", site: other })],
          legs: [...mine.toReversed(), legRow("c")],
        }),
      ]);
      expect(await readModel.ticketByLink(binhSon, "hash")).toEqual(linked);
      expect(await readModel.ticketByLink(binhSon, "another")).toBeNull();
      expect(await readModel.legsOfTicket(binhSon, linked.day, linked.ticket)).toEqual(mine);
    });

    test("a row with the same key later in the same batch stands", async () => {
      const { journal, readModel } = subject.store();
      await journal.append([
        commitOf({ legs: [legRow("one")] }),
        commitOf({ legs: [legRow("one", { calls: 1 }), legRow("one", { calls: 2 })] }),
      ]);
      expect(await readModel.legs(binhSon, range("2026-11-01", "2026-12-01"))).toEqual([
        legRow("one", { calls: 2 }),
      ]);
    });

    test("a range takes its first day in and leaves its last out, and sees one site", async () => {
      const { journal, readModel } = subject.store();
      const days = ["2026-11-22", "2026-11-23", "2026-11-24"].map(ids.day);
      await journal.append([
        commitOf({
          tickets: days.map((day) => ticketRow(day, { day })),
          legs: days.map((day) => legRow(day, { day })),
          votes: [...days.map((day) => voteRow(day, { day, leg: null })), voteRow("there", { site: other })],
        }),
      ]);
      const twoDays = range("2026-11-22", "2026-11-24");
      expect((await readModel.tickets(binhSon, twoDays)).map((row) => row.day)).toEqual(days.slice(0, 2));
      expect((await readModel.legs(binhSon, twoDays)).map((row) => row.day)).toEqual(days.slice(0, 2));
      expect((await readModel.votes(binhSon, twoDays)).map((row) => row.day)).toEqual(days.slice(0, 2));
      expect(await readModel.tickets(binhSon, range("2026-11-23", "2026-11-23"))).toEqual([]);
      expect(await readModel.leg(binhSon, ids.leg("nobody"))).toBeNull();
      expect(await readModel.voteOfLeg(binhSon, ids.leg("nobody"))).toBeNull();
    });

    test("replace empties and refills one site and leaves the others", async () => {
      const { journal, readModel } = subject.store();
      const there = legRow("there", { site: other });
      await journal.append([
        commitOf({ tickets: [ticketRow("old")], legs: [legRow("old")], votes: [voteRow("old")] }),
        commitOf({ site: other, legs: [there] }),
      ]);
      const fresh = { tickets: [ticketRow("new")], legs: [legRow("new")], votes: [], ...none };
      await readModel.replace(binhSon, inPages(fresh, { ...fresh, legs: [legRow("newer")] }));
      const month = range("2026-11-01", "2026-12-01");
      expect(await readModel.tickets(binhSon, month)).toEqual([ticketRow("new")]);
      expect(await readModel.legs(binhSon, month)).toEqual([legRow("new"), legRow("newer")]);
      expect(await readModel.votes(binhSon, month)).toEqual([]);
      expect(await readModel.legs(other, month)).toEqual([there]);
    });

    test("a stay is written when it begins and again when it ends, and is read by its day", async () => {
      const { journal, readModel } = subject.store();
      await journal.append([commitOf({ stays: [stayRow(1)] })]);
      const ended = stayRow(1, { kind: "walk", until_at: 90, leg: ids.leg("one") });
      await journal.append([commitOf({ stays: [ended, stayRow(2, { kind: "paused", reason: "other" })] })]);
      expect(await readModel.stays(binhSon, range("2026-11-23", "2026-11-24"))).toEqual([
        ended,
        stayRow(2, { kind: "paused", reason: "other" }),
      ]);
      expect(await readModel.stays(binhSon, range("2026-11-24", "2026-11-25"))).toEqual([]);
    });

    test("a replace that breaks off half way changes nothing", async () => {
      const { journal, readModel } = subject.store();
      await journal.append([commitOf({ tickets: [ticketRow("old")] })]);
      const mistake = new Error("the rows broke off");
      async function* broken() {
        yield { tickets: [ticketRow("new")], legs: [], votes: [], ...none };
        throw mistake;
      }
      await expect(readModel.replace(binhSon, broken())).rejects.toBe(mistake);
      const month = range("2026-11-01", "2026-12-01");
      expect(await readModel.tickets(binhSon, month)).toEqual([ticketRow("old")]);
    });

    test("the digest is the same exactly when the rows are, in whatever order they came", async () => {
      const { journal, readModel } = subject.store();
      const legs = Array.from({ length: 2_100 }, (_, place) => legRow(String(place)));
      const whole: Rows = {
        tickets: [ticketRow("one"), ticketRow("two")],
        legs,
        votes: [voteRow("one")],
        ...none,
      };
      const empty = await readModel.digest(binhSon);
      await journal.append([commitOf(whole)]);
      const digest = await readModel.digest(binhSon);
      expect(digest).not.toBe(empty);
      await readModel.replace(binhSon, inPages({ ...whole, legs: legs.toReversed() }));
      expect(await readModel.digest(binhSon)).toBe(digest);
      await journal.append([commitOf({ legs: [legRow("2099", { calls: 1 })] })]);
      expect(await readModel.digest(binhSon)).not.toBe(digest);
      await journal.append([commitOf({ legs: [legRow("2099")] })]);
      expect(await readModel.digest(binhSon)).toBe(digest);
      await journal.append([commitOf({ votes: [voteRow("two", { leg: null })] })]);
      expect(await readModel.digest(binhSon)).not.toBe(digest);
    });

    test("the digest of the same rows is the same on every engine", async () => {
      const { journal, readModel } = subject.store();
      await journal.append([
        commitOf({
          tickets: [ticketRow("one")],
          legs: [legRow("one", { day: today })],
          votes: [voteRow("one")],
          stays: [stayRow(1)],
        }),
      ]);
      expect(await readModel.digest(binhSon)).toBe(
        "3d9fa2b2285b36ae51068e454fb287fae069578de28715b7135540973f9c1813",
      );
    });
  });
}
