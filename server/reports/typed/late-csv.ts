import type { LateDossiers } from "@motcua/protocol";
import { csvOf } from "../csv.ts";

/** Late dossiers to take away; what a spreadsheet would run as a formula is written as text. */
export function lateCsv({ rows }: LateDossiers): string {
  return csvOf([
    ["Mã hồ sơ", "Lĩnh vực", "Ngày hẹn trả", "Ngày trả kết quả", "Lý do trễ", "Ngày hẹn lại"],
    ...rows.map(({ code, field, dueOn, doneOn, reason, newDate }) => [
      code,
      field,
      dueOn,
      doneOn,
      reason,
      newDate,
    ]),
  ]);
}
