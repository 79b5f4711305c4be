/** Brings files of past visits into a store: looked at first, then kept whole, and counted only when an event names them. */
import { basename } from "node:path";
import type { EpochMillis, PersonId } from "@motcua/protocol";
import {
  type BatchId,
  type BusinessDay,
  type HistoryId,
  isRefused,
  type Refusal,
  type Reply,
  type SiteId,
  type SiteSettings,
  type VisitsContent,
} from "@motcua/protocol";
import type { Actor } from "../domain/actor.ts";
import type { OfficeRecord } from "../domain/office-record.ts";
import type { CountedDay, PastVisits } from "../store/store.ts";
import {
  type HistoryProgress,
  type RunningHistory,
  startHistory,
  type WalkedHistory,
} from "./history-thread.ts";
import type { PastOffice } from "./read-past-visit.ts";
import type { HistorySummary } from "./walk-history.ts";

export interface HistoryDeskParts {
  readonly site: SiteId;
  readonly pastVisits: PastVisits;
  readonly record: () => Promise<OfficeRecord>;
  readonly settings: () => SiteSettings;
  readonly people: () => Promise<readonly KnownPerson[]>;
  readonly newId: () => string;
  readonly now: () => EpochMillis;
  /** the day that is open, or runs by the clock: not over in either case */
  readonly today: () => BusinessDay;
  /** Keeps the figures that an event is to name, and has it written. */
  readonly enter: (
    content: VisitsContent,
    replaces: BatchId | null,
    by: Actor,
  ) => Promise<Reply<EnteredBatchName>>;
}

export interface KnownPerson {
  readonly id: PersonId;
  readonly title: string;
  readonly username: string;
}

export interface EnteredBatchName {
  readonly batch: BatchId;
  readonly digest: string;
}

/** What a file would bring, and the days of it that are counted already. */
export interface LookedHistory {
  readonly kind: "looked";
  readonly summary: HistorySummary;
  /** this office's own days (null), and those of other visits, unless they are of the batch that is replaced */
  readonly counted: readonly CountedDay[];
}

export type HistoryOutcome =
  | LookedHistory
  | Extract<WalkedHistory, { kind: "failed" }>
  | { readonly kind: "entered"; readonly summary: HistorySummary; readonly entered: EnteredBatchName }
  | { readonly kind: "refused"; readonly refusal: Refusal };

export interface HistoryWork {
  readonly done: Promise<HistoryOutcome>;
  stop(): Promise<void>;
}

export interface HistoryAsked {
  readonly path: string;
  /** what the file is called, for people */
  readonly name: string;
  readonly replaces: BatchId | null;
}

export interface HistoryDesk {
  /** Reads the file and changes nothing. */
  look(asked: HistoryAsked, onProgress: (progress: HistoryProgress) => void): HistoryWork;
  /** Reads it again and enters it, whole; a bad line or a day counted already brings `looked`, and nothing is changed. */
  enter(asked: HistoryAsked, by: Actor, onProgress: (progress: HistoryProgress) => void): HistoryWork;
}

export function createHistoryDesk(parts: HistoryDeskParts): HistoryDesk {
  const { site, pastVisits, record, settings, people, newId, now, today, enter } = parts;

  async function office(): Promise<PastOffice> {
    const named = (await people()).flatMap(({ id, title, username }): [string, PersonId][] => [
      [username.toLowerCase(), id],
      [title.normalize("NFC").toLowerCase(), id],
    ]);
    return { settings: settings(), people: new Map(named), now: now(), today: today() };
  }

  async function looked(summary: HistorySummary, replaces: BatchId | null): Promise<LookedHistory> {
    if (summary.period === null) return { kind: "looked", summary, counted: [] };
    const old = replaces === null ? null : ((await record()).batches.get(replaces)?.visits?.rows ?? null);
    const own = new Set<BusinessDay>(summary.days);
    const counted = (await pastVisits.counted(site, summary.period)).filter(
      ({ day, rows }) => own.has(day) && (rows === null || rows !== old),
    );
    return { kind: "looked", summary, counted };
  }

  /** What no event names, and nobody is about to name: left by a power cut, or by somebody who stopped. */
  async function dropLeftovers(): Promise<void> {
    const { batches } = await record();
    const named = new Set([...batches.values()].map(({ visits }) => visits?.rows));
    for (const rows of await pastVisits.all(site)) {
      if (!named.has(rows) && !underWay.has(rows)) await pastVisits.drop(site, rows);
    }
  }
  const underWay = new Set<HistoryId>();

  function work(
    run: (hold: (thread: RunningHistory) => RunningHistory) => Promise<HistoryOutcome>,
  ): HistoryWork {
    let running: RunningHistory | null = null;
    let isStopped = false;
    const done = run((thread) => {
      running = thread;
      if (isStopped) void thread.stop();
      return thread;
    });
    return {
      done,
      stop: async () => {
        isStopped = true;
        await running?.stop();
        await done.catch(() => undefined);
      },
    };
  }

  return {
    look: ({ path, replaces }, onProgress) =>
      work(async (hold) => {
        const job = { path, office: await office(), rows: null };
        const walked = await hold(startHistory(job, { progress: onProgress, keep: async () => undefined }))
          .done;
        return walked.kind === "failed" ? walked : looked(walked.summary, replaces);
      }),

    enter: ({ path, name, replaces }, by, onProgress) =>
      work(async (hold) => {
        await dropLeftovers();
        const rows = newId() as HistoryId;
        underWay.add(rows);
        let outcome: HistoryOutcome | null = null;
        try {
          const job = { path, office: await office(), rows };
          const keep = (some: Parameters<Parameters<typeof startHistory>[1]["keep"]>[0]) =>
            pastVisits.keep(some.map((one) => ({ site, ...one })));
          const walked = await hold(startHistory(job, { progress: onProgress, keep })).done;
          outcome =
            walked.kind === "failed"
              ? walked
              : await enterWalked(walked.summary, rows, { name, replaces, by });
          return outcome;
        } finally {
          underWay.delete(rows);
          if (outcome?.kind !== "entered") await pastVisits.drop(site, rows);
        }
      }),
  };

  async function enterWalked(
    summary: HistorySummary,
    rows: HistoryId,
    { name, replaces, by }: Pick<HistoryAsked, "name" | "replaces"> & { readonly by: Actor },
  ): Promise<HistoryOutcome> {
    const before = await looked(summary, replaces);
    const { period, badLines, visits, ratings, days, fileDigest, rowsDigest } = summary;
    if (period === null || badLines > 0 || before.counted.length > 0) return before;
    const file = basename(name).slice(0, 200) || "file";
    const content: VisitsContent = {
      ...{ kind: "visits", period, rows, file, fileDigest, visits, ratings, days: days.length, rowsDigest },
    };
    const entered = await enter(content, replaces, by);
    return isRefused(entered)
      ? { kind: "refused", refusal: entered.refused }
      : { kind: "entered", summary, entered: entered.done };
  }
}
