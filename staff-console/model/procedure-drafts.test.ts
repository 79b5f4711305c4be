import type { Procedure, ServiceId, SiteSettings } from "@motcua/protocol";
import { expect, it } from "vitest";
import {
  isTaken,
  procedureDraftOf,
  procedureOf,
  putPasted,
  putProcedure,
  readPasted,
  removeProcedure,
} from "./procedure-drafts.ts";

const land = "land" as ServiceId;
const services = [
  { id: land, prefix: "A", vi: "Đất đai" },
  { id: "tax" as ServiceId, prefix: "U", vi: "Thuế" },
] as unknown as SiteSettings["services"];
const birth: Procedure = {
  service: land,
  code: "1.012783",
  vi: "Cấp đổi Giấy chứng nhận",
  en: "Exchange of certificate",
  detail: {
    papers: [{ vi: "Bản gốc Giấy chứng nhận", en: "The original" }],
    fee: { vi: "Theo quy định của tỉnh", en: "As the province rules" },
    workingDays: 7,
    place: null,
    note: null,
    example: false,
  },
};
const settings = { services, procedures: [birth] } as unknown as SiteSettings;

it("a procedure that is opened and saved unchanged is the same procedure", () => {
  expect(procedureOf(procedureDraftOf(birth, land))).toEqual(birth);
});

it("what an administrator writes is the office's own: it is no example any more", () => {
  const example = { ...birth, detail: { ...birth.detail, example: true } } as Procedure;
  expect(procedureOf(procedureDraftOf(example, land))).toMatchObject({ detail: { example: false } });
});

it("nothing written about it leaves a name alone, and English that is left out says the Vietnamese", () => {
  const draft = { ...procedureDraftOf(null, land), vi: "Tách thửa" };
  expect(procedureOf(draft)).toEqual({ service: land, code: null, vi: "Tách thửa", en: "Tách thửa" });
  expect(procedureOf({ ...draft, papersVi: "Đơn\nSơ đồ", papersEn: "Form" })).toMatchObject({
    detail: {
      papers: [
        { vi: "Đơn", en: "Form" },
        { vi: "Sơ đồ", en: "Sơ đồ" },
      ],
    },
  });
});

it("says what is wrong", () => {
  const draft = procedureDraftOf(birth, land);
  expect(procedureOf({ ...draft, vi: " " })).toBe("name");
  expect(procedureOf({ ...draft, workingDays: "bảy" })).toBe("days");
  expect(procedureOf({ ...draft, workingDays: "366" })).toBe("days");
  expect(procedureOf({ ...draft, papersVi: "Đơn\n".repeat(21) })).toBe("papers");
});

it("a name is taken by another of the same service, not by itself", () => {
  expect(isTaken(settings, birth, birth)).toBe(false);
  expect(isTaken(settings, null, birth)).toBe(true);
  expect(isTaken(settings, null, { ...birth, service: "tax" as ServiceId })).toBe(false);
});

it("is put, changed and taken away one by one", () => {
  const renamed = { ...birth, vi: "Cấp đổi" };
  expect(putProcedure(birth, renamed)(settings).procedures).toEqual([renamed]);
  expect(putProcedure(null, renamed)(settings).procedures).toEqual([birth, renamed]);
  expect(removeProcedure(birth)(settings).procedures).toEqual([]);
});

it("rows of a spreadsheet are read by the letter or the name of their service; lines that do not fit are named", () => {
  const { procedures, wrongLines } = readPasted(
    "A\t\tTách thửa\tSplit\tĐơn; Sơ đồ\t\t15\nThuế\t1.2\tLệ phí trước bạ\n\nZ\t\tKhông có lĩnh vực\nA\t\t\n",
    services,
  );
  expect(procedures).toMatchObject([
    { service: "land", code: null, vi: "Tách thửa", en: "Split", detail: { workingDays: 15 } },
    { service: "tax", code: "1.2", vi: "Lệ phí trước bạ", en: "Lệ phí trước bạ" },
  ]);
  expect(procedures[0]?.detail?.papers.map(({ vi }) => vi)).toEqual(["Đơn", "Sơ đồ"]);
  expect(wrongLines).toEqual([4, 5]);
});

it("pasted rows of the same name are written anew, not twice", () => {
  const again = { ...birth, en: "Exchange" };
  const other = { ...birth, vi: "Tách thửa" };
  expect(putPasted([again, other, other])(settings).procedures).toEqual([again, other]);
});
