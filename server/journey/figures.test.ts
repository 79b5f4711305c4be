import type { BatchId, FiguresContent } from "@motcua/protocol";
import { expect, it } from "vitest";
import { readRecord } from "../desk/office-record.ts";
import { sha256 } from "../domain/digest.ts";
import { openOffice } from "../testing/office.ts";

/** An office with figures of two years kept, and who may enter them. */
async function officeWithFigures() {
  const office = await openOffice();
  const keep = async (year: number) => {
    const figures: FiguresContent = { kind: "sipas", year, percent: 82.5, respondents: null, source: "" };
    const content = JSON.stringify(figures);
    const digest = sha256(content, "hex");
    await office.store.figures.keep({ site: office.site, digest, content, at: office.clock.now() }, []);
    return digest;
  };
  const enter = (digest: string, replaces: BatchId | null = null) =>
    office.supervisor.does("enter-figures", { kind: "sipas", digest, replaces });
  const triesToEnter = (digest: string, replaces: BatchId | null = null) =>
    office.supervisor.tries("enter-figures", { kind: "sipas", digest, replaces });
  const record = () => readRecord(office.store.journal, office.site);
  return { office, keep, enter, triesToEnter, record };
}

it("figures count from when they are entered, with their own period, and only figures that are kept", async () => {
  const { office, keep, enter, triesToEnter, record } = await officeWithFigures();
  const digest = await keep(2022);
  const { batch } = await enter(digest);
  expect((await record()).batches.get(batch)).toMatchObject({
    digest,
    period: { from: "2022-01-01", until: "2023-01-01" },
    ended: null,
  });
  expect(await triesToEnter("0".repeat(64))).toBe("unknown-batch");
  const other = { kind: "survey", digest: await keep(2023), replaces: null } as const;
  expect(await office.supervisor.tries("enter-figures", other)).toBe("figures-invalid");
});

it("the same figures count once, and again only after they were taken back", async () => {
  const { office, keep, enter, triesToEnter } = await officeWithFigures();
  const digest = await keep(2022);
  const { batch } = await enter(digest);
  expect(await triesToEnter(digest)).toBe("batch-already-entered");
  await office.supervisor.does("withdraw-figures", { batch });
  expect(await office.supervisor.tries("withdraw-figures", { batch })).toBe("batch-not-in-force");
  expect(await triesToEnter(digest)).toBe("done");
});

it("a correction ends what it replaces, once, and both stay in sight", async () => {
  const { office, keep, enter, triesToEnter, record } = await officeWithFigures();
  const { batch: first } = await enter(await keep(2022));
  const { batch: second } = await enter(await keep(2023), first);
  expect((await record()).batches.get(first)?.ended).toMatchObject({ replacedBy: second });
  expect(await triesToEnter(await keep(2024), first)).toBe("batch-not-in-force");
  expect(await office.supervisor.tries("withdraw-figures", { batch: first })).toBe("batch-not-in-force");
  expect(await triesToEnter(await keep(2024), office.freshId() as never)).toBe("unknown-batch");
});

it("of two corrections that come together one is taken", async () => {
  const { keep, enter, triesToEnter } = await officeWithFigures();
  const { batch } = await enter(await keep(2022));
  const [one, other] = [await keep(2023), await keep(2024)];
  expect(await Promise.all([triesToEnter(one, batch), triesToEnter(other, batch)])).toEqual([
    "done",
    "batch-not-in-force",
  ]);
});
