import { expect, it } from "vitest";
import { sampleView } from "../testing/sample-view.ts";
import { createProcedureIndex } from "./find-procedures.ts";

const index = createProcedureIndex(sampleView());
const first = (typed: string) => index.find(typed)[0];
const names = (typed: string) => index.find(typed).map(({ name }) => name.vi);

it("finds without diacritics, the shortest name first", () => {
  expect(names("khai sinh").slice(0, 2)).toEqual(["Đăng ký khai sinh", "Đăng ký lại khai sinh"]);
  expect(names("KHAI SINH")).toEqual(names("khai sinh"));
  expect(names("khai sinh")).toEqual(names("khái sịnh"));
});

it("finds đ by d, also half a word and words in another order", () => {
  expect(names("dat dai")).toContain("Giải quyết tranh chấp đất đai");
  expect(first("ket ho")?.name.vi).toBe("Đăng ký kết hôn");
  expect(names("kinh doanh ho")).toContain("Đăng ký thành lập hộ kinh doanh");
});

it("finds letters typed without their spaces", () => {
  expect(names("khaisinh")).toContain("Đăng ký khai sinh");
});

it("finds by the English name, by the code, and a service by its own name", () => {
  expect(first("birth reg")?.procedure).toBe("Đăng ký khai sinh");
  expect(first("1.000656")?.procedure).toBe("Đăng ký khai tử");
  expect(first("ho tich")).toMatchObject({ service: "civil-status", procedure: null });
});

it("shows all when nothing is typed and none when nothing fits", () => {
  expect(index.find("")).toHaveLength(60 + 17);
  expect(index.find("xyzzy")).toHaveLength(0);
});
