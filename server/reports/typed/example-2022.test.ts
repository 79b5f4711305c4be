import { FiguresContent } from "@motcua/protocol";
import { Map as FrozenMap } from "immutable";
import { Value } from "typebox/value";
import { expect, it } from "vitest";
import { type EnteredBatch, emptyRecord } from "../../domain/office-record.ts";
import { exampleSettings } from "../../testing/office.ts";
import { canonicalText } from "./canonical.ts";
import { figuresProblems } from "./check-figures.ts";
import { example2022 } from "./example-2022.ts";
import { noLiveRatings } from "./ratings-together.ts";
import { typedReport } from "./typed-report.ts";

const period = { from: "2021-12-05", until: "2022-12-05" } as EnteredBatch["period"];

async function report2022() {
  const all = await example2022();
  const entries = all.map(
    (content, at): EnteredBatch => ({
      batch: `00000000-0000-7000-8000-00000000000${at}` as EnteredBatch["batch"],
      kind: content.kind,
      digest: canonicalText(content).digest,
      period: content.period,
      replaces: null,
      visits: null,
      entered: { at: 1_000 + at, by: "person:one" },
      ended: null,
    }),
  );
  return typedReport({
    settings: exampleSettings(),
    record: { ...emptyRecord, batches: FrozenMap(entries.map((one) => [one.batch, one])) },
    contents: new Map(all.map((content) => [canonicalText(content).digest, content])),
    titles: new Map(),
    live: noLiveRatings,
    period,
    position: { epoch: 1, seq: 9, hash: "0".repeat(64), verified: null },
    madeAt: 1_700_000_000_000,
  });
}

it("the batches of 2022 are figures that would be accepted", async () => {
  for (const content of await example2022()) {
    expect(Value.Check(FiguresContent, content)).toBe(true);
    expect(figuresProblems(content, exampleSettings())).toEqual([]);
  }
});

it("V4 2022: 736 ratings, 500 on paper and 236 on tablets, 100% with its interval and no response rate", async () => {
  const { paper, tablet, phone, total } = (await report2022()).ratings;
  expect([paper.n, tablet.n, phone.n, total.n]).toEqual([500, 236, 0, 736]);
  expect(total.share).toEqual({ percent: 100, lowPercent: 99.48, highPercent: 100 });
  expect(total.response).toEqual({ part: 736, of: 0, percent: null });
  expect(paper.asked).toEqual([
    {
      vi: "Cần hỏi thêm: số phiếu phát ra, số phiếu thu về, số phiếu hợp lệ. Chưa biết tỷ lệ trả lời.",
      en: "To be asked: forms issued, forms collected, valid forms. The response rate is not known.",
    },
  ]);
  expect(paper.parts).toHaveLength(1);
});

it("2022: dossiers with recomputed percentages whose parts add up to 100", async () => {
  const total = (await report2022()).dossiers?.total;
  expect(total).toMatchObject({
    received: 138_187,
    resolved: 133_296,
    early: 13_281,
    onTime: 119_431,
    late: 584,
    open: 4_891,
    percentResolved: 96.46,
    percentOpen: 3.54,
    percentEarly: 9.96,
    percentOnTime: 89.6,
    percentLate: 0.44,
  });
  const parts = [total?.percentEarly, total?.percentOnTime, total?.percentLate];
  expect(parts.reduce((sum: number, part) => sum + Math.round((part ?? 0) * 100), 0)).toBe(10_000);
});

it("2022: 4,419 + 409 is shown as 63 short of 4,891", async () => {
  const differences = (await report2022()).dossiers?.differences;
  expect(differences).toEqual([
    {
      of: null,
      statement: {
        vi: "Đang giải quyết, trong hạn + Đang giải quyết, quá hạn = Đang giải quyết",
        en: "Open, in term + Open, overdue = Open",
      },
      left: 4_828,
      right: 4_891,
      missing: 63,
      sentence: {
        vi: "4.419 + 409 = 4.828, thiếu 63 so với 4.891",
        en: "4,419 + 409 = 4,828, 63 short of 4,891",
      },
    },
  ]);
});

it("2022: feedback, dialogue and procedures as stated, and a QĐ 766 rate that asks for what it lacks", async () => {
  const report = await report2022();
  expect(report.feedback.typed).toMatchObject([{ received: 2, resolved: 2 }]);
  expect(report.dialogues).toMatchObject([{ meeting: "2022-07-22", registered: 0 }]);
  expect(report.activities[0]?.procedures).toEqual({ total: 466, district: 330, commune: 136 });
  expect(report.dossiers?.qd766).toMatchObject({ percent: null, overdue: 993 });
  expect(report.dossiers?.qd766.asked).toHaveLength(1);
});

it("the same figures give the same report, whatever the order of their keys", async () => {
  expect(JSON.stringify(await report2022())).toBe(JSON.stringify(await report2022()));
  const [paper] = await example2022();
  const turned = Object.fromEntries(Object.entries(paper).toReversed());
  expect(canonicalText(turned).digest).toBe(canonicalText(paper).digest);
});
