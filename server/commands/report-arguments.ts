import { parseArgs } from "node:util";
import { type DocumentFormat, isRefused, type Language } from "@motcua/protocol";
import { Temporal } from "temporal-polyfill";
import { readPeriod } from "../reports/period.ts";
import type { Period } from "../reports/report-rows.ts";
import { CommandRefused } from "./run-command.ts";

/** What a person asked for on the command line. */
export interface ReportArguments {
  readonly period: Period;
  readonly format: DocumentFormat;
  readonly language: Language;
  readonly out: string;
  readonly existing: "kept" | "replaced";
  /** null where the database has one office */
  readonly site: string | null;
}

const formats: readonly DocumentFormat[] = ["json", "csv", "xlsx", "docx"];
const form = "npm run report -- --from 2022-11-01 --to 2022-11-30 --format docx --out bao-cao.docx";

const refused = (vi: string, en: string) =>
  new CommandRefused(`${vi}\nDạng đúng: ${form}`, `${en}\nThe form is: ${form}`);

/** Reads the arguments; both days belong to the period. Throws `CommandRefused` naming the first that does not fit. */
export function reportArguments(given: readonly string[]): ReportArguments {
  const { from, to, format, out, language = "vi", force, site = null } = valuesOf(given);
  const first = dayOf("--from", from);
  const last = dayOf("--to", to);
  const asked = readPeriod(first.toString(), last.add({ days: 1 }).toString());
  if (isRefused(asked)) {
    throw asked.refused.detail?.["problem"] === "too-long"
      ? refused("Kỳ báo cáo dài quá mười năm.", "The period is longer than ten years.")
      : refused("--to phải là ngày --from hoặc sau đó.", "--to must be the day of --from or later.");
  }
  const known = formats.find((one) => one === format);
  if (known === undefined) {
    throw refused(
      `--format phải là một trong: ${formats.join(", ")}.`,
      `--format must be one of: ${formats.join(", ")}.`,
    );
  }
  if (language !== "vi" && language !== "en") {
    throw refused("--language phải là vi hoặc en.", "--language must be vi or en.");
  }
  if (out === undefined || out === "") throw refused("Thiếu --out TỆP.", "--out FILE is missing.");
  return { period: asked.done, format: known, language, out, existing: force ? "replaced" : "kept", site };
}

function valuesOf(given: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...given],
      options: {
        from: text,
        to: text,
        format: text,
        out: text,
        language: text,
        site: text,
        force: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw refused(`Tham số không đúng: ${detail}`, `An argument does not fit: ${detail}`);
  }
}

function dayOf(name: string, text: string | undefined): Temporal.PlainDate {
  if (text === undefined) throw refused(`Thiếu ${name} NGÀY.`, `${name} DAY is missing.`);
  const wrong = () =>
    refused(
      `${name} là "${text}", không phải một ngày như 2022-11-30.`,
      `${name} is "${text}", not a day such as 2022-11-30.`,
    );
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw wrong();
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    throw wrong();
  }
}
