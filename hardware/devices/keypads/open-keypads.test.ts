import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CommandId, EquipmentId, Keypad, KeypadDone, Reply } from "@motcua/protocol";
import { refuse } from "@motcua/protocol";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { systemClock } from "../../clock.ts";
import { createMemoryLine, type MemoryLine } from "../../simulators/memory-line.ts";
import { checksumOf } from "./keypad-frame.ts";
import { openKeypads } from "./open-keypads.ts";
import type { AskPress } from "./press-desk.ts";
import { openPressMemory } from "./press-memory.ts";

/** A busy machine is slow once and never again: a bound, not a measurement. */
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 10_000, interval: 10 });

let folder: string;
let line: MemoryLine;
let now: number;
let heard: string;
let ids: number;
const closing: (() => Promise<unknown>)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "motcua-keypads-"));
  line = createMemoryLine();
  heard = "";
  ids = 0;
  now = 1_000_000;
  line.onBytes((bytes) => {
    heard += Buffer.from(bytes).toString("latin1");
  });
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  rmSync(folder, { recursive: true, force: true });
});

const keypad = (id: string, address: number): Keypad => ({
  id: id as EquipmentId,
  name: "Bàn phím",
  agent: "01939a00-0000-7000-8000-000000000001" as Keypad["agent"],
  counter: "counter-1" as Keypad["counter"],
  line: { path: "/dev/ttyKEYS", baudRate: 9600 },
  address,
});

async function open(ask: AskPress) {
  const keypads = openKeypads({
    clock: systemClock,
    transportOf: () => line.transport,
    memory: openPressMemory(join(folder, "presses.json")),
    ask,
    newCommandId: () => `command-${++ids}` as CommandId,
    now: () => now,
    onChange: () => undefined,
  });
  closing.push(keypads.close);
  keypads.update([keypad("keypad-3", 3), keypad("keypad-4", 4)]);
  await eventually(() => expect(keypads.standings().get("keypad-3" as EquipmentId)?.state).toBe("ready"));
  return keypads;
}

const press = (text: string) => line.send(Buffer.from(`${text}*${checksumOf(text)}\r\n`, "latin1"));
const answer = (text: string) => `${text}*${checksumOf(text)}\r\n`;
const called: Reply<KeypadDone> = { done: { number: "B042" as KeypadDone["number"] } };

describe("keypads on a line", () => {
  test("a press is asked of the hub and answered on the display", async () => {
    const ask = vi.fn<AskPress>(async () => called);
    const keypads = await open(ask);
    press("K03 17 NEXT");
    await eventually(() => expect(heard).toBe(answer("A03 17 OK B042")));
    expect(ask.mock.calls).toEqual([[{ id: "command-1", keypad: "keypad-3", key: { kind: "next" } }]]);
    expect(keypads.standings().get("keypad-3" as EquipmentId)?.input).toEqual({ at: now, what: "NEXT" });
  });

  test("T3 a frame that comes again acts once and brings the same answer", async () => {
    const ask = vi.fn<AskPress>(async () => called);
    await open(ask);
    press("K03 17 NEXT");
    press("K03 17 NEXT");
    await eventually(() => expect(heard).toContain("OK"));
    press("K03 17 NEXT");
    await eventually(() => expect(heard).toBe(answer("A03 17 OK B042").repeat(2)));
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test("T3 a frame that comes again after the agent was started anew keeps its command id", async () => {
    const first = vi.fn<AskPress>(() => new Promise(() => undefined));
    const before = await open(first);
    press("K03 17 NEXT");
    await eventually(() => expect(first).toHaveBeenCalled());
    await before.close();
    const second = vi.fn<AskPress>(async () => called);
    await open(second);
    press("K03 17 NEXT");
    await eventually(() => expect(heard).toBe(answer("A03 17 OK B042")));
    expect(second.mock.calls[0]?.[0].id).toBe(first.mock.calls[0]?.[0].id);
  });

  test("the same sequence after half a minute, another key, or a keypad that was switched on is a press of its own", async () => {
    const ask = vi.fn<AskPress>(async () => called);
    await open(ask);
    const presses = ["K03 17 NEXT", "K03 17 RECALL", "K03 17 RECALL", "K03 00 HELLO", "K03 17 RECALL"];
    for (const [place, text] of presses.entries()) {
      if (place === 2) now += 31_000;
      press(text);
      await eventually(() => expect(heard.match(/\r\n/g)).toHaveLength(place + 1));
    }
    expect(ask.mock.calls.map(([{ id }]) => id)).toEqual([
      "command-1",
      "command-2",
      "command-3",
      "command-4",
    ]);
  });

  test("a disk that takes nothing stops no counter, and a frame that comes again still acts once", async () => {
    const ask = vi.fn<AskPress>(async () => called);
    rmSync(folder, { recursive: true });
    await open(ask);
    press("K03 17 NEXT");
    await eventually(() => expect(heard).toBe(answer("A03 17 OK B042")));
    press("K03 17 NEXT");
    await eventually(() => expect(heard).toBe(answer("A03 17 OK B042").repeat(2)));
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test("a refusal comes as a short code, a hub that is away as AWAY, and the next try may do it", async () => {
    const replies: (Reply<KeypadDone> | null)[] = [refuse("queue-empty"), null, called];
    const ask = vi.fn<AskPress>(async () => replies.shift() ?? null);
    await open(ask);
    press("K04 01 NEXT");
    await eventually(() => expect(heard).toBe(answer("A04 01 ERR EMPTY")));
    press("K04 02 NEXT");
    await eventually(() => expect(heard).toContain(answer("A04 02 ERR AWAY")));
    press("K04 02 NEXT");
    await eventually(() => expect(heard).toContain(answer("A04 02 OK B042")));
    expect(ask.mock.calls[2]?.[0].id).toBe(ask.mock.calls[1]?.[0].id);
  });

  test("noise, a wrong checksum and another's address get no answer; a word that is not ours gets CMD", async () => {
    const ask = vi.fn<AskPress>(async () => called);
    await open(ask);
    line.send(Buffer.from("K03 17 NEXT*00\r\n"));
    line.send(Uint8Array.from({ length: 300 }, (_, at) => at & 0x7f));
    press("");
    press("K09 17 NEXT");
    press("K03 18 VOTE 5");
    await eventually(() => expect(heard).toBe(answer("A03 18 ERR CMD")));
    expect(ask).not.toHaveBeenCalled();
  });
});
