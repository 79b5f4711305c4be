/** Writes registers through `modbus-serial`: one request at a time, as the library has no queue of its own. */
import modbusSerial from "modbus-serial";
import type { Clock } from "../../clock.ts";
import type { KeptLine } from "../kept-line.ts";
import type { RegisterWrite } from "./encode-modbus.ts";
import { LinePort } from "./line-port.ts";

/** `silent`: no answer, or a "no"; `no-line`: nothing could be asked. */
export type Written = "written" | "silent" | "no-line";

export interface ModbusWriter {
  /** The caller waits for one before it asks for the next. */
  write(unit: number, writes: readonly RegisterWrite[]): Promise<Written>;
  receive(bytes: Uint8Array): void;
}

/** 29 bytes and an answer take 40 ms at 9600 baud; a missing unit costs the whole of it. */
const answerWithinMs = 200;
/** The silence that parts two frames: three and a half characters at 9600 baud, and a little. */
const betweenFramesMs = 5;

/** Builds the writer of one bus. */
export function createModbusWriter(
  line: Pick<KeptLine, "state" | "write">,
  clock: Pick<Clock, "schedule">,
): ModbusWriter {
  const port = new LinePort(line);
  const client = new modbusSerial.default(port);
  client.open();
  client.setTimeout(answerWithinMs);
  // Without a listener the library ends the process when an adapter is unplugged.
  client.on("error", () => undefined);

  async function send(unit: number, { fc, register, values }: RegisterWrite): Promise<void> {
    client.setID(unit);
    if (fc === "fc6") await client.writeRegister(register, values[0] ?? 0);
    else await client.writeRegisters(register, [...values]);
    await new Promise<void>((resolve) => clock.schedule(betweenFramesMs, resolve));
  }

  return {
    receive: (bytes) => port.receive(bytes),
    write: async (unit, writes) => {
      for (const write of writes) {
        if (!port.isOpen) return "no-line";
        try {
          await send(unit, write);
        } catch {
          return port.isOpen ? "silent" : "no-line";
        }
      }
      return "written";
    },
  };
}
