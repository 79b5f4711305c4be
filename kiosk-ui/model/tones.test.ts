import { expect, it } from "vitest";
import { putTone, type Tone } from "./tones.ts";

it.each<[string, Tone, string]>([
  ["qua", "acute", "quá"],
  ["cho", "grave", "chờ".replace("ờ", "ò")],
  ["chơ", "grave", "chờ"],
  ["ngươi", "grave", "người"],
  ["hoa", "grave", "hòa"],
  ["toan", "acute", "toán"],
  ["thuê", "acute", "thuế"],
  ["giây", "acute", "giấy"],
  ["gia", "acute", "giá"],
  ["gi", "grave", "gì"],
  ["quy", "acute", "quý"],
  ["tiêng", "acute", "tiếng"],
  ["nghi", "hook", "nghỉ"],
  ["lai", "dot", "lại"],
  ["Đât", "acute", "Đất"],
  ["Xin phuc vu", "dot", "Xin phuc vụ"],
  ["khuya", "acute", "khúya".replace("úy", "uý")],
])("writes %s with its %s as %s", (typed, tone, written) => {
  expect(putTone(typed, tone)).toBe(written);
});

it("takes the same tone away again, and puts another in its place", () => {
  expect(putTone("quá", "acute")).toBe("qua");
  expect(putTone("quá", "grave")).toBe("quà");
});

it("leaves alone what can carry none", () => {
  for (const text of ["", "0905", "xin ", "tr"]) expect(putTone(text, "acute")).toBe(text);
});
