import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import type { ReportSource } from "./report-source.ts";

/** However busy the floor is, a report comes on this often. */
const longestMillis = 20;

/** Between two pieces of a report: whoever asks for a number or calls one comes first. */
export async function stepAside({ atWork }: Pick<ReportSource, "atWork">): Promise<void> {
  await nextTurn();
  const answered = atWork();
  if (answered !== null) await Promise.race([answered, pause(longestMillis, undefined, { ref: false })]);
}
