/** Typed and imported figures of one office: looked at before they are entered, listed, reported, and the late dossiers. */
import type {
  Batch,
  BatchId,
  CheckedFigures,
  EpochMillis,
  FiguresContent,
  FiguresKind,
  FiguresPeriod,
  LateDossier,
  LateDossiers,
  Reply,
  TypedReport,
} from "@motcua/protocol";
import { refuse } from "@motcua/protocol";
import type { OfficeRecord } from "../../domain/office-record.ts";
import type { ReportSource } from "../report-source.ts";
import { batchesOf, type Contents, shareDays } from "./batches-of.ts";
import { canonicalText } from "./canonical.ts";
import { figuresProblems } from "./check-figures.ts";
import { figureChanges } from "./figure-changes.ts";
import { figuresDifferences } from "./figures-differences.ts";
import { liveRatings } from "./live-ratings.ts";
import { typedReport } from "./typed-report.ts";

/** A late dossier as it is kept beside a batch. */
export type KeptLate = Omit<LateDossier, "batch">;

/** Where figures are kept; their events are the desk's to write. */
export interface FiguresKeeping {
  record(): Promise<OfficeRecord>;
  /** null when there are none under this digest, or their text does not fit it */
  content(digest: string): Promise<FiguresContent | null>;
  keep(digest: string, text: string, late: readonly KeptLate[]): Promise<void>;
  late(digest: string): Promise<readonly KeptLate[]>;
}

export interface TypedFiguresParts {
  readonly source: ReportSource;
  readonly keeping: FiguresKeeping;
  readonly now: () => EpochMillis;
}

export interface TypedFigures {
  /** newest first, replaced and withdrawn ones too */
  batches(): Promise<Batch[]>;
  check(content: FiguresContent, replaces: BatchId | null): Promise<CheckedFigures>;
  /** Stores figures for an event to name; `figures-invalid` with the first problem's field when they cannot be right. */
  keep(
    content: FiguresContent,
    late: readonly KeptLate[],
  ): Promise<Reply<{ readonly kind: FiguresKind; readonly digest: string }>>;
  report(period: FiguresPeriod): Promise<TypedReport>;
  late(period: FiguresPeriod): Promise<LateDossiers>;
}

export function createTypedFigures({ source, keeping, now }: TypedFiguresParts): TypedFigures {
  const contentsOf = async ({ batches }: OfficeRecord, wanted: "all" | FiguresPeriod): Promise<Contents> => {
    const digests = [...batches.values()]
      .filter(({ period }) => wanted === "all" || shareDays(period, wanted))
      .map(({ digest }) => digest);
    return new Map(
      await Promise.all(
        [...new Set(digests)].map(
          async (digest): Promise<[string, FiguresContent | null]> => [digest, await keeping.content(digest)],
        ),
      ),
    );
  };

  const figures: TypedFigures = {
    async batches() {
      const record = await keeping.record();
      return batchesOf(record, await contentsOf(record, "all"), await source.titles());
    },

    async check(content, replaces) {
      const { batches } = await keeping.record();
      const old = replaces === null ? undefined : batches.get(replaces);
      const before = old === undefined ? null : await keeping.content(old.digest);
      const period = content.kind === "sipas" ? null : content.period;
      const overlaps = [...batches.values()].filter(
        (one) =>
          one.kind === content.kind &&
          one.ended === null &&
          one.batch !== replaces &&
          period !== null &&
          shareDays(one.period, period),
      );
      return {
        problems: figuresProblems(content, source.settings()),
        differences: figuresDifferences(content),
        overlaps: overlaps.map(({ batch }) => batch),
        changes: figureChanges(before, content).slice(0, 2_000),
      };
    },

    async keep(content, late) {
      const [problem] = figuresProblems(content, source.settings());
      if (problem !== undefined) return refuse("figures-invalid", { field: problem.field.slice(0, 100) });
      const { text, digest } = canonicalText(content);
      await keeping.keep(digest, text, late);
      return { done: { kind: content.kind, digest } };
    },

    async report(period) {
      const record = await keeping.record();
      const { at, live } = await liveRatings(source, period);
      return typedReport({
        settings: source.settings(),
        record,
        contents: await contentsOf(record, period),
        titles: await source.titles(),
        live,
        period: { from: period.from, until: period.until },
        position: { epoch: at.epoch, seq: at.seq, hash: at.hash, verified: await source.verified() },
        madeAt: now(),
      });
    },

    async late(period) {
      const { dossiers, batches } = await figures.report(period);
      const used = batches.filter(({ batch }) => dossiers?.batches.includes(batch) ?? false);
      const rows = await Promise.all(
        used.map(async ({ batch, digest }) =>
          (await keeping.late(digest)).map((row): LateDossier => ({ batch, ...row })),
        ),
      );
      const all = rows.flat();
      const counted = used.reduce((sum, { batch }) => {
        const row = dossiers?.rows.find((one) => one.batch === batch)?.total;
        return sum + (row === undefined ? 0 : row.late + row.openOverdue);
      }, 0);
      return {
        period: { from: period.from, until: period.until },
        byField: (dossiers?.fields ?? [])
          .map(({ name, late, openOverdue }) => ({ field: name ?? "", late: late + openOverdue }))
          .filter(({ late }) => late > 0),
        rows: all,
        missing: Math.max(0, counted - all.length),
      };
    },
  };
  return figures;
}
