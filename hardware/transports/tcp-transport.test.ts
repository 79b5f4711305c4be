import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import type { PrintOutcome } from "@motcua/protocol";
import { afterEach, expect, test } from "vitest";
import { systemClock } from "../clock.ts";
import { networkTimings, type PrintTimings, printJob } from "../printing/print-session.ts";
import { standardContent } from "../printing/sample-contents.ts";
import { standardProfile } from "../printing/standard-profile.ts";
import { dotsOfPng } from "../testing/foreign-decoder.ts";
import { dotsOf, standardJob } from "../testing/standard-job.ts";
import type { VirtualPrinterLevers } from "../virtual-printer/levers.ts";
import { createVirtualPrinter, type VirtualPrinter } from "../virtual-printer/virtual-printer.ts";
import { createTcpTransport } from "./tcp-transport.ts";

const { raster, bytes } = standardJob(standardContent, 576);
const quick: PrintTimings = {
  openMs: 400,
  answerMs: 200,
  stallMs: 200,
  confirmMs: 300,
  pollMs: 100,
  closeMs: 200,
  mendMs: 200,
};
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serve(
  levers: Partial<VirtualPrinterLevers>,
): Promise<{ printer: VirtualPrinter; port: number }> {
  const printer = createVirtualPrinter({ paperWidthDots: 576, cutterDistanceDots: 112, clock: null });
  closing.push(printer.close);
  printer.set(levers);
  const { port } = await printer.listen({ host: "127.0.0.1", port: 0 });
  return { printer, port };
}

function print(port: number, timings: PrintTimings, job: Buffer = bytes): Promise<PrintOutcome> {
  return printJob({
    transport: createTcpTransport({ host: "127.0.0.1", port }),
    profile: standardProfile(576),
    jobId: "job-0001",
    bytes: job,
    previous: null,
    clock: systemClock,
    timings,
    onTrouble: null,
  });
}

test("a ticket sent over TCP comes out dot by dot, one after the other", async () => {
  const { printer, port } = await serve({});
  for (const _ of [1, 2, 3]) expect(await print(port, networkTimings)).toMatchObject({ kind: "printed" });
  expect(printer.tickets()).toHaveLength(3);
  for (const ticket of printer.tickets()) {
    const paper = await dotsOfPng(ticket.png);
    expect(
      Buffer.compare(paper.dots.subarray(112 * 576, (112 + raster.heightDots) * 576), dotsOf(raster)),
    ).toBe(0);
  }
  expect(printer.complaints()).toEqual([]);
});

test("a printer that chatters status in mid-job gets every byte", async () => {
  const { printer, port } = await serve({ chatterEveryBytes: 256, bytesPerSecond: 2_000_000 });
  expect(await print(port, networkTimings)).toMatchObject({ kind: "printed" });
  expect(printer.lastLineBytes().includes(bytes)).toBe(true);
});

test("paper out before: not one byte of the ticket leaves", async () => {
  const { printer, port } = await serve({ paper: "out" });
  expect(await print(port, networkTimings)).toEqual({ kind: "failed-clean", cause: "paper-out" });
  expect(printer.lastLineBytes()).toHaveLength(12);
});

test("a line lost in mid-job leaves the outcome open", async () => {
  const { printer, port } = await serve({ loseLineAfterBytes: 15_000 });
  expect(await print(port, networkTimings)).toMatchObject({ kind: "unknown", cause: "line-lost" });
  expect(printer.tickets()).toEqual([]);
});

test("a printer that takes the line and nothing else has printed nothing", async () => {
  const { printer, port } = await serve({ reading: "stopped" });
  expect(await print(port, quick)).toEqual({ kind: "failed-clean", cause: "no-answer" });
  expect(printer.tickets()).toEqual([]);
});

test("a printer that answers before the job and then never reads is not believed to have printed", async () => {
  const port = await serveOnce((questions) => questions < 4);
  const outcome = await print(port, quick, Buffer.concat([bytes, Buffer.alloc(16_000_000)]));
  expect(outcome).toMatchObject({ kind: "unknown", cause: "stalled" });
});

test("nobody at the address", async () => {
  const { printer, port } = await serve({});
  await printer.close();
  closing.length = 0;
  expect(await print(port, quick)).toEqual({ kind: "failed-clean", cause: "unreachable" });
});

/** A printer that answers so many questions as being ready and then stops reading for good. */
async function serveOnce(goesOn: (answered: number) => boolean): Promise<number> {
  const sockets: Socket[] = [];
  const server: Server = createServer((socket) => {
    let answered = 0;
    socket.on("error", () => socket.destroy());
    socket.on("data", () => {
      socket.write(Uint8Array.of(0x12));
      answered++;
      if (!goesOn(answered)) socket.pause();
    });
    sockets.push(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(async () => {
    const closed = once(server, "close");
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  });
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
