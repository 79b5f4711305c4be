import { existsSync, readdirSync } from "node:fs";
import { Readable } from "node:stream";
import { createTempFolder, type TempFolder } from "@motcua/e2e/environment/temp-folder.ts";
import type { BatchId } from "@motcua/protocol";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { HistoryOutcome, HistoryWork } from "./history-desk.ts";
import { createHistoryFiles } from "./history-files.ts";

let folder: TempFolder;
beforeEach(() => {
  folder = createTempFolder("history-files");
});
afterEach(() => folder.close());

const stopped: HistoryOutcome = { kind: "failed", sentence: { vi: "dừng", en: "stopped" } };
const summary = {
  ...{ visits: 1, ratings: 0, days: [], period: null, badLines: 0, problems: [], unknownOfficers: [] },
  ...{ withoutOfficer: 0, fileDigest: "", rowsDigest: "" },
};
const fits: HistoryOutcome = { kind: "looked", summary, counted: [] };
const entered = { batch: "batch-1" as BatchId, digest: "0" };
const by = { kind: "machine" } as const;

function setUp(countDays = async () => undefined) {
  const begun: { does: string; finish: (outcome: HistoryOutcome) => void }[] = [];
  const work = (does: string): HistoryWork => {
    const { promise: done, resolve: finish } = Promise.withResolvers<HistoryOutcome>();
    begun.push({ does, finish });
    return {
      done,
      stop: async () => {
        finish(stopped);
        await done;
      },
    };
  };
  const ids = ["c", "b", "a"];
  const files = createHistoryFiles({
    folder: folder.file("past"),
    newId: () => `file-${ids.pop()}`,
    desk: { look: ({ name }) => work(`look ${name}`), enter: ({ name }) => work(`enter ${name}`) },
    countDays,
    log: { error: () => undefined },
    bytesAtMost: 10,
  });
  const receive = async (name: string) => {
    const upload = await files.receive(name, Readable.from([Buffer.from("1234")]));
    return upload.state === "found" ? upload.file : "refused";
  };
  const until = (count: number) => vi.waitUntil(() => begun.length === count);
  return { files, begun, receive, until };
}

it("a file beyond the limit is refused with a sentence, and nothing of it stays", async () => {
  const { files } = setUp();
  const pieces = Readable.from([Buffer.alloc(8), Buffer.alloc(8)]);
  expect(await files.receive("a.csv", pieces)).toMatchObject({ state: "refused" });
  expect(readdirSync(folder.file("past"))).toEqual([]);
});

it("readings take turns", async () => {
  const { files, begun, receive, until } = setUp();
  const [a, b] = [await receive("a"), await receive("b")];
  files.look(a, null);
  files.look(b, null);
  await until(1);
  expect(files.stateOf(b)).toEqual({ state: "waiting" });
  begun[0]?.finish(fits);
  await until(2);
  expect(begun.map(({ does }) => does)).toEqual(["look a", "look b"]);
  expect(files.stateOf(a)).toMatchObject({ state: "ready" });
  await files.close();
  expect(existsSync(folder.file("past"))).toBe(false);
});

it("entering can be stopped before it counts; after that the batch is told", async () => {
  const counting = Promise.withResolvers<undefined>();
  const { files, begun, receive, until } = setUp(() => counting.promise);
  const told = vi.fn(async () => undefined);
  for (const [at, end] of ["stopped", "counts"].entries()) {
    const file = await receive(end);
    files.look(file, null);
    await until(2 * at + 1);
    begun[2 * at]?.finish(fits);
    await vi.waitUntil(() => files.stateOf(file)?.state === "ready");
    expect(files.enter(file, { by, entered: told })).toBe("begun");
    expect(files.look(file, null)).toBe("busy");
    await until(2 * at + 2);
    if (end === "stopped") {
      expect(await files.remove(file)).toBeNull();
      expect(told).not.toHaveBeenCalled();
    } else {
      begun[3]?.finish({ kind: "entered", summary, entered });
      await vi.waitUntil(() => files.stateOf(file)?.state === "counting");
      expect(await files.remove(file)).toEqual(entered);
      expect(told).toHaveBeenCalledExactlyOnceWith("counts", entered);
    }
  }
  counting.resolve(undefined);
  await files.close();
});
