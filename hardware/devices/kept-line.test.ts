import { afterEach, describe, expect, test, vi } from "vitest";
import { createManualClock, systemClock } from "../clock.ts";
import { createMemoryLine } from "../simulators/memory-line.ts";
import { createPseudoTerminal } from "../testing/pseudo-terminal.ts";
import { openSerialEcho } from "../testing/serial-echo.ts";
import type { PrinterTransport } from "../transports/printer-transport.ts";
import { createSerialTransport } from "../transports/serial-transport.ts";
import { keepLine } from "./kept-line.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

interface EchoDevice {
  readonly transport: PrinterTransport;
  readonly unplug: () => void;
  readonly plugIn: () => void;
}

/** A device in memory that says everything back. */
function memoryEcho(): EchoDevice {
  const line = createMemoryLine();
  line.onBytes((bytes) => line.send(bytes));
  return { transport: line.transport, unplug: line.unplug, plugIn: line.plugIn };
}

/** The same behind a real serial port of this machine, as far as a machine without hardware has one. */
function pseudoTerminalEcho(): EchoDevice {
  const line = createPseudoTerminal();
  closing.push(line.close);
  const echo = () => line.device()?.on("data", (bytes: Buffer) => void line.device()?.write(bytes));
  echo();
  return {
    transport: createSerialTransport({ path: line.path, baudRate: 115200, flowControl: "none" }),
    unplug: line.unplug,
    plugIn: () => {
      line.plugIn();
      echo();
    },
  };
}

/** Windows has no pseudo-terminals; the list of tests in the report says which ran. */
const devices =
  process.platform === "win32"
    ? [{ kind: "memory", open: memoryEcho }]
    : [
        { kind: "memory", open: memoryEcho },
        { kind: "pseudo-terminal", open: pseudoTerminalEcho },
      ];

describe.each(devices)("an echo over a line of $kind", ({ open }) => {
  test("passes, fails while the device is gone, and passes when it is back", async () => {
    const device = open();
    const echo = openSerialEcho(device.transport, systemClock);
    closing.push(() => echo.line.close());
    await echo.until("open");
    const everyByte = Uint8Array.from({ length: 256 }, (_, at) => at);
    for (let round = 0; round < 20; round++) expect(await echo.round(everyByte, 2_000)).toBe("passed");
    expect(await echo.round(Buffer.from("Mời số B042 đến quầy số 3", "utf8"), 2_000)).toBe("passed");

    device.unplug();
    expect(await echo.round(everyByte, 200)).toBe("failed");
    await echo.until("lost");

    device.plugIn();
    await echo.until("open");
    expect(await echo.round(everyByte, 2_000)).toBe("passed");
  });
});

describe("a line that cannot be opened", () => {
  test("is tried again more and more seldom, and a closed one never", async () => {
    const clock = createManualClock();
    const open = vi.fn(async () => ({ kind: "unreachable", reason: "no such device" }) as const);
    const line = keepLine({
      transport: { open },
      clock,
      onData: () => undefined,
      onState: () => undefined,
    });
    const tries: number[] = [];
    for (let ms = 0; ms < 20_000; ms += 100) {
      const before = open.mock.calls.length;
      clock.advance(100);
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
      if (open.mock.calls.length > before) tries.push(ms);
    }
    expect(tries.length).toBeGreaterThanOrEqual(4);
    expect(tries.length).toBeLessThanOrEqual(8);
    const gaps = tries.slice(1).map((at, place) => at - (tries[place] ?? 0));
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
    await line.close();
    expect(clock.waiting()).toBe(0);
  });
});
