/**
 * Makes the periodic report without a hub, also beside one that runs: `report --from D --to D --format
 * json|csv|xlsx|docx --out F [--language vi|en] [--site S] [--force]`. Both days belong to the period.
 */
import { writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { MakeDocumentBody } from "@motcua/protocol";
import { createAuditTrail } from "../access/audit-trail.ts";
import { foldSite } from "../desk/fold.ts";
import { createReportSource } from "../hub/report-source.ts";
import { createTypedParts } from "../hub/typed-figures.ts";
import { createChance, newId } from "../parts/chance.ts";
import { createSystemClock } from "../parts/clock.ts";
import { gatherFigures } from "../reports/documents/gather-figures.ts";
import { makeDocument } from "../reports/documents/make-document.ts";
import { createWholeCheck } from "../reports/documents/whole-check.ts";
import { makeRatingFlagReport } from "../reports/flags/rating-flag-report.ts";
import { openPostgresStore } from "../store/postgres-store.ts";
import { openSqliteBeside } from "../store/sqlite-store.ts";
import type { Store } from "../store/store.ts";
import { type ReportArguments, reportArguments } from "./report-arguments.ts";
import { CommandRefused, runCommand, type Say } from "./run-command.ts";
import { nothingYet, siteOf } from "./site-of.ts";
import { storePlace } from "./store-place.ts";

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

await runCommand(async (say) => {
  const asked = reportArguments(process.argv.slice(2));
  const out = resolve(process.env.INIT_CWD ?? process.cwd(), asked.out);
  const { file, databaseUrl } = storePlace(process.env, process.cwd());
  const store =
    databaseUrl === null ? await openSqliteBeside({ file }) : await openPostgresStore({ url: databaseUrl });
  try {
    await report(store, asked, out, dirname(file), say);
    return "ok";
  } finally {
    await store.close();
  }
});

async function report(
  store: Store,
  { period, format, language, existing, site: named }: ReportArguments,
  out: string,
  dataFolder: string,
  say: Say,
): Promise<void> {
  const site = siteOf(await store.journal.sites(), named);
  const state = await foldSite(store.journal, site);
  if (state === null) throw nothingYet();
  const clock = createSystemClock();
  const chance = createChance();
  const document = newId(clock.now(), chance);
  const source = createReportSource({ site, desk: { state: () => state, atWork: () => null }, store });
  const typed = createTypedParts({ site, store, source, dataFolder, newId: () => document, now: clock.now });
  const check = createWholeCheck({ site, clock, marks: store });
  const signal = new AbortController().signal;
  const body: MakeDocumentBody = { kind: "periodic", ...period, format, language };
  const { matter, position } = await gatherFigures(
    {
      source,
      clock,
      typed: typed.figures.report,
      late: typed.figures.late,
      flags: (wanted) => makeRatingFlagReport(source.rows, site, wanted),
    },
    body,
    signal,
  );
  await typed.files.close();
  const madeAt = clock.now();
  const made = await makeDocument(
    { ...body, settings: state.settings, matter, position, earlier: await check.recent(), madeAt },
    store.journal,
    { onStep: () => undefined, signal },
  );
  if (made.kind !== "made") {
    const row = made.kind === "journal-broken" ? made.seq : 0;
    throw new CommandRefused(
      `Không lập báo cáo: sổ nhật ký không khớp ở dòng ${row}. Hãy chạy npm run journal:verify.`,
      `No report was made: the journal does not fit at row ${row}. Run npm run journal:verify.`,
    );
  }
  await writeOut(out, made.bytes, existing);
  const { seq, hash } = position;
  await store.anchors.add({ site, document, seq, hash, at: madeAt });
  // not before the last row of the journal: that of a demonstration is ahead of this machine
  const notedAt = { now: () => Math.max(madeAt, state.lastAt) };
  const trail = createAuditTrail({ site, audit: store.audit, clock: notedAt, log: quiet });
  await trail.note(
    "machine",
    "report-exported",
    `${format} ${period.from}/${period.until} at ${seq} ${hash}`,
  );
  say(
    `Đã ghi báo cáo vào ${out}. Vị trí sổ nhật ký: ${seq}:${hash.slice(0, 16)}`,
    `The report was written to ${out}. Journal position: ${seq}:${hash.slice(0, 16)}`,
  );
}

async function writeOut(out: string, bytes: Uint8Array, existing: "kept" | "replaced"): Promise<void> {
  try {
    await writeFile(out, bytes, { flag: existing === "kept" ? "wx" : "w" });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") {
      throw new CommandRefused(
        `Tệp ${out} đã có. Hãy chọn tên khác, hoặc thêm --force để ghi đè.`,
        `The file ${out} is there already. Choose another name, or add --force to replace it.`,
      );
    }
    const detail = error instanceof Error ? error.message : String(error);
    throw new CommandRefused(`Không ghi được tệp: ${detail}`, `The file could not be written: ${detail}`);
  }
}
