import { expect, it } from "vitest";
import { foldText } from "./fold-text.ts";

it("folds Vietnamese letters to those of a plain keyboard, đ among them", () => {
  expect(foldText("Đăng ký khai sinh")).toBe("dang ky khai sinh");
  expect(foldText("ĐẤT ĐAI – Thửa, sổ đỏ")).toBe("dat dai thua so do");
  expect(foldText("ưƯ ơƠ ạ ẵ ộ ữ ỷ")).toBe("uu oo a a o u y");
});

it("folds composed and decomposed letters alike", () => {
  expect(foldText("Hộ tịch".normalize("NFD"))).toBe(foldText("Hộ tịch".normalize("NFC")));
});

it("keeps the digits and points of a procedure's code", () => {
  expect(foldText(" 1.001193 ")).toBe("1.001193");
});
