/** Uploaded files of past visits on their way to a batch: kept for a while, looked at, entered, and thrown away. */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type {
  BatchId,
  Bilingual,
  Entered,
  HistoryFound,
  HistoryState,
  HistoryUpload,
} from "@motcua/protocol";
import type { Log } from "../access/audit-trail.ts";
import type { Actor } from "../domain/actor.ts";
import { keepUpload, nameOfUpload } from "../imports/keep-upload.ts";
import type { HistoryDesk, HistoryOutcome, HistoryWork, LookedHistory } from "./history-desk.ts";
import type { HistoryProgress } from "./history-thread.ts";

export interface HistoryFilesParts {
  readonly folder: string;
  readonly newId: () => string;
  readonly desk: HistoryDesk;
  /** Adds up the days that reports are made from; `onward` hears how many so far and may end it. */
  readonly countDays: (onward: (days: number) => "go-on" | "stop") => Promise<void>;
  readonly log: Pick<Log, "error">;
  readonly bytesAtMost?: number;
}

/** Who enters a file, and what is to happen the moment it counts. */
export interface HistoryEntry {
  readonly by: Actor;
  readonly entered: (name: string, entered: Entered) => Promise<void>;
}

export interface HistoryFiles {
  receive(name: string, bytes: Readable): Promise<HistoryUpload>;
  /** Begins to read; changes nothing. `busy` while the file is being entered. */
  look(file: string, replaces: BatchId | null): "begun" | "unknown" | "busy";
  /** Begins to enter what was looked at, or goes on with it: asking twice enters once. */
  enter(file: string, entry: HistoryEntry): "begun" | "unknown" | "not-ready";
  /** null for a file that is not here */
  stateOf(file: string): HistoryState | null;
  /** Stops what is done with it and throws it away; answers with the batch when it counted before it could be stopped. */
  remove(file: string): Promise<Entered | null>;
  close(): Promise<void>;
}

interface Held {
  readonly file: string;
  readonly name: string;
  readonly bytes: number;
  state: HistoryState;
  replaces: BatchId | null;
  running: HistoryWork | null;
  /** settles when nothing is done with it any more */
  done: Promise<void>;
  life: "kept" | "removed";
}

const officeBytesAtMost = 300 * 1024 * 1024;
const filesAtMost = 2;
const daysNamed = 10;

export function createHistoryFiles(parts: HistoryFilesParts): HistoryFiles {
  const { folder, newId, desk, countDays, log, bytesAtMost = officeBytesAtMost } = parts;
  const held = new Map<string, Held>();
  // A reading takes a processor and much memory: they take turns.
  let turn: Promise<void> = Promise.resolve();
  let ground: Promise<unknown> | null = null;
  let isOpen = true;
  const pathOf = (file: string) => join(folder, file);

  /** What a hub that was switched off left behind is cleared away first. */
  const clearGround = () => {
    ground ??= rm(folder, { recursive: true, force: true })
      .then(() => mkdir(folder, { recursive: true, mode: 0o700 }))
      .catch((error: unknown) => {
        // a disk that is full now may have room for the next file
        ground = null;
        throw error;
      });
    return ground;
  };

  async function remove(file: string): Promise<Entered | null> {
    const one = held.get(file);
    if (one === undefined) return null;
    held.delete(file);
    one.life = "removed";
    await one.running?.stop();
    if (!isEntered(one.state)) await one.done;
    await rm(pathOf(file), { force: true });
    return isEntered(one.state) ? one.state.entered : null;
  }

  /** Does work on a file when its turn comes, unless it was taken away or given other work meanwhile. */
  function begin(
    one: Held,
    first: "reading" | "entering",
    start: (onProgress: (progress: HistoryProgress) => void) => HistoryWork,
    then: (outcome: HistoryOutcome) => Promise<void>,
  ): void {
    const before = one.running;
    const waiting: HistoryState =
      first === "entering" ? { state: first, lines: 0, percent: 0 } : { state: "waiting" };
    one.state = waiting;
    one.running = null;
    void before?.stop();
    const isCurrent = () => one.life === "kept" && one.state === waiting;
    one.done = turn = turn.then(async () => {
      if (!isCurrent()) return;
      const running = start(({ lines, bytes }) => {
        if (one.running !== running) return;
        const percent = Math.min(100, Math.round((bytes / Math.max(1, one.bytes)) * 100));
        one.state = { state: first, lines, percent };
      });
      one.running = running;
      try {
        const outcome = await running.done;
        if (one.running === running) await then(outcome);
      } catch (error) {
        log.error({ err: error }, "A file of past visits could not be read.");
        if (one.running === running) one.state = { state: "failed", sentence: broken };
      }
    });
  }

  return {
    async receive(name, bytes) {
      await clearGround();
      const file = newId();
      const size = await keepUpload(bytes, pathOf(file), bytesAtMost);
      if (size === "too-many-bytes") return { state: "refused", sentence: tooManyBytes };
      const called = nameOfUpload(name);
      held.set(file, {
        ...{ file, name: called, bytes: size, state: { state: "waiting" }, replaces: null },
        ...{ running: null, done: Promise.resolve(), life: "kept" },
      });
      const idle = [...held.values()]
        .filter(({ state }) => state.state !== "entering")
        .map((one) => one.file);
      for (const oldest of idle.slice(0, -filesAtMost)) await remove(oldest);
      return { state: "found", file, name: called, bytes: size };
    },

    look(file, replaces) {
      const one = held.get(file);
      if (one === undefined) return "unknown";
      if (one.state.state === "entering" || isEntered(one.state)) return "busy";
      one.replaces = replaces;
      const asked = { path: pathOf(file), name: one.name, replaces };
      begin(
        one,
        "reading",
        (onProgress) => desk.look(asked, onProgress),
        async (outcome) => {
          one.state = stateAfter(outcome, replaces);
        },
      );
      return "begun";
    },

    enter(file, { by, entered }) {
      const one = held.get(file);
      if (one === undefined) return "unknown";
      if (one.state.state === "entering" || isEntered(one.state)) return "begun";
      if (one.state.state !== "ready") return "not-ready";
      const asked = { path: pathOf(file), name: one.name, replaces: one.replaces };
      begin(
        one,
        "entering",
        (onProgress) => desk.enter(asked, by, onProgress),
        async (outcome) => {
          if (outcome.kind !== "entered") {
            one.state = stateAfter(outcome, one.replaces);
            return;
          }
          const batch = outcome.entered;
          one.state = { state: "counting", entered: batch, days: 0 };
          await entered(one.name, batch);
          try {
            await rm(pathOf(file), { force: true });
            await countDays((days) => {
              one.state = { state: "counting", entered: batch, days };
              return isOpen ? "go-on" : "stop";
            });
          } catch (error) {
            // It counts all the same: the hub's chores add up what is missing.
            log.error({ err: error }, "The days of imported visits could not be added up yet.");
          }
          one.state = { state: "entered", entered: batch };
        },
      );
      return "begun";
    },

    stateOf: (file) => held.get(file)?.state ?? null,
    remove,

    async close() {
      isOpen = false;
      for (const file of [...held.keys()]) await remove(file);
      await turn;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const isEntered = (state: HistoryState): state is Extract<HistoryState, { readonly entered: Entered }> =>
  state.state === "counting" || state.state === "entered";

function stateAfter(outcome: HistoryOutcome, replaces: BatchId | null): HistoryState {
  switch (outcome.kind) {
    case "entered":
      return { state: "entered", entered: outcome.entered };
    case "failed":
      return { state: "failed", sentence: outcome.sentence };
    case "refused":
      return { state: "not-entered", refusal: outcome.refusal };
    case "looked": {
      const found = foundIn(outcome, replaces);
      const isFit = found.badLines === 0 && found.counted === 0 && found.visits > 0;
      return { state: isFit ? "ready" : "not-ready", found };
    }
    default:
      return outcome satisfies never;
  }
}

function foundIn({ summary, counted }: LookedHistory, replaces: BatchId | null): HistoryFound {
  const { visits, ratings, days, period, badLines, problems, withoutOfficer, unknownOfficers } = summary;
  return {
    ...{ visits, ratings, days: days.length, period, replaces, badLines },
    problems: problems.map(({ line, column, vi, en }) => ({ line, column, sentence: { vi, en } })),
    countedDays: counted.slice(0, daysNamed).map(({ day }) => day),
    counted: counted.length,
    ...{ withoutOfficer, unknownOfficers: [...unknownOfficers] },
  };
}

const tooManyBytes: Bilingual = {
  vi: "Tệp lớn hơn 300 MB. Hãy chia thành nhiều kỳ ngắn hơn.",
  en: "The file is larger than 300 MB. Please divide it into shorter periods.",
};
const broken: Bilingual = {
  vi: "Máy chủ không đọc được tệp này. Chưa có gì được ghi. Hãy thử lại.",
  en: "The hub could not read this file. Nothing was entered. Please try again.",
};
