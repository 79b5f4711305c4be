import { afterEach, describe, expect, test, vi } from "vitest";
import { createPseudoTerminal } from "../testing/pseudo-terminal.ts";
import type { PrinterSession, PrinterTransport } from "./printer-transport.ts";
import { createSerialTransport } from "./serial-transport.ts";
import { createUsbTransport } from "./usb-transport.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function lineTo() {
  const line = createPseudoTerminal();
  closing.push(line.close);
  return line;
}
const overSerial = (path: string) =>
  createSerialTransport({ path, baudRate: 115200, flowControl: "rts-cts" });
const opening = (transport: PrinterTransport) => transport.open(new AbortController().signal);

async function opened(transport: PrinterTransport): Promise<PrinterSession> {
  const line = await opening(transport);
  if (line.kind !== "open") throw new Error(line.reason);
  closing.push(() => line.session.close("drop"));
  return line.session;
}

function heardBy(device: { on(event: "data", listener: (bytes: Buffer) => void): unknown } | null): Buffer[] {
  const heard: Buffer[] = [];
  device?.on("data", (bytes) => heard.push(bytes));
  return heard;
}

/** Every byte there is, control characters of terminals among them. */
const everyByte = Uint8Array.from({ length: 20_480 }, (_, at) => (at * 7) & 0xff);

describe.each(["serial", "usb"] as const)("over a %s line", (kind) => {
  /** A pseudo-terminal takes part as a printer file once a serial port has switched off its letters' meanings. */
  async function transportTo(path: string): Promise<PrinterTransport> {
    if (kind === "serial") return overSerial(path);
    const first = await opening(overSerial(path));
    if (first.kind === "open") await first.session.close("finish");
    return createUsbTransport({ path });
  }

  test("every byte arrives as it was, both ways", async () => {
    const line = lineTo();
    const session = await opened(await transportTo(line.path));
    const heard = heardBy(line.device());
    const answers: number[] = [];
    session.onData((bytes) => answers.push(...bytes));
    expect(await session.write(everyByte)).toBe("taken");
    await vi.waitFor(() => expect(Buffer.compare(Buffer.concat(heard), everyByte)).toBe(0));
    line.device()?.write(everyByte.subarray(0, 256));
    await vi.waitFor(() => expect(answers).toEqual([...everyByte.subarray(0, 256)]));
  });

  test("a device that takes nothing keeps a write waiting, and closing ends the wait", async () => {
    const line = lineTo();
    const session = await opened(await transportTo(line.path));
    // more than the system's own buffer takes for a device that reads nothing
    const writing = session.write(new Uint8Array(256 * 1024));
    await session.close("drop");
    expect(await writing).toBe("lost");
    await session.gone;
  });

  test("a device that answers while its line is full takes the rest all the same", async () => {
    const line = lineTo();
    const session = await opened(await transportTo(line.path));
    const answers: number[] = [];
    session.onData((bytes) => answers.push(...bytes));
    const device = line.device();
    // more than the system's own buffer takes for a device that reads nothing
    const writing = session.write(new Uint8Array(256 * 1024));
    for (const answer of [1, 2, 3]) {
      device?.write(Uint8Array.of(answer));
      await vi.waitFor(() => expect(answers.at(-1)).toBe(answer));
    }
    heardBy(device);
    expect(await writing).toBe("taken");
  });

  test("a device that disappears ends the line, and one that returns can be opened again", async () => {
    const line = lineTo();
    const transport = await transportTo(line.path);
    const session = await opened(transport);
    const before = heardBy(line.device());
    await session.write(Uint8Array.of(9));
    await vi.waitFor(() => expect([...Buffer.concat(before)]).toEqual([9]));
    line.unplug();
    await session.gone;
    expect(await session.write(everyByte)).toBe("lost");
    expect((await opening(transport)).kind).toBe("unreachable");
    line.plugIn();
    const again = await opened(await transportTo(line.path));
    const heard = heardBy(line.device());
    await again.write(Uint8Array.of(1, 2, 3));
    await vi.waitFor(() => expect([...Buffer.concat(heard)]).toEqual([1, 2, 3]));
  });
});

test("a serial port has one owner", async () => {
  const line = lineTo();
  await opened(overSerial(line.path));
  expect((await opening(overSerial(line.path))).kind).toBe("unreachable");
});
