import { createTempFolder, type TempFolder } from "@motcua/e2e/environment/temp-folder.ts";
import type { MakeDocumentBody, OfficeDocumentEntry, Reply } from "@motcua/protocol";
import { afterEach, beforeEach, expect, test } from "vitest";
import { chainStart } from "../../domain/hash-chain.ts";
import type { DocumentAsker, DocumentPress } from "./document-press.ts";
import type { MakeFile } from "./making-thread.ts";
import { memoryPress } from "./testing/memory-press.ts";

let folder: TempFolder;
beforeEach(() => {
  folder = createTempFolder("documents");
});
afterEach(() => folder.close());

const body: MakeDocumentBody = {
  kind: "periodic",
  from: "2022-11-01" as never,
  until: "2022-12-01" as never,
  format: "csv",
  language: "vi",
};
const supervisor: DocumentAsker = { kind: "person", who: "person:one", title: "Trưởng bộ phận" };
const made: MakeFile = async () => ({ kind: "made", bytes: new Uint8Array(400).fill(65), end: chainStart });

/** Stands still until it is told to stop. */
const standing: MakeFile = (_job, { onStep, signal }) =>
  new Promise((_resolve, reject) => {
    onStep("journal", 0.5);
    signal.addEventListener("abort", () => reject(signal.reason));
  });

const asked = (reply: Reply<OfficeDocumentEntry>): OfficeDocumentEntry => {
  if ("refused" in reply) throw new Error(reply.refused.code);
  return reply.done;
};
const makeOne = async (press: DocumentPress) => press.settled(asked(press.ask(body, supervisor)).id);

test("a document is made, kept with its digest, and its anchor is known before it can be had", async () => {
  const { press, anchors, lines } = await memoryPress(folder.path, made);
  const entry = await makeOne(press);
  expect(entry?.making).toMatchObject({ state: "ready", bytes: 400, anchor: { seq: 48_213 } });
  expect(anchors).toMatchObject([{ document: entry?.id, seq: 48_213 }]);
  expect(lines).toEqual([`person:one document-made bao-cao-2022-11-01-2022-11-30.csv ${entry?.id}`]);
  const file = await press.file(entry?.id ?? "");
  expect("done" in file && file.done.bytes.length).toBe(400);
});

test("made documents are there again after a restart", async () => {
  const first = await memoryPress(folder.path, made);
  const entry = await makeOne(first.press);
  await first.press.close();
  const again = await memoryPress(folder.path, made);
  expect(again.press.list()).toEqual([entry]);
});

test("a document under way says how far it is, cannot be had yet, and can be cancelled", async () => {
  const { press, anchors } = await memoryPress(folder.path, standing);
  const { id } = asked(press.ask(body, supervisor));
  await expect.poll(() => press.find(id)?.making).toEqual({ state: "making", step: "journal", percent: 25 });
  expect(await press.file(id)).toEqual({ refused: { code: "document-not-ready" } });
  const removed = await press.remove(id, "person:one");
  expect("done" in removed && removed.done.making).toEqual({ state: "cancelled" });
  expect(anchors).toEqual([]);
});

test("one that waits can be cancelled before its turn, and the next is made all the same", async () => {
  let turns = 0;
  const { press } = await memoryPress(folder.path, (job, watch) =>
    (++turns === 1 ? standing : made)(job, watch),
  );
  const first = asked(press.ask(body, supervisor));
  const second = asked(press.ask(body, supervisor));
  const third = asked(press.ask(body, supervisor));
  await expect.poll(() => turns).toBe(1);
  const [removed] = await Promise.all([
    press.remove(second.id, "person:one"),
    press.remove(first.id, "person:one"),
  ]);
  expect("done" in removed && removed.done.making.state).toBe("cancelled");
  expect((await press.settled(third.id))?.making.state).toBe("ready");
});

test("a journal that does not fit makes no document and says at which row", async () => {
  const { press, anchors } = await memoryPress(folder.path, async () => ({
    kind: "journal-broken",
    seq: 17,
  }));
  const entry = await makeOne(press);
  expect(entry?.making).toMatchObject({
    state: "failed",
    sentence: { vi: expect.stringContaining("dòng 17") },
  });
  expect(anchors).toEqual([]);
});

test("the folder is bounded: the oldest go when there are too many or they are too large together", async () => {
  const { press, clock } = await memoryPress(folder.path, made);
  const ids: string[] = [];
  for (let n = 0; n < 4; n++) {
    clock.advance(1000);
    ids.push((await makeOne(press))?.id ?? "");
  }
  expect(press.list().map(({ id }) => id)).toEqual([ids[3], ids[2]]);
  expect(await press.file(ids[0] ?? "")).toEqual({ refused: { code: "unknown-document" } });
});

test("too many wishes at once are refused", async () => {
  const { press } = await memoryPress(folder.path, standing);
  for (let n = 0; n < 20; n++) press.ask(body, supervisor);
  expect(press.ask(body, supervisor)).toEqual({ refused: { code: "too-many-requests" } });
  await press.close();
  expect(new Set(press.list().map(({ making }) => making.state))).toEqual(new Set(["cancelled"]));
});
