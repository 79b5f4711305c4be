import { readFileSync } from "node:fs";
import type { BusinessDay, PersonId, SiteSettings } from "@motcua/protocol";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { smallSite } from "../http/testing/test-http.ts";
import { HistoryHeadError } from "./columns.ts";
import { type ReadLine, readHistoryFile } from "./read-history-file.ts";

const settings: SiteSettings = smallSite("office");
const service = settings.services[0];
const counter = settings.counters[0];
const office = {
  settings,
  people: new Map([["cán bộ đất đai", "person-1" as PersonId]]),
  now: Date.parse("2026-11-23T10:00:00+07:00"),
  today: "2026-11-23" as BusinessDay,
};

async function* pieces(text: string, size = 37): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}

async function read(text: string): Promise<ReadLine[]> {
  return Array.fromAsync(readHistoryFile(pieces(text), office));
}

const problemOf = (line: ReadLine | undefined) =>
  line !== undefined && "problem" in line ? line.problem : null;
const head = "issued_at,service,counter,called_at,started_at,ended_at,rating,officer";
const good = `2024-05-06 08:00,${service?.prefix},${counter?.number},2024-05-06 08:05,2024-05-06 08:06,2024-05-06 08:20,,`;

describe("a file of past visits", () => {
  it("is read with English or Vietnamese heads, commas or semicolons, and both ways to write a date", async () => {
    const english = await read(`${head}\n${good}\n`);
    const vietnamese = await read(
      `\uFEFFThời điểm lấy số;Lĩnh vực;Quầy;Thời điểm gọi;Bắt đầu phục vụ;Kết thúc\r\n06/05/2024 08:00;${service?.vi.toUpperCase()};${counter?.number};06/05/2024 08:05;06/05/2024 08:06;06/05/2024 08:20\r\n`,
    );
    const visit = {
      day: "2024-05-06",
      issuedAt: Date.parse("2024-05-06T08:00:00+07:00"),
      service: service?.id,
      counter: counter?.id,
      ending: "finished",
      rating: null,
    };
    expect(english).toMatchObject([{ line: 2, visit }]);
    expect(vietnamese).toMatchObject([{ line: 2, visit }]);
  });

  it("knows officers by their title and leaves an unknown one out", async () => {
    const known = good.replace(/,$/, ",Cán bộ Đất đai");
    const unknown = good.replace(/,$/, ",Người khác");
    expect(await read(`${head}\n${known}\n${unknown}`)).toMatchObject([
      { visit: { officer: "person-1" } },
      { visit: { officer: null } },
    ]);
  });

  it.each([
    ["an unknown service", good.replace(`,${service?.prefix},`, ",?,"), "service"],
    ["an unknown counter", good.replace(`,${counter?.number},`, ",998,"), "counter"],
    ["no time", good.replace("2024-05-06 08:00", "hôm qua"), "issued_at"],
    ["a date that does not exist", good.replace("2024-05-06 08:00", "2024-02-30 08:00"), "issued_at"],
    ["a time to come", good.replaceAll("2024-", "2031-"), "issued_at"],
    ["a day that is not over", good.replaceAll("2024-05-06", "2026-11-23"), "issued_at"],
    ["an end before its start", good.replace("08:20", "08:01"), "ended_at"],
    ["an end on another day", good.replace("2024-05-06 08:20", "2024-05-07 08:20"), "ended_at"],
    ["a level that the scale has not", good.replace(",,", ",99,"), "rating"],
    ["cells too few", good.slice(0, good.lastIndexOf(",")), ""],
    ["a formula in place of a service", good.replace(`,${service?.prefix},`, ",=1+1,"), "service"],
  ])("names the line and the column of %s", async (_what, line, column) => {
    const lines = await read(`${head}\n${good}\n${line}\n${good}\n`);
    expect(lines.map((one) => one.line)).toEqual([2, 3, 4]);
    expect(problemOf(lines[1])).toMatchObject({ column });
    expect(problemOf(lines[1])?.vi).not.toBe("");
    expect(problemOf(lines[2])).toBeNull();
  });

  it("leaves nothing listening behind each pause of a long one", async () => {
    const warned = vi.spyOn(process, "emitWarning");
    const long = async function* () {
      yield `${head}\n`;
      for (let line = 0; line < 20_000; line += 1) yield `${good}\n`;
    };
    const lines = await Array.fromAsync(readHistoryFile(long(), office));
    expect(lines).toHaveLength(20_000);
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });

  it("ends with the line whose quote does not close", async () => {
    const lines = await read(`${head}\n${good}\n"${good}\n${good}\n`);
    expect(problemOf(lines.at(-1))?.en).toContain("broken");
  });

  it.each([
    ["", "issued_at"],
    ["issued_at,colour\n", "colour"],
    ["issued_at,service,service\n", "twice"],
  ])("refuses the head %j with a sentence", async (text, said) => {
    await expect(read(text)).rejects.toThrow(HistoryHeadError);
    await expect(read(text)).rejects.toThrow(said);
  });

  it("never breaks over anything else that it is fed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "binary", maxLength: 60 }), { maxLength: 12 }),
        async (lines) => {
          const read_ = await read([head, ...lines].join("\n"));
          for (const line of read_) expect("visit" in line).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("says in the documentation what its columns are", () => {
    const page = readFileSync(new URL("../../docs/import.md", import.meta.url), "utf8");
    for (const column of head.split(",")) expect(page).toContain(`\`${column}\``);
  });
});
