import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerRow, binhSon, commitOf, ids, journalRow, wordsRow } from "./sample-rows.ts";
import type { Subject } from "./store-contract.ts";

const awkward = [
  "",
  " ",
  "null",
  "0",
  "1e3",
  "true",
  '{"a":["b",{"c":null}]}',
  '[1,2,"3"]',
  `it's "quoted", 'twice' \\ and \\\\ \\n`,
  "?, $1, :name, {0}, %s, ??",
  "'; drop table journal; --",
  "Bộ phận Tiếp nhận và Trả kết quả — Đăng ký khai sinh, chứng thực ở Bình Sơn ✓",
  "Tiê\u0301ng Viê\u0323t to\u0302\u0309 ho\u031b\u0323p",
  "👩‍👩‍👧 𐍈 𝒳 \u{10FFFF} \uFFFD \uFEFF \u2028 \u2029",
  "line\nbreak\r\ntab\t\u0001\u001f\u007f\u0085",
  "UNIQUE constraint failed: journal.site",
  "ố".repeat(700_000),
];

/** Every text comes out letter for letter as it went in: the hash is over the stored text. */
export function textsContract(subject: Subject): void {
  const keep = async (texts: readonly string[]) => {
    const { journal, answers, words } = subject.store();
    const from = (await journal.head(binhSon))?.seq ?? 0;
    const outcome = await journal.append([
      commitOf({
        events: texts.map((data, place) => journalRow(from + place + 1, { data, actor: data.slice(0, 99) })),
        answers: texts.map((answer, place) => answerRow(`${from}-${place}`, { answer })),
        words: texts.map((text, place) => wordsRow(from + place + 1, { text })),
      }),
    ]);
    expect(outcome).toBe("appended");
    const rows = await journal.read(binhSon, from, texts.length);
    expect(rows.map((row) => row.data)).toEqual(texts);
    expect(rows.map((row) => row.actor)).toEqual(texts.map((text) => text.slice(0, 99)));
    for (const [place, text] of texts.entries()) {
      const answer = await answers.find(binhSon, "device:kiosk", ids.command(`${from}-${place}`));
      expect(answer?.answer).toBe(text);
      expect((await words.find(binhSon, from + place + 1))?.text).toBe(text);
    }
  };

  describe("texts", () => {
    test("quotes, Vietnamese, control letters, JSON and very long texts are kept exactly", async () => {
      await keep(awkward);
    });

    test("any well-formed text without NUL is kept exactly", async () => {
      const text = fc.string({ unit: "binary" }).filter((value) => !value.includes("\0"));
      await fc.assert(fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), keep), {
        numRuns: 30,
      });
    });

    test("whole numbers up to 2^53 and fractions are kept exactly", async () => {
      const { journal } = subject.store();
      const row = journalRow(Number.MAX_SAFE_INTEGER, { at: 8.64e15 });
      await journal.append([commitOf({ events: [row] })]);
      expect(await journal.read(binhSon, 0, 1)).toEqual([row]);
    });
  });
}
