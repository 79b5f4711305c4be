import { describe, expect, test } from "vitest";
import type { AuditFilter } from "../store.ts";
import { binhSon, commitOf, ids, wordsRow } from "./sample-rows.ts";
import type { Subject } from "./store-contract.ts";

/** Erasable words, the log of what was done, small values, and whether the store can be written. */
export function keepingContract(subject: Subject): void {
  describe("keeping", () => {
    test("P1 words older than a time are wiped, those of one site only", async () => {
      const { journal, words } = subject.store();
      const other = ids.site("other");
      await journal.append([
        commitOf({
          words: [wordsRow(1, { at: 10 }), wordsRow(2, { at: 20 }), wordsRow(3, { at: 10, site: other })],
        }),
      ]);
      expect(await words.wipe(binhSon, 20)).toBe(1);
      expect(await words.find(binhSon, 1)).toBeNull();
      expect(await words.find(binhSon, 2)).toEqual(wordsRow(2, { at: 20 }));
      expect(await words.find(other, 3)).not.toBeNull();
      expect(await words.wipe(binhSon, 20)).toBe(0);
    });

    test("a value set once stands, whoever sets it again, until its keys are forgotten", async () => {
      const store = subject.store();
      const answers = await Promise.all(["a", "b"].map((value) => store.settingOnce("keys/one/2", value)));
      expect(new Set(answers).size).toBe(1);
      const reopened = await subject.reopen();
      const [standing] = answers;
      expect(await reopened.settingOnce("keys/one/2", "c")).toBe(standing);
      await reopened.settingOnce("keys/one/1", "d");
      await reopened.settingOnce("keys/other/1", "e");
      await reopened.forgetSettings("keys/one/0", "keys/one/2");
      expect(await reopened.setting("keys/one/1")).toBeNull();
      expect(await reopened.setting("keys/one/2")).toBe(standing);
      expect(await reopened.setting("keys/other/1")).toBe("e");
    });

    test("S1 what was done is listed latest first", async () => {
      const done = (what: string, site = binhSon) => ({
        site,
        at: 5,
        who: "person:officer",
        what,
        detail: "{}",
      });
      const { audit } = subject.store();
      for (const what of ["sign-in", "export", "pairing"]) await audit.add(done(what));
      await audit.add(done("elsewhere", ids.site("other")));
      expect(await audit.find(binhSon, {}, { skip: 0, limit: 2 })).toEqual([done("pairing"), done("export")]);
      expect(await audit.find(binhSon, {}, { skip: 2, limit: 2 })).toEqual([done("sign-in")]);
      expect(await (await subject.reopen()).audit.count(binhSon, {})).toBe(3);
    });

    test("S1 what was done is found by who did it, by what it was, and by when, and counted so", async () => {
      const { audit } = subject.store();
      const row = (at: number, who: string, what: string) => ({ site: binhSon, at, who, what, detail: "" });
      const rows = [
        row(3, "person:one", "sign-in"),
        row(1, "person:two", "sign-in"),
        row(2, "person:one", "export"),
      ] as const;
      for (const one of rows) await audit.add(one);
      const [third, first, second] = rows;
      const find = (filter: AuditFilter) => audit.find(binhSon, filter, { skip: 0, limit: 9 });
      expect(await find({})).toEqual([third, second, first]);
      expect(await find({ who: "person:one" })).toEqual([third, second]);
      expect(await find({ what: { among: ["sign-in", "pairing"] } })).toEqual([third, first]);
      expect(await find({ what: { outside: ["sign-in", "pairing"] } })).toEqual([second]);
      expect(await find({ from: 2, until: 3 })).toEqual([second]);
      expect(await find({ who: "person:two", what: { among: ["export"] } })).toEqual([]);
      expect(await audit.count(binhSon, { who: "person:one", from: 3 })).toBe(1);
      expect(await audit.count(ids.site("other"), {})).toBe(0);
    });

    test("S1 what was done long ago is forgotten, at one site only", async () => {
      const { audit } = subject.store();
      const done = (at: number, site = binhSon) => ({ site, at, who: "clock", what: "export", detail: "{}" });
      for (const row of [done(1), done(2), done(1, ids.site("other"))]) await audit.add(row);
      expect(await audit.forget(binhSon, 2)).toBe(1);
      expect(await audit.find(binhSon, {}, { skip: 0, limit: 9 })).toEqual([done(2)]);
      expect(await audit.count(ids.site("other"), {})).toBe(1);
    });

    test("an anchor is kept in the journal's order, the first of a document, and that of one site only", async () => {
      const { anchors } = subject.store();
      const row = (document: string, seq: number, site = binhSon) => ({
        site,
        document,
        seq,
        hash: `${seq}f`.repeat(8),
        at: 7,
      });
      await anchors.add(row("later", 90));
      await anchors.add(row("earlier", 12));
      await anchors.add({ ...row("earlier", 12), hash: "changed" });
      await anchors.add(row("elsewhere", 5, ids.site("other")));
      expect(await (await subject.reopen()).anchors.all(binhSon)).toEqual([
        row("earlier", 12),
        row("later", 90),
      ]);
    });

    test("a small value is kept until it is set again", async () => {
      const store = subject.store();
      expect(await store.setting("mark")).toBeNull();
      await store.setSetting("mark", "one");
      await store.setSetting("mark", "hai ✓");
      expect(await (await subject.reopen()).setting("mark")).toBe("hai ✓");
    });

    test("a store that can be written passes its check, again and again", async () => {
      await subject.store().check();
      await subject.store().check();
      await Promise.all([subject.store().check(), subject.store().check()]);
    });
  });
}
