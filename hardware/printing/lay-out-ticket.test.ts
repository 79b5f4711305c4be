import type { TicketContent } from "@motcua/protocol";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layOutTicket } from "./lay-out-ticket.ts";
import { standardTemplate } from "./paper-template.ts";
import { rasterise } from "./rasterise.ts";
import { sampleContents, standardContent } from "./sample-contents.ts";
import { createTextMeasure } from "./ticket-fonts.ts";
import type { TicketLayout } from "./ticket-layout.ts";

const measure = createTextMeasure();
const lay = (content: TicketContent, width: 576 | 384) =>
  layOutTicket({ content, template: standardTemplate(width), measure });
const texts = (layout: TicketLayout) =>
  layout.items.flatMap((item) => (item.kind === "text" ? [item.text] : []));
const saying = (layout: TicketLayout) => texts(layout).join(" ");

const syllable = fc.constantFrom(
  "Đăng",
  "ký",
  "hộ",
  "kinh",
  "doanh",
  "Ứng",
  "Hòe",
  "ỹ",
  "ợ",
  "ữ",
  "Nguyễn",
  "nghiêng",
  "Trường",
  "ĐẤT",
  "–",
  "(giao",
  "đất,",
  "ẰẲẴẶ",
  "chuyển",
  "Thủy".normalize("NFD"),
  "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
);
const name = fc.record({
  vi: fc.array(syllable, { minLength: 1, maxLength: 24 }).map((words) => words.join(" ").slice(0, 160)),
  en: fc.string({ maxLength: 160 }),
});
const content: fc.Arbitrary<TicketContent> = fc.record({
  authority: name,
  office: name,
  number: fc.stringMatching(/^[A-Z]{0,3}[0-9]{1,5}$/),
  service: name,
  counters: fc.array(fc.integer({ min: 1, max: 999 }), { maxLength: 40 }),
  peopleAhead: fc.integer({ min: 0, max: 99_999 }),
  estimate: fc.option(
    fc.record({
      lowMinutes: fc.integer({ min: 0, max: 1_440 }),
      highMinutes: fc.integer({ min: 0, max: 1_440 }),
    }),
  ),
  priority: fc.option(name),
  followUrl: fc.option(fc.webUrl({ size: "medium" }).map((url) => encodeURI(url).slice(0, 300))),
  issuedAt: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  timeZone: fc.constantFrom("Asia/Ho_Chi_Minh", "America/St_Johns", "UTC"),
  reprint: fc.integer({ min: 0, max: 99 }),
  missedNote: name,
});

describe.each([576, 384] as const)("on paper %i dots wide", (width) => {
  test("whatever a ticket says stays on the paper and is NFC", () => {
    fc.assert(
      fc.property(content, (each) => {
        const layout = lay(each, width);
        for (const item of layout.items) {
          expect(item.leftDots).toBeGreaterThanOrEqual(0);
          expect(item.leftDots + item.widthDots).toBeLessThanOrEqual(width);
          if (item.kind === "text") {
            expect(item.text).toBe(item.text.normalize("NFC"));
            const natural = measure(item.text, item.face, item.sizeDots) * item.narrowing;
            expect(natural).toBeLessThanOrEqual(item.widthDots + 1);
            expect(item.baselineDots).toBeLessThanOrEqual(layout.heightDots);
          } else expect(item.topDots + item.heightDots).toBeLessThanOrEqual(layout.heightDots);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("no word is lost when lines are broken", () => {
    fc.assert(
      fc.property(content, (each) => {
        const said = texts(lay(each, width)).join("").replace(/\s/gu, "");
        expect(said).toContain(each.office.vi.normalize("NFC").replace(/\s/gu, ""));
      }),
      { numRuns: 100 },
    );
  });

  test.each(["C015", "C888", "M1000", "ABC99999"])("the number %s is at least 20 mm high", (number) => {
    const layout = lay({ ...standardContent, number }, width);
    const only = layout.items.filter((item) => item.kind === "text" && item.text === number);
    const { bits } = rasterise({ ...layout, items: only });
    const inked = bits.reduce(
      (rows, byte, at) => (byte === 0 ? rows : rows.add(Math.floor(at / (width / 8)))),
      new Set<number>(),
    );
    expect(Math.max(...inked) - Math.min(...inked) + 1).toBeGreaterThanOrEqual(160);
  });

  test("a reprint says so and which it is", () => {
    expect(saying(lay(sampleContents.reprint, width))).toContain("BẢN IN LẠI 2");
    expect(saying(lay(standardContent, width))).not.toContain("BẢN IN LẠI");
  });

  test("what is not known is left out", () => {
    const layout = lay({ ...standardContent, estimate: null, counters: [], followUrl: null }, width);
    expect(saying(layout)).not.toContain("Dự kiến");
    expect(saying(layout)).not.toContain("Quét mã");
    expect(layout.items.some((item) => item.kind === "qr")).toBe(false);
  });

  test("D1 the time is the site's, whatever the machine's", () => {
    const at = { ...standardContent, issuedAt: Date.UTC(2026, 10, 22, 18, 30) };
    expect(saying(lay(at, width))).toContain("01:30 · Thứ Hai, 23/11/2026");
    expect(saying(lay({ ...at, timeZone: "UTC" }, width))).toContain("18:30 · Chủ Nhật, 22/11/2026");
  });
});

test("58 mm paper speaks Vietnamese only, 80 mm both languages", () => {
  const english = [standardContent.office.en, standardContent.service.en, "Your number", "Waiting"];
  for (const words of english) {
    expect(saying(lay(standardContent, 576))).toContain(words);
    expect(saying(lay(standardContent, 384))).not.toContain(words);
  }
});

test("counters are told in short: neighbours from three on as a range", () => {
  expect(texts(lay({ ...standardContent, counters: [11, 2, 3] }, 576))).toContain("2, 3, 11");
  expect(texts(lay({ ...standardContent, counters: [1, 2, 3, 4, 7] }, 576))).toContain("1–4, 7");
});
