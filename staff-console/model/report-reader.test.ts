import type { Reply } from "@motcua/protocol";
import { expect, it } from "vitest";
import { createReportReader, reportPath } from "./report-reader.ts";

function reading(answers: Readonly<Record<string, Reply<string>>>) {
  const get = async <T>(path: string) => (answers[path] ?? { refused: { code: "hub-away" } }) as Reply<T>;
  return createReportReader<string>({ http: { get } });
}

it("keeps what is shown until the next is here, and never under another question's name", async () => {
  const reader = reading({ october: { done: "1" } });
  expect(reader.state.value).toEqual({ kind: "loading", shown: null });
  await reader.read("october");
  expect(reader.state.value).toEqual({ kind: "shown", shown: "1" });
  const next = reader.read("november");
  expect(reader.state.value).toEqual({ kind: "loading", shown: "1" });
  await next;
  expect(reader.state.value).toEqual({ kind: "refused", refusal: { code: "hub-away" }, shown: null });
});

it("shows the answer to the latest question, whichever comes last", async () => {
  const answers = new Map<string, (reply: Reply<string>) => void>();
  const get = <T>(path: string) =>
    new Promise<Reply<T>>((resolve) => answers.set(path, resolve as (reply: Reply<string>) => void));
  const reader = createReportReader<string>({ http: { get } });
  const first = reader.read("october");
  const second = reader.read("november");
  answers.get("november")?.({ done: "11" });
  answers.get("october")?.({ done: "10" });
  await Promise.all([first, second]);
  expect(reader.state.value).toEqual({ kind: "shown", shown: "11" });
});

it("leaves out of an address what was not asked", () => {
  expect(reportPath("legs", { from: "2026-11-01", key: null, which: "no-show" })).toBe(
    "reports/legs?from=2026-11-01&which=no-show",
  );
});
