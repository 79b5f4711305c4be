/** Wires typed figures, dossier files and feedback of a hub to its store and its desk. */
import { join } from "node:path";
import type { DossierMapping, EpochMillis, SiteId } from "@motcua/protocol";
import { readContent, readRecord } from "../desk/office-record.ts";
import { createFeedbackDesk } from "../feedback/feedback-desk.ts";
import { createDossierFiles } from "../imports/dossier-files.ts";
import type { ReportSource } from "../reports/report-source.ts";
import { createTypedFigures } from "../reports/typed/typed-figures.ts";
import type { Store } from "../store/store.ts";

export interface TypedPartsOfHub {
  readonly site: SiteId;
  readonly store: Pick<Store, "journal" | "figures" | "words" | "people" | "setting" | "setSetting">;
  readonly source: ReportSource;
  readonly dataFolder: string;
  readonly newId: () => string;
  readonly now: () => EpochMillis;
}

export function createTypedParts({ site, store, source, dataFolder, newId, now }: TypedPartsOfHub) {
  const record = () => readRecord(store.journal, site);
  const figures = createTypedFigures({
    source,
    now,
    keeping: {
      record,
      content: (digest) => readContent(store.figures, site, digest),
      async keep(digest, content, late) {
        const rows = late.map(({ row, code, field, dueOn, doneOn, reason, newDate }) => ({
          site,
          digest,
          row,
          code,
          field,
          due_on: dueOn,
          done_on: doneOn,
          reason,
          new_date: newDate,
          at: now(),
        }));
        await store.figures.keep({ site, digest, content, at: now() }, rows);
      },
      async late(digest) {
        const rows = await store.figures.lateDossiers(site, digest);
        return rows.map(({ row, code, field, due_on, done_on, reason, new_date }) => ({
          row,
          code,
          field,
          dueOn: due_on,
          doneOn: done_on,
          reason,
          newDate: new_date,
        }));
      },
    },
  });
  const markOf = (headerDigest: string) => `dossier-mapping:${site}:${headerDigest}`;
  const files = createDossierFiles({
    folder: join(dataFolder, "imports"),
    newId,
    settings: source.settings,
    figures,
    async remembered(headerDigest) {
      const kept = await store.setting(markOf(headerDigest));
      return kept === null ? null : (JSON.parse(kept) as DossierMapping);
    },
    remember: (headerDigest, mapping) => store.setSetting(markOf(headerDigest), JSON.stringify(mapping)),
  });
  const feedback = createFeedbackDesk({
    record,
    words: async (seq) => (await store.words.find(site, seq))?.text ?? null,
    people: async () => (await store.people.all(site)).filter(({ active }) => active === 1),
    settings: source.settings,
    now,
  });
  return { figures, files, feedback };
}
