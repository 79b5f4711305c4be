/**
 * Checks that no row of the journal was changed, taken out or put in: `journal-verify [seq:hash ...]`, also
 * while the hub runs. Exits with 1 and names the first row that does not fit.
 */
import { verifyFigures } from "../store/verify-figures.ts";
import { type JournalVerdict, verifyJournal } from "../store/verify-journal.ts";
import { anchorsOf } from "./anchors.ts";
import { runCommand } from "./run-command.ts";
import { openReading, storePlace } from "./store-place.ts";

const reasons: Record<Extract<JournalVerdict, { kind: "broken" }>["why"], { vi: string; en: string }> = {
  gap: { vi: "thiếu hoặc thừa dòng ngay trước đó", en: "a row before it is missing, or it is one too many" },
  hash: { vi: "nội dung không khớp với mã băm", en: "its content does not fit its hash" },
  "time-ran-back": { vi: "thời gian chạy lùi", en: "its time runs back" },
  anchor: { vi: "không khớp với mốc đã in ra giấy", en: "it does not fit the anchor that was printed" },
};

await runCommand(async (say) => {
  const reading = await openReading(storePlace(process.env, process.cwd()));
  try {
    const sites = await reading.journal.sites();
    const given = anchorsOf(process.argv.slice(2), sites);
    let outcome: "ok" | "bad" = "ok";
    for (const site of sites) {
      const issued = await reading.anchors.all(site);
      // What a person reads off a paper goes before what the database says was printed on it.
      const anchors = new Map([
        ...issued.map(({ seq, hash }): [number, string] => [seq, hash]),
        ...(given.get(site) ?? []),
      ]);
      const verdict = await verifyJournal(reading.journal, site, anchors);
      if (verdict.kind === "fits") {
        const { rows, end } = verdict;
        say(
          `${site}: ${rows} dòng đều khớp. Mã băm của dòng cuối: ${end.seq}:${end.hash}`,
          `${site}: all ${rows} rows fit. Hash of the last row: ${end.seq}:${end.hash}`,
        );
        const { batches, unfit } = await verifyFigures(reading, site);
        for (const { seq, batch, why } of unfit) {
          outcome = "bad";
          say(
            `${site}: đợt số liệu ${batch} (dòng ${seq}) ${why === "missing" ? "bị mất nội dung" : "KHÔNG khớp với mã băm"}.`,
            `${site}: batch ${batch} (row ${seq}) ${why === "missing" ? "has lost its figures" : "does NOT fit its digest"}.`,
          );
        }
        if (batches > 0 && unfit.length === 0) {
          say(`${site}: ${batches} đợt số liệu đều khớp.`, `${site}: all ${batches} batches of figures fit.`);
        }
      } else {
        outcome = "bad";
        const { vi, en } = reasons[verdict.why];
        say(
          `${site}: dòng ${verdict.seq} KHÔNG khớp: ${vi}. Trước đó có ${verdict.rows} dòng khớp.`,
          `${site}: row ${verdict.seq} does NOT fit: ${en}. ${verdict.rows} rows before it fit.`,
        );
      }
    }
    if (sites.length === 0) say("Sổ nhật ký chưa có dòng nào.", "The journal has no rows yet.");
    return outcome;
  } finally {
    await reading.close();
  }
});
