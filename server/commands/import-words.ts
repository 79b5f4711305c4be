import type { HistoryOutcome, LookedHistory } from "../history/history-desk.ts";
import type { HistorySummary } from "../history/walk-history.ts";
import type { ImportArguments } from "./import-arguments.ts";
import { CommandRefused, type Say } from "./run-command.ts";

const daysNamed = 10;

/** Says what became of a file; `bad` when it can not be brought in. Throws `CommandRefused` for one that cannot be read. */
export function importWords(outcome: HistoryOutcome, does: ImportArguments["does"], say: Say): "ok" | "bad" {
  switch (outcome.kind) {
    case "failed":
      throw new CommandRefused(outcome.sentence.vi, outcome.sentence.en);
    case "refused": {
      const { code, detail } = outcome.refusal;
      const more = detail === undefined ? "" : ` ${JSON.stringify(detail)}`;
      throw new CommandRefused(`Không nhập: ${code}${more}.`, `Nothing was brought in: ${code}${more}.`);
    }
    case "entered": {
      const { batch, digest } = outcome.entered;
      found(outcome.summary, say);
      say(
        `Đã nhập. Đợt số liệu: ${batch}\nMã băm: ${digest}`,
        `It was brought in. Batch: ${batch}\nDigest: ${digest}`,
      );
      return "ok";
    }
    case "looked":
      return looked(outcome, does, say);
    default:
      return outcome satisfies never;
  }
}

function looked({ summary, counted }: LookedHistory, does: ImportArguments["does"], say: Say): "ok" | "bad" {
  found(summary, say);
  for (const { line, column, vi, en } of summary.problems) {
    const [cot, of] = column === "" ? ["", ""] : [`, cột ${column}`, `, column ${column}`];
    say(`Dòng ${line}${cot}: ${vi}`, `Line ${line}${of}: ${en}`);
  }
  const { badLines, problems } = summary;
  if (badLines > problems.length) {
    const more = badLines - problems.length;
    say(`… và ${more} dòng sai khác.`, `… and ${more} more bad lines.`);
  }
  if (counted.length > 0) {
    const named = counted.slice(0, daysNamed).map(({ day }) => day);
    const days = `${named.join(", ")}${counted.length > named.length ? " …" : ""}`;
    say(
      `${counted.length} ngày đã có số liệu ở đây, không được tính hai lần: ${days}. Nếu đây là bản sửa của một lần nhập trước, hãy thêm --replaces ĐỢT.`,
      `${counted.length} days are counted here already and must not be counted twice: ${days}. If this corrects an earlier import, add --replaces BATCH.`,
    );
  }
  if (summary.visits === 0) say("Tệp không có lượt nào.", "The file has no visit.");
  const isFit = badLines === 0 && counted.length === 0 && summary.visits > 0;
  if (!isFit) {
    say("Chưa nhập gì. Hãy sửa tệp rồi thử lại.", "Nothing was brought in. Mend the file and try again.");
    return "bad";
  }
  if (does === "look")
    say("Tệp nhập được. Hãy thêm --write để nhập.", "The file fits. Add --write to bring it in.");
  return "ok";
}

function found({ visits, ratings, days, period, ...rest }: HistorySummary, say: Say): void {
  const last = days.at(-1);
  if (period === null || last === undefined) return;
  say(
    `${visits} lượt, ${ratings} đánh giá, ${days.length} ngày (${period.from} – ${last}).`,
    `${visits} visits, ${ratings} ratings, ${days.length} days (${period.from} – ${last}).`,
  );
  if (rest.withoutOfficer === 0) return;
  const names = rest.unknownOfficers.join(", ");
  say(
    `${rest.withoutOfficer} lượt ghi cán bộ không có tài khoản ở đây, sẽ được tính mà không có cán bộ: ${names}.`,
    `${rest.withoutOfficer} visits name officers without an account here and will count without one: ${names}.`,
  );
}
