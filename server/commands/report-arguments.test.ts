import { expect, test } from "vitest";
import { reportArguments } from "./report-arguments.ts";

const fitting = ["--from", "2022-11-01", "--to", "2022-11-30", "--format", "docx", "--out", "a.docx"];
const without = (name: string) => fitting.toSpliced(fitting.indexOf(name), 2);
const changed = (name: string, value: string) => fitting.with(fitting.indexOf(name) + 1, value);

test("both days belong to the period", () => {
  expect(reportArguments(fitting)).toMatchObject({
    period: { from: "2022-11-01", until: "2022-12-01" },
    language: "vi",
    existing: "kept",
    site: null,
  });
});

test.each([
  [without("--from"), "--from DAY is missing"],
  [without("--out"), "--out FILE is missing"],
  [without("--format"), "--format must be one of: json, csv, xlsx, docx"],
  [changed("--to", "2022-02-30"), '--to is "2022-02-30", not a day'],
  [changed("--to", "2022-10-31"), "--to must be the day of --from or later"],
  [changed("--from", "1999-01-01"), "longer than ten years"],
  [[...fitting, "--language", "fr"], "--language must be vi or en"],
  [[...fitting, "--colour"], "An argument does not fit"],
])("a wrong argument gets a sentence that names it: %j", (given, sentence) => {
  expect(() => reportArguments(given)).toThrow(sentence);
});
