/** `npm run devices:simulated`: the devices of a counter that nobody has, on lines that any agent of this machine can open. */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { systemClock } from "../clock.ts";
import { createCounterDevices } from "./counter-devices.ts";
import { serveDevicesPage } from "./devices-page.ts";
import type { DeviceEnd } from "./memory-line.ts";
import { createSerialEnd } from "./serial-end.ts";
import { openTcpEnd } from "./tcp-end.ts";

const { values } = parseArgs({
  options: {
    folder: { type: "string", default: "data/simulated-devices" },
    /** the page; the virtual printer has 9180 for its own */
    port: { type: "string", default: "9190" },
    /** lines over TCP, as behind a serial device server; always so on Windows */
    tcp: { type: "boolean", default: process.platform === "win32" },
  },
});
const say = (text: string) => process.stdout.write(`${text}\n`);
const port = Number(values.port);

interface End extends DeviceEnd {
  readonly path: string;
  close(): unknown;
}

mkdirSync(values.folder, { recursive: true });
const end = async (name: string, nth: number): Promise<End> =>
  values.tcp ? openTcpEnd(port === 0 ? 0 : port + nth) : createSerialEnd(resolve(join(values.folder, name)));
const lines = {
  panels: await end("panels", 1),
  keypad: await end("keypad", 2),
  scanner: await end("scanner", 3),
};
const devices = createCounterDevices({ clock: systemClock, lines });
const page = await serveDevicesPage(devices, port).catch((error: unknown) => {
  say(
    `Cổng ${port} đang có chương trình khác dùng, hãy đặt --port khác / --port is not free: ${String(error)}`,
  );
  process.exit(1);
});

say(`
  Thiết bị mô phỏng / Simulated devices:  ${page.url}

  Khai báo tại Quản trị → Thiết bị ngoại vi, cho máy chạy "npm run hardware":
  Enter these under Administration → Printers and panels, for the agent that runs on this machine:

    bảng số / panels    ${lines.panels.path}    9600   modbus, dm36b06, unit 1, 2, 3
    bàn phím / keypad   ${lines.keypad.path}    9600   address 1
    máy quét / scanner  ${lines.scanner.path}    9600

  Máy in ảo / virtual printer:  npm run virtual-printer
  Dừng / stop:  Ctrl+C
`);

const stop = async () => {
  await page.close();
  for (const line of Object.values(lines)) await line.close();
  process.exit(0);
};
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
