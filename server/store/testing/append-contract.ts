import { describe, expect, test } from "vitest";
import * as rows from "./sample-rows.ts";
import type { Subject } from "./store-contract.ts";

const { binhSon, commitOf, ids, journalRow, answerRow } = rows;
const binhGiang = ids.site("binh-giang");

/** The journal: `(site, seq)` once, a batch as a whole or not at all. */
export function appendContract(subject: Subject): void {
  describe("journal", () => {
    test("an empty journal has no head, no rows and no sites", async () => {
      const { journal } = subject.store();
      expect(await journal.head(binhSon)).toBeNull();
      expect(await journal.read(binhSon, 0, 10)).toEqual([]);
      expect(await journal.lastOfType(binhSon, "day-opened", 99)).toBeNull();
      expect(await journal.sites()).toEqual([]);
    });

    test("T2 rows come back as they were written, in order, also after a restart", async () => {
      const written = [journalRow(1), journalRow(2, { doubtful: 1, epoch: 2 }), journalRow(3)];
      expect(await subject.store().journal.append([commitOf({ events: written })])).toBe("appended");
      const { journal } = await subject.reopen();
      expect(await journal.read(binhSon, 0, 10)).toEqual(written);
      expect(await journal.read(binhSon, 1, 1)).toEqual([written[1]]);
      expect(await journal.read(binhSon, 3, 10)).toEqual([]);
      expect(await journal.head(binhSon)).toEqual({ seq: 3, epoch: 1, hash: written[2]?.hash });
    });

    test("commits of several sites are written together and kept apart", async () => {
      const { journal } = subject.store();
      const there = journalRow(1, { site: binhGiang, data: "{}" });
      await journal.append([
        commitOf({ events: [journalRow(1)] }),
        commitOf({ site: binhGiang, events: [there] }),
      ]);
      expect(await journal.sites()).toEqual([binhGiang, binhSon]);
      expect(await journal.read(binhGiang, 0, 10)).toEqual([there]);
    });

    test("the last row of a type is found, at or before a place, of rare and of common types", async () => {
      const { journal } = subject.store();
      const types = ["day-opened", "ticket-issued", "day-closed", "day-opened", "ticket-issued"];
      const events = types.map((type, place) => journalRow(place + 1, { type }));
      await journal.append([commitOf({ events })]);
      expect((await journal.lastOfType(binhSon, "day-opened", 5))?.seq).toBe(4);
      expect((await journal.lastOfType(binhSon, "day-opened", 3))?.seq).toBe(1);
      expect((await journal.lastOfType(binhSon, "ticket-issued", 4))?.seq).toBe(2);
      const [, , , fourth] = events;
      expect(await journal.placesOfType(binhSon, "day-opened")).toEqual([
        { seq: 4, at: fourth?.at, actor: fourth?.actor },
        expect.objectContaining({ seq: 1 }),
      ]);
      expect(await journal.placesOfType(binhGiang, "day-opened")).toEqual([]);
      expect(await journal.lastOfType(binhSon, "day-closed", 2)).toBeNull();
      expect(await journal.lastOfType(binhSon, "it's a type", 5)).toBeNull();
      expect(await journal.lastOfType(binhGiang, "day-opened", 5)).toBeNull();
    });

    test("T1 a seq that is taken writes nothing of the whole batch, whatever it held", async () => {
      const { journal, answers, readModel, printJobs, words } = subject.store();
      await journal.append([commitOf({ events: [journalRow(1)] })]);
      const late = commitOf({
        events: [journalRow(1, { data: "late" })],
        answers: [answerRow("late")],
        tickets: [rows.ticketRow("late")],
        legs: [rows.legRow("late")],
        votes: [rows.voteRow("late")],
        printJobs: [rows.jobRow("late")],
        words: [rows.wordsRow(1)],
      });
      const other = commitOf({ site: binhGiang, events: [journalRow(1, { site: binhGiang })] });
      expect(await journal.append([other, late])).toBe("conflict");
      expect(await journal.append([late, other])).toBe("conflict");
      expect(await journal.head(binhGiang)).toBeNull();
      expect((await journal.read(binhSon, 0, 10)).map((row) => row.data)).toEqual(['{"number":"C1"}']);
      expect(await answers.find(binhSon, "device:kiosk", ids.command("late"))).toBeNull();
      expect(await readModel.leg(binhSon, ids.leg("late"))).toBeNull();
      expect(await readModel.voteOfLeg(binhSon, ids.leg("late"))).toBeNull();
      expect(await readModel.tickets(binhSon, everyDay)).toEqual([]);
      expect(await printJobs.find(binhSon, ids.job("late"))).toBeNull();
      expect(await words.find(binhSon, 1)).toBeNull();
      expect(await journal.append([other, commitOf({ events: [journalRow(2)] })])).toBe("appended");
    });

    test("T3 an answer's key that is taken writes nothing of the whole batch", async () => {
      const { journal, answers } = subject.store();
      await journal.append([commitOf({ events: [journalRow(1)], answers: [answerRow("once")] })]);
      const again = commitOf({
        events: [journalRow(2)],
        answers: [answerRow("once", { answer: "other" })],
      });
      expect(await journal.append([again])).toBe("conflict");
      expect((await journal.head(binhSon))?.seq).toBe(1);
      expect(await answers.find(binhSon, "device:kiosk", ids.command("once"))).toEqual(answerRow("once"));
    });

    test("a batch that names the same seq twice is a conflict with itself", async () => {
      const { journal } = subject.store();
      expect(await journal.append([commitOf({ events: [journalRow(1), journalRow(1)] })])).toBe("conflict");
      expect(await journal.head(binhSon)).toBeNull();
    });

    test("an append of nothing is appended", async () => {
      const { journal } = subject.store();
      expect(await journal.append([])).toBe("appended");
      expect(await journal.append([commitOf({})])).toBe("appended");
    });

    test("T1 of many appends at once at the same seq exactly one is written", async () => {
      const { journal } = subject.store();
      const racing = Array.from({ length: 20 }, (_, runner) =>
        journal.append([
          commitOf({
            events: [journalRow(1, { data: `"${runner}"` })],
            answers: [answerRow(`of ${runner}`)],
          }),
        ]),
      );
      const outcomes = await Promise.all(racing);
      expect(outcomes.filter((outcome) => outcome === "appended")).toHaveLength(1);
      const winner = outcomes.indexOf("appended");
      expect(await journal.read(binhSon, 0, 10)).toEqual([journalRow(1, { data: `"${winner}"` })]);
      const given = await subject.store().answers.ofDay(binhSon, rows.today);
      expect(given.map((row) => row.command)).toEqual([ids.command(`of ${winner}`)]);
    });

    test("many appends at once to many sites are all written, without gaps", async () => {
      const { journal } = subject.store();
      const sites = Array.from({ length: 8 }, (_, place) => ids.site(`site-${place}`));
      await Promise.all(
        sites.flatMap((site) =>
          Array.from({ length: 25 }, (_, place) =>
            journal.append([commitOf({ site, events: [journalRow(place + 1, { site })] })]),
          ),
        ),
      );
      for (const site of sites) {
        const seqs = (await journal.read(site, 0, 100)).map((row) => row.seq);
        expect(seqs).toEqual(Array.from({ length: 25 }, (_, place) => place + 1));
      }
    });

    test("who holds a site alone reads and appends without a conflict, one after the other", async () => {
      const { journal } = subject.store();
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, () =>
          journal.alone(binhSon, async (held) => {
            const next = ((await held.head(binhSon))?.seq ?? 0) + 1;
            return held.append([commitOf({ events: [journalRow(next)] })]);
          }),
        ),
      );
      expect(new Set(outcomes)).toEqual(new Set(["appended"]));
      expect((await journal.head(binhSon))?.seq).toBe(12);
    });

    test("a conflict while a site is held leaves the holder able to go on", async () => {
      const { journal } = subject.store();
      await journal.append([commitOf({ events: [journalRow(1)] })]);
      const outcomes = await journal.alone(binhSon, async (held) => [
        await held.append([commitOf({ events: [journalRow(1)] })]),
        await held.append([commitOf({ events: [journalRow(2)] })]),
        (await held.read(binhSon, 0, 10)).length,
      ]);
      expect(outcomes).toEqual(["conflict", "appended", 2]);
      expect((await journal.head(binhSon))?.seq).toBe(2);
    });

    test("an error of the holder's own comes out as it was, and the site is free again", async () => {
      const { journal } = subject.store();
      const mistake = new Error("a mistake of the caller");
      await expect(journal.alone(binhSon, () => Promise.reject(mistake))).rejects.toBe(mistake);
      expect(await journal.append([commitOf({ events: [journalRow(1)] })])).toBe("appended");
    });
  });
}

const everyDay = { from: ids.day("0000-01-01"), until: ids.day("9999-12-31") };
