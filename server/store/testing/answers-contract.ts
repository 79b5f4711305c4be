import { describe, expect, test } from "vitest";
import { answerRow, binhSon, commitOf, ids, today } from "./sample-rows.ts";
import type { Subject } from "./store-contract.ts";

/** T3: the same command brings the same answer, after a restart too. */
export function answersContract(subject: Subject): void {
  describe("answers", () => {
    test("T3 an answer is found after a restart, by site, sender and command together", async () => {
      const given = [
        answerRow("one"),
        answerRow("one", { who: "device:other", answer: "another" }),
        answerRow("two", { day: ids.day("2026-11-24") }),
      ];
      await subject.store().journal.append([commitOf({ answers: given })]);
      const { answers } = await subject.reopen();
      expect(await answers.find(binhSon, "device:kiosk", ids.command("one"))).toEqual(given[0]);
      expect(await answers.find(binhSon, "device:other", ids.command("one"))).toEqual(given[1]);
      expect(await answers.find(binhSon, "device:other", ids.command("two"))).toBeNull();
      expect(await answers.find(ids.site("other"), "device:kiosk", ids.command("one"))).toBeNull();
    });

    test("T3 the answers of a business day are those of that day and site alone", async () => {
      const given = [
        answerRow("b"),
        answerRow("a"),
        answerRow("late", { day: ids.day("2026-11-24") }),
        answerRow("there", { site: ids.site("other") }),
      ];
      await subject.store().journal.append([commitOf({ answers: given })]);
      const { answers } = subject.store();
      expect(await answers.ofDay(binhSon, today)).toEqual([given[1], given[0]]);
      expect(await answers.ofDay(binhSon, ids.day("2026-11-25"))).toEqual([]);
    });
  });
}
