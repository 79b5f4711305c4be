import { createTempFolder, type TempFolder } from "@motcua/e2e/environment/temp-folder.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sqliteKnex } from "../../store/sqlite/sqlite-connections.ts";
import { databaseFileIn, openSqliteStore } from "../../store/sqlite-store.ts";
import { foundWithTickets } from "../../store/testing/chained-journal.ts";
import { binhSon } from "../../store/testing/sample-rows.ts";
import type { DocumentJob } from "./make-document.ts";
import { createMakingThread, type MakeFile } from "./making-thread.ts";
import { partsOf } from "./testing/parts-of.ts";
import { sampleFigures, sampleFrame } from "./testing/sample-figures.ts";

let folder: TempFolder;
let file: string;
let job: DocumentJob;
let make: MakeFile;

beforeEach(async () => {
  folder = createTempFolder("making-thread");
  file = databaseFileIn(folder.path);
  const store = await openSqliteStore({ file });
  await foundWithTickets(store, 5);
  const head = await store.journal.head(binhSon);
  await store.close();
  const { settings, madeAt } = sampleFrame();
  job = {
    settings: { ...settings, id: binhSon },
    language: "vi",
    format: "docx",
    matter: { kind: "periodic", figures: sampleFigures() },
    position: { epoch: head?.epoch ?? 0, seq: head?.seq ?? 0, hash: head?.hash ?? "" },
    earlier: null,
    madeAt,
  };
  make = createMakingThread({ engine: "sqlite", file });
});
afterEach(() => folder.close());

const watch = { onStep: () => undefined, signal: new AbortController().signal };

test("a thread of its own checks the journal, draws and writes, and says how far it is", async () => {
  const steps: string[] = [];
  const made = await make(job, { ...watch, onStep: (step, done) => steps.push(`${step} ${done}`) });
  expect(made.kind).toBe("made");
  expect(steps[0]).toBe("journal 1");
  expect(steps.at(-1)).toBe("writing 1");
  const bytes = made.kind === "made" ? Buffer.from(made.bytes) : Buffer.alloc(0);
  expect(partsOf(bytes).get("word/document.xml")).toContain(`SHA-256 của dòng đó: ${job.position.hash}`);
});

test("a row that was changed since makes no document", async () => {
  const forger = sqliteKnex(file, [], 1);
  await forger("journal").where({ seq: 4 }).update({ actor: "person:else" });
  await forger.destroy();
  expect(await make(job, watch)).toEqual({ kind: "journal-broken", seq: 4 });
});

test("a journal whose tail was cut off since makes no document", async () => {
  const forger = sqliteKnex(file, [], 1);
  await forger("journal").where("seq", ">", 3).del();
  await forger.destroy();
  expect(await make(job, watch)).toEqual({ kind: "journal-broken", seq: 4 });
});

test("a document that is cancelled ends its thread at once", async () => {
  const stop = new AbortController();
  const making = make(job, { onStep: () => stop.abort(new Error("cancelled")), signal: stop.signal });
  await expect(making).rejects.toThrow("cancelled");
});
