import type { PrintOutcome } from "@motcua/protocol";
import { afterEach, describe, expect, test } from "vitest";
import type { PrintTimings } from "../printing/print-session.ts";
import { sampleContents, standardContent } from "../printing/sample-contents.ts";
import { standardProfile } from "../printing/standard-profile.ts";
import { dotsOfPng } from "../testing/foreign-decoder.ts";
import { createStand, type Stand } from "../testing/stand.ts";
import { dotsOf, standardJob } from "../testing/standard-job.ts";
import type { VirtualPrinterLevers } from "../virtual-printer/levers.ts";

/**
 * What can go wrong between an agent and its printer, on TCP and on a serial line (a pseudo-terminal read no faster
 * than its speed). In no row is a ticket lost or printed twice unsaid, or called printed when it was not.
 */
const profile = standardProfile(576);
const { raster, bytes } = standardJob(standardContent, 576);
const reprint = standardJob(sampleContents.reprint, 576);
const questions = 4 * 3;
/** From the last cut to the print head, and behind the last line. */
const fedBefore = 112;
const fedBehind = 24;
const closing: Stand[] = [];
afterEach(async () => {
  for (const stand of closing.splice(0)) await stand.close();
});

describe.each(["tcp", "serial"] as const)("over %s", (kind) => {
  async function stand(levers: Partial<VirtualPrinterLevers>): Promise<Stand> {
    const made = await createStand(kind, levers);
    closing.push(made);
    return made;
  }
  const first = { bytes, profile, previous: null, onTrouble: null, limits: {} };
  const print = (at: Stand, limits: Partial<PrintTimings> = {}): Promise<PrintOutcome> =>
    at.print({ ...first, limits });

  test("nothing wrong: printed, dot by dot, one ticket for each job", async () => {
    const at = await stand({});
    for (const _ of [1, 2])
      expect(await print(at)).toMatchObject({ kind: "printed", confirmedBy: "process-id" });
    expect(at.printer.tickets()).toHaveLength(2);
    const paper = await dotsOfPng(at.printer.tickets()[1]?.png ?? Buffer.alloc(0));
    const printed = paper.dots.subarray(112 * 576, (112 + raster.heightDots) * 576);
    expect(Buffer.compare(printed, dotsOf(raster))).toBe(0);
    expect(at.printer.complaints()).toEqual([]);
  });

  test.each([
    ["paper out before", { paper: "out" }, "paper-out"],
    ["cover open", { cover: "open" }, "cover-open"],
    ["cutter jammed", { cutter: "jammed" }, "cutter"],
    ["no answer", { answers: "none" }, "no-answer"],
    ["accepts and never reads", { reading: "stopped" }, "no-answer"],
  ] as const)(
    "%s: not one byte of the ticket leaves, it may be printed elsewhere",
    async (_, levers, cause) => {
      const at = await stand(levers);
      const limits = cause === "no-answer" ? { answerMs: 400, stallMs: 600 } : {};
      expect(await print(at, limits)).toEqual({ kind: "failed-clean", cause });
      expect(at.printer.lastLineBytes().length).toBeLessThanOrEqual(questions);
      at.printer.set({ paper: "enough", cover: "closed", cutter: "good", reading: "reads" });
      expect(at.printer.tickets()).toEqual([]);
    },
  );

  test("paper out in mid-job: open, and the one ticket comes with new paper", async () => {
    const at = await stand({ paperLeftRows: 400 });
    expect(await print(at, { mendMs: 600 })).toMatchObject({ kind: "unknown", cause: "paper-out" });
    expect(at.printer.tickets()).toEqual([]);
    at.printer.set({ paper: "enough" });
    expect(at.printer.tickets()).toHaveLength(1);
  });

  test("paper out in mid-job and put in at once: printed", async () => {
    const at = await stand({ paperLeftRows: 400 });
    const mended = at.print({ ...first, onTrouble: () => at.printer.set({ paper: "enough" }) });
    expect(await mended).toMatchObject({ kind: "printed" });
    expect(at.printer.tickets()).toHaveLength(1);
  });

  test("not printed in time, then a reprint: what still waited is thrown away, the marked paper is whole", async () => {
    const at = await stand({ bytesPerSecond: 6_000 });
    expect(await print(at, { confirmMs: 1_500 })).toMatchObject({ kind: "unknown", cause: "not-confirmed" });
    expect(at.printer.tickets()).toEqual([]);
    const printing = at.print({ ...first, bytes: reprint.bytes, previous: "unknown" });
    const clear = Buffer.of(0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8);
    await expect.poll(() => at.printer.lastLineBytes().includes(clear)).toBe(true);
    at.printer.set({ bytesPerSecond: null });
    expect(await printing).toMatchObject({ kind: "printed" });
    const [broken, whole] = await Promise.all(at.printer.tickets().map(({ png }) => dotsOfPng(png)));
    expect(broken?.heightDots).toBeLessThan(raster.heightDots);
    expect(whole?.heightDots).toBeGreaterThan(reprint.raster.heightDots);
    expect(at.printer.tickets()).toHaveLength(2);
  });

  test("line lost before the first byte: nothing is on paper, and nobody says so", async () => {
    const at = await stand({ loseLineAfterBytes: questions });
    expect((await print(at)).kind).not.toBe("printed");
    expect(at.printer.tickets()).toEqual([]);
  });

  test("line lost behind the last byte, before the printer's word: open, the paper is there", async () => {
    const at = await stand({ loseLineAfterBytes: questions + bytes.length });
    expect(await print(at)).toMatchObject({ kind: "unknown" });
    await expect.poll(() => at.printer.tickets()).toHaveLength(1);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
    "line lost at %i tenths of the job: open, and the next ticket is whole",
    async (tenths) => {
      const cutAt = questions + Math.floor((bytes.length * tenths) / 10);
      const at = await stand({ loseLineAfterBytes: cutAt });
      const outcome = await print(at);
      expect(outcome).toMatchObject({ kind: "unknown" });
      expect(at.printer.tickets()).toEqual([]);
      at.printer.set({ loseLineAfterBytes: null });
      at.mendLine();
      const again = { ...first, bytes: reprint.bytes, previous: "unknown" } as const;
      expect(await at.print(again)).toEqual({ kind: "printed", confirmedBy: "process-id", paper: "enough" });
      const paper = await dotsOfPng(at.printer.tickets().at(-1)?.png ?? Buffer.alloc(0));
      const printed = paper.dots.subarray(112 * 576, (112 + reprint.raster.heightDots) * 576);
      expect(Buffer.compare(printed, dotsOf(reprint.raster))).toBe(0);
      expect(at.printer.tickets()).toHaveLength(2);
      expect(at.printer.tickets()[0]?.heightDots).toBeLessThan(raster.heightDots + fedBefore + fedBehind);
    },
  );

  test("accepts and stops reading in mid-job: open, never called printed", async () => {
    const at = await stand({ stopReadingAfterBytes: questions + 8_000 });
    expect(await print(at, { answerMs: 1_000, stallMs: 600, confirmMs: 1_000 })).toMatchObject({
      kind: "unknown",
    });
    expect(at.printer.tickets()).toEqual([]);
  });

  test("chatters status in mid-job: every byte arrives", async () => {
    const at = await stand({ chatterEveryBytes: 256 });
    expect(await print(at)).toMatchObject({ kind: "printed" });
    expect(at.printer.lastLineBytes().includes(bytes)).toBe(true);
    expect(at.printer.tickets()).toHaveLength(1);
  });

  test("prints and never says so: open", async () => {
    const at = await stand({ answers: "no-process-id" });
    expect(await print(at, { confirmMs: 1_500 })).toMatchObject({ kind: "unknown", cause: "not-confirmed" });
  });

  test("cannot say anything: open, the paper is there", async () => {
    const at = await stand({ answers: "none" });
    const mute = { ...first, profile: { ...profile, statusMode: "none" as const } };
    expect(await at.print(mute)).toMatchObject({ kind: "unknown", cause: "cannot-tell" });
    await expect.poll(() => at.printer.tickets()).toHaveLength(1);
  });
});
