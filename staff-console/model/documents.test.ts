import type { OfficeDocumentEntry, OfficeDocumentList, Reply } from "@motcua/protocol";
import { expect, it, vi } from "vitest";
import { createDocuments, someAreMaking } from "./documents.ts";

const entry = (making: OfficeDocumentEntry["making"]): OfficeDocumentEntry => ({
  id: "00000000-0000-7000-8000-000000000001",
  kind: "periodic",
  format: "docx",
  language: "vi",
  period: { from: "2026-11-01" as never, until: "2026-12-01" as never },
  askedAt: 0,
  askedBy: null,
  schedule: null,
  fileName: "bao-cao.docx",
  making,
});
const listOf = (making: OfficeDocumentEntry["making"]): OfficeDocumentList => ({
  documents: [entry(making)],
  schedules: [],
});
const waiting = { state: "making", step: "waiting", percent: 0 } as const;

it("a document that was asked for is in the list at once", async () => {
  const get = vi.fn(async (): Promise<Reply<never>> => ({ done: listOf(waiting) as never }));
  const post = vi.fn(async (): Promise<Reply<never>> => ({ done: entry(waiting) as never }));
  const model = createDocuments({ http: { get, post, remove: post } });
  await model.make({
    kind: "periodic",
    from: "2026-11-01" as never,
    until: "2026-12-01" as never,
    format: "docx",
    language: "vi",
  });
  expect(post).toHaveBeenCalledWith("documents", expect.objectContaining({ format: "docx" }));
  expect(model.list.value?.documents).toHaveLength(1);
  expect(someAreMaking(model.list.value)).toBe("making");
});

it("a no is kept for the page to say", async () => {
  const no = vi.fn(async (): Promise<Reply<never>> => ({ refused: { code: "not-allowed" } }));
  const model = createDocuments({ http: { get: no, post: no, remove: no } });
  await model.reload();
  expect(model.problem.value).toEqual({ code: "not-allowed" });
  expect(someAreMaking(model.list.value)).toBe("none");
});
