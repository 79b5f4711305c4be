import type { Batch, DossierPreview, LateDossiers } from "@motcua/protocol";
import { afterEach, expect, it, vi } from "vitest";
import { openTypedOffice } from "../testing/typed-office.ts";

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function setUp() {
  const office = await openTypedOffice();
  open.push(office.close);
  return office;
}

const summary = [
  "BÁO CÁO TÌNH HÌNH GIẢI QUYẾT,,,,,,",
  "Lĩnh vực,Tổng số tiếp nhận,Trước hạn,Đúng hạn,Quá hạn,Đang giải quyết trong hạn,Đang giải quyết quá hạn",
  "Đất đai,1.200,100,900,50,100,50",
  "Hộ tịch,300,50,240,0,10,0",
  "Tổng cộng,1.500,150,1.140,50,110,49",
].join("\r\n");

const asked = {
  period: { from: "2022-01-01", until: "2022-02-01" },
  quality: { underAuthority: null, ratedNotSatisfied: null, complained: null, anyOfThese: null },
  replaces: null,
  note: "",
};

async function previewed(set: Awaited<ReturnType<typeof setUp>>, csv: string | Buffer, name = "thang-1.csv") {
  const uploaded = await set.upload(name, csv);
  if (uploaded.state !== "found") throw new Error(uploaded.sentence.en);
  const { file, mapping } = uploaded.found;
  const url = `/api/v1/dossiers/files/${file}/preview`;
  await set.post(url, { ...asked, mapping });
  await vi.waitUntil(async () => (await set.get<DossierPreview>(url)).state !== "reading", 15_000);
  return { uploaded: uploaded.found, file, preview: await set.get<DossierPreview>(url) };
}

it("a summary of dossiers is mapped, looked at and entered with its difference, and its mapping is remembered", async () => {
  const set = await setUp();
  const { file, preview, uploaded } = await previewed(set, summary);
  expect(uploaded).toMatchObject({
    format: "csv",
    mappingFrom: "guessed",
    mapping: { shape: "summary", headerRow: 2 },
  });
  if (preview.state !== "ready") throw new Error(JSON.stringify(preview));
  expect(preview.content.fields.map(({ name, figures }) => [name, figures.received])).toEqual([
    ["Đất đai", 1_200],
    ["Hộ tịch", 300],
  ]);
  expect(preview.differences.map(({ missing, sentence }) => [missing, sentence.vi])).toEqual([
    [1, expect.stringContaining("thiếu 1")],
    [-1, expect.stringContaining("thừa 1")],
  ]);
  expect(await set.get<Batch[]>("/api/v1/figures")).toEqual([]);
  await set.post(`/api/v1/dossiers/files/${file}/commit`, { id: set.newId() });
  expect(await set.get<Batch[]>("/api/v1/figures")).toMatchObject([{ state: "in-force", kind: "dossiers" }]);
  const again = await set.upload("thang-2.csv", summary.replace("1.200", "1.300"));
  expect(again).toMatchObject({ state: "found", found: { mappingFrom: "remembered" } });
});

it("P1 late dossiers of a file with a row each are there for letters, and nowhere in the journal", async () => {
  const set = await setUp();
  const detail = [
    "Mã hồ sơ;Lĩnh vực;Ngày tiếp nhận;Ngày hẹn trả;Ngày trả kết quả;Lý do trễ;Ngày hẹn lại",
    "000.00.00.H48-220103-0001;Đất đai;03/01/2022;10/01/2022;12/01/2022;Chờ xác minh;",
    "000.00.00.H48-220103-0002;Đất đai;03/01/2022;20/01/2022;;-Chờ đo đạc;10/02/2022",
    "000.00.00.H48-220103-0003;Hộ tịch;30/12/2021;10/01/2022;10/01/2022;;",
    "000.00.00.H48-220103-0004;Hộ tịch;04/01/2022;10/01/2022;07/01/2022;;",
    "000.00.00.H48-220103-0005;Hộ tịch;04/01/2022;10/02/2022;;;",
  ].join("\n");
  const { file, preview } = await previewed(set, `\uFEFF${detail}`);
  if (preview.state !== "ready") throw new Error(JSON.stringify(preview));
  expect(preview.content.fields).toMatchObject([
    { name: "Đất đai", figures: { received: 2, late: 1, openOverdue: 1 } },
    { name: "Hộ tịch", figures: { received: 3, carriedOver: 1, early: 1, onTime: 1, openInTerm: 1 } },
  ]);
  await set.post(`/api/v1/dossiers/files/${file}/commit`, { id: set.newId() });
  const late = await set.get<LateDossiers>("/api/v1/dossiers/late?from=2022-01-01&until=2022-02-01");
  expect(late).toMatchObject({ byField: [{ field: "Đất đai", late: 2 }], missing: 0 });
  expect(late.rows.map(({ code, newDate, reason }) => [code.slice(-4), newDate, reason])).toEqual([
    ["0001", null, "Chờ xác minh"],
    ["0002", "2022-02-10", "-Chờ đo đạc"],
  ]);
  const csv = await set.http.ask("GET", "/api/v1/dossiers/late.csv?from=2022-01-01&until=2022-02-01", {
    cookie: set.cookie,
  });
  expect(csv.body).toContain("000.00.00.H48-220103-0002,Đất đai,2022-01-20,,'-Chờ đo đạc,2022-02-10");
  const rows = await set.office.store.journal.read(set.office.site, 0, 1_000);
  const stored = await set.get("/api/v1/figures");
  expect(JSON.stringify([rows, stored])).not.toContain("H48-220103");
  await set.office.store.figures.wipeLateDossiers(set.office.site, set.office.clock.now() + 1);
  expect(await set.get("/api/v1/dossiers/late?from=2022-01-01&until=2022-02-01")).toMatchObject({
    rows: [],
    missing: 2,
  });
});

it("a file with wrong lines names each and takes none of it", async () => {
  const set = await setUp();
  const { preview, file } = await previewed(
    set,
    summary.replace("900", "chín trăm").replace("300,50", "=1+1,50"),
  );
  expect(preview).toMatchObject({ state: "failed", problems: [{ line: 3 }, { line: 4 }] });
  expect(await set.post(`/api/v1/dossiers/files/${file}/commit`, { id: set.newId() })).toMatchObject({
    refused: { code: "bad-request" },
  });
  expect(await set.get<Batch[]>("/api/v1/figures")).toEqual([]);
});

it("files in other encodings and damaged ones are answered with a sentence", async () => {
  const { upload } = await setUp();
  const vietnamese = Buffer.from([0xd0, 0xea, 0x74, 0x20, 0xf0, 0x61, 0x69, 0x2c, 0x31, 0x0a]);
  expect(await upload("a.csv", vietnamese)).toMatchObject({
    state: "refused",
    sentence: { vi: expect.stringContaining("Windows-1258") },
  });
  expect(await upload("a.xlsx", Buffer.from("PK\u0003\u0004 and then nothing"))).toMatchObject({
    state: "refused",
  });
  expect(await upload("a.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"))).toMatchObject({ state: "refused" });
  expect(await upload("a.csv", Buffer.alloc(0))).toMatchObject({ state: "refused" });
  const utf16 = Buffer.from(`\uFEFF${summary}`, "utf16le");
  expect(await upload("a.csv", utf16)).toMatchObject({
    state: "found",
    found: { mapping: { headerRow: 2 } },
  });
});
