import { expect, test } from "vitest";
import { type ListPortsParts, listPorts, portsInWords, thisComputer } from "./list-ports.ts";

const folders: Record<string, string[]> = {
  "/dev": ["ttyUSB0", "ttyACM0", "tty1", "sda", "ttyUSB0x"],
  "/dev/serial/by-id": ["usb-FTDI_RS485-if00-port0"],
  "/dev/usb": ["lp0", "hiddev0"],
};
const debian: ListPortsParts = {
  // Where udevadm is missing the library rejects.
  serial: () => Promise.reject(new Error("spawn udevadm ENOENT")),
  namesIn: async (folder) => folders[folder] ?? [],
  mayOpen: async (path) => path !== "/dev/usb/lp0",
  platform: "linux",
};

test("names what devices hang on, steady names first, also where the system's own list fails", async () => {
  const ports = await listPorts(debian);
  expect(ports.map(({ path }) => path)).toEqual([
    "/dev/serial/by-id/usb-FTDI_RS485-if00-port0",
    "/dev/ttyUSB0",
    "/dev/ttyACM0",
    "/dev/usb/lp0",
  ]);
  expect(portsInWords(ports).join("\n")).toMatch(/lp0 +\(!\) +USB printer\n\n\(!\).*lp\)/);
});

test("on Windows the ports are COM3 and the like, with their makers", async () => {
  const windows: ListPortsParts = {
    ...debian,
    platform: "win32",
    serial: async () => [{ path: "COM3", manufacturer: "FTDI" }, { path: "COM4" }],
  };
  expect(portsInWords(await listPorts(windows))).toEqual(["COM3    FTDI", "COM4"]);
});

test("a computer without any is told as that", async () => {
  const none: ListPortsParts = { ...debian, namesIn: async () => [] };
  expect(portsInWords(await listPorts(none)).at(-1)).toContain("no serial port");
});

test("the computer of this test can be asked", async () => {
  expect(Array.isArray(await listPorts(thisComputer))).toBe(true);
});
