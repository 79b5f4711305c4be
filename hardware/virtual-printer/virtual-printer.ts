import type { Duplex } from "node:stream";
import { type Clock, systemClock } from "../clock.ts";
import type { PrinterTransport } from "../transports/printer-transport.ts";
import { createCommandReader } from "./command-reader.ts";
import { automaticStatus, isOffline, paperSensors, realTimeStatus } from "./condition.ts";
import { createInProcessTransport } from "./in-process-line.ts";
import { goodOrder, type VirtualPrinterLevers } from "./levers.ts";
import type { ConnectLine, LineToHost } from "./line-to-host.ts";
import { paperPng } from "./paper-png.ts";
import { createPrintMechanism } from "./print-mechanism.ts";
import { createRealTimeScanner } from "./real-time-scanner.ts";
import { createReceiveLog } from "./receive-log.ts";
import { serveSerial } from "./serial-end.ts";
import { listenOnTcp } from "./tcp-server.ts";

/** One ticket that came out. */
export interface VirtualTicket {
  /** One pixel a dot. */
  readonly png: Buffer;
  readonly widthDots: number;
  readonly heightDots: number;
}

/** A printer without hardware. It reads ESC/POS on its own and shares no code with what writes it. */
export interface VirtualPrinter {
  /** Reaches it within this process. */
  readonly transport: PrinterTransport;
  /** Also serves raw TCP; port 0 takes a free one. Returns where. */
  listen(at: { host: string; port: number }): Promise<{ host: string; port: number }>;
  /** Also answers on a serial line, given the device's end of it; the line is lost with the stream. */
  attach(device: Duplex, baudRate: number): void;
  /** Moves some levers; what waits in the buffer goes on when it can. */
  set(levers: Partial<VirtualPrinterLevers>): void;
  levers(): VirtualPrinterLevers;
  /** The latest tickets, oldest first, at most 50. */
  tickets(): readonly VirtualTicket[];
  /** Tells each ticket that comes out; the returned function stops. */
  onTicket(listener: (ticket: VirtualTicket) => void): () => void;
  /** What was received on the line that was opened last; its end, when it is more than 256 KiB. */
  lastLineBytes(): Buffer;
  /** Commands it did not understand, since it was made. */
  complaints(): readonly string[];
  close(): Promise<void>;
}

const receiveBufferBytes = 65_536;
const receiveLogBytes = 262_144;
const ticketsKept = 50;
const slowStepMs = 20;

/** Makes a virtual printer, switched on and with paper. */
export function createVirtualPrinter(options: {
  paperWidthDots: 576 | 384;
  /** From the print head to the cutter; 112 dots are 14 mm. */
  cutterDistanceDots: number;
  clock: Clock | null;
}): VirtualPrinter {
  const clock = options.clock ?? systemClock;
  let levers = goodOrder;
  let reporting = 0;
  let tickets: VirtualTicket[] = [];
  let callOffStep: (() => void) | null = null;
  let allowance = 0;
  const complaints: string[] = [];
  const listeners = new Set<(ticket: VirtualTicket) => void>();
  const lines = new Set<LineToHost>();
  const waitingForRoom = new Set<() => void>();
  const closers: (() => Promise<void>)[] = [];
  const reader = createCommandReader();
  const received = createReceiveLog(receiveLogBytes);

  const mechanism = createPrintMechanism(
    { widthDots: options.paperWidthDots, cutterDistanceDots: options.cutterDistanceDots },
    {
      onComplaint: (what) => complaints.push(what),
      onCut(paper) {
        const { widthDots, heightDots } = paper;
        const ticket = { png: paperPng(paper), widthDots, heightDots };
        tickets = [...tickets, ticket].slice(-ticketsKept);
        for (const listener of listeners) listener(ticket);
      },
      onFeed(rows) {
        if (levers.paperLeftRows === null || levers.paper === "out") return;
        const paperLeftRows = Math.max(0, levers.paperLeftRows - rows);
        change(paperLeftRows === 0 ? { paperLeftRows: null, paper: "out" } : { paperLeftRows });
      },
    },
  );

  const send = (bytes: Uint8Array) => {
    if (levers.answers !== "none") for (const line of lines) line.send(bytes);
  };
  const change = (changed: Partial<VirtualPrinterLevers>) => {
    const before = automaticStatus(levers).join();
    levers = { ...levers, ...changed };
    if (reporting !== 0 && automaticStatus(levers).join() !== before) send(automaticStatus(levers));
  };

  const execute = (name: string, operands: Uint8Array) => {
    if (name === "GS a") {
      reporting = operands[0] ?? 0;
      if (reporting !== 0) send(automaticStatus(levers));
    } else if (name === "GS r") send(Uint8Array.of(paperSensors(levers)));
    else if (name === "GS ( H") {
      const isProcessId = operands[2] === 0x30 && operands[3] === 0x30;
      if (isProcessId && levers.answers === "all")
        send(Uint8Array.of(0x37, 0x22, ...operands.subarray(4, 8), 0));
    } else {
      if (name === "ESC @") reporting = 0;
      mechanism.execute({ name, operands });
    }
  };

  /** Works off what is in the buffer, as far as the printer is able and quick enough. */
  const work = () => {
    while (!isOffline(levers) && (levers.bytesPerSecond === null || allowance > 0)) {
      const before = reader.waiting();
      const command = reader.next();
      if (command === null) break;
      allowance -= before - reader.waiting();
      execute(command.name, command.operands);
    }
    if (hasRoom()) {
      for (const tell of waitingForRoom) tell();
      waitingForRoom.clear();
    }
    if (levers.bytesPerSecond !== null && reader.waiting() > 0) stepLater(levers.bytesPerSecond);
  };
  const stepLater = (bytesPerSecond: number) => {
    callOffStep ??= clock.schedule(slowStepMs, () => {
      callOffStep = null;
      allowance = Math.min(allowance, 0) + (bytesPerSecond * slowStepMs) / 1_000;
      work();
    });
  };
  const hasRoom = () => levers.reading === "reads" && reader.waiting() < receiveBufferBytes;

  const connect: ConnectLine = (line) => {
    lines.add(line);
    received.begin();
    let count = 0;
    let chattered = 0;
    const scan = createRealTimeScanner((ask, at) => {
      switch (ask.kind) {
        case "status": {
          const answer = realTimeStatus(levers, ask.n);
          if (answer !== null) send(Uint8Array.of(answer));
          return;
        }
        case "recover":
          if (levers.cutter === "good") return;
          change({ cutter: "good" });
          thrownAway = at;
          return;
        case "clear":
          thrownAway = at;
          send(Uint8Array.of(0x37, 0x25, 0));
          return;
        default:
          ask satisfies never;
      }
    });
    /** Bytes of the present piece that a command threw away, with all before them. */
    let thrownAway = 0;
    const take = (bytes: Uint8Array) => {
      const limits = [bytes.length + count, levers.loseLineAfterBytes, levers.stopReadingAfterBytes];
      const most = Math.min(...limits.filter((limit) => limit !== null)) - count;
      const heard = bytes.subarray(0, Math.max(0, most));
      count += heard.length;
      received.add(heard);
      thrownAway = 0;
      scan(heard);
      if (thrownAway > 0) reader.clear();
      reader.push(heard.subarray(thrownAway));
      while (levers.chatterEveryBytes !== null && count - chattered >= levers.chatterEveryBytes) {
        chattered += levers.chatterEveryBytes;
        send(automaticStatus(levers));
      }
      if (levers.stopReadingAfterBytes !== null && count >= levers.stopReadingAfterBytes)
        levers = { ...levers, reading: "stopped" };
      work();
      if (levers.loseLineAfterBytes !== null && count >= levers.loseLineAfterBytes) line.drop();
    };
    return {
      left: () => lines.delete(line),
      async receive(bytes) {
        if (levers.reading === "stopped") await new Promise<void>((resolve) => waitingForRoom.add(resolve));
        if (!lines.has(line)) return;
        take(bytes);
        if (!hasRoom()) await new Promise<void>((resolve) => waitingForRoom.add(resolve));
      },
    };
  };

  return {
    transport: createInProcessTransport(connect),
    async listen(at) {
      const server = await listenOnTcp(at, connect);
      closers.push(server.close);
      return server.address;
    },
    attach(device, baudRate) {
      const end = serveSerial(device, connect, { baudRate, clock });
      closers.push(async () => end.close());
    },
    set(changed) {
      change(changed);
      work();
    },
    levers: () => levers,
    tickets: () => tickets,
    onTicket(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    lastLineBytes: () => received.bytes(),
    complaints: () => complaints,
    async close() {
      callOffStep?.();
      for (const line of [...lines]) line.drop();
      lines.clear();
      listeners.clear();
      for (const tell of waitingForRoom) tell();
      for (const closer of closers) await closer();
    },
  };
}
