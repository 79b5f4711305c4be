import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { refusedIn, refusedWords } from "./refused-words.ts";
import { vietnameseTexts } from "./vietnamese-texts.ts";

const root = join(import.meta.dirname, "../..");
const words = refusedWords(readFileSync(join(root, "docs/words.md"), "utf8"));
const said = (text: string) =>
  refusedIn(text, words).map(({ refused, instead }) => `${refused} → ${instead}`);

it("reads what things are not called from the glossary", () => {
  expect(words).toContainEqual({ refused: "kiốt", instead: "máy lấy số", allowedIn: [] });
  expect(said("Mời xem kiosk ở cửa")).toEqual(["kiosk → máy lấy số"]);
  expect(said("Công chức tại quầy")).toEqual(["công chức → cán bộ"]);
  expect(said("Máy lấy số ở cửa, cán bộ tại quầy")).toEqual([]);
});

it("allows a refused word inside the longer name of another thing, and not beside it", () => {
  expect(said("Sổ nhật ký và nhật ký thao tác")).toEqual([]);
  expect(said("Sổ nhật ký, rồi nhật ký")).toEqual(["nhật ký → sổ nhật ký"]);
});

it("holds one style of tone marks", () => {
  expect(said("Đã xoá, đã huỷ, khoẻ, hoà")).toEqual(["xoá → xóa", "huỷ → hủy", "khoẻ → khỏe", "hoà → hòa"]);
  expect(said("Quý ông, đã xóa hóa đơn, hoàn tất, khoảng, tuyến")).toEqual([]);
});

it("finds the texts of every screen, of the hub, the agent and the example sites", () => {
  const files = new Set(vietnameseTexts(root).map(({ file }) => file.split("/")[0]));
  for (const place of [
    "kiosk-ui",
    "rating-tablet",
    "display-board",
    "phone-page",
    "staff-console",
    "screen-kit",
  ]) {
    expect(files).toContain(place);
  }
  for (const place of ["server", "hardware", "protocol", "start-screens"]) expect(files).toContain(place);
});

it("calls each thing by its one name in every Vietnamese text", () => {
  const wrong = vietnameseTexts(root).flatMap(({ file, words: text }) =>
    said(text).map((word) => `${file}: ${word} in ${text.trim().slice(0, 160)}`),
  );
  expect(wrong).toEqual([]);
});
