/** The lines that devices of this computer may hang on, for whoever types their paths into the console. */
import { access, constants, readdir } from "node:fs/promises";
import { SerialPort } from "serialport";

export interface FoundPort {
  readonly path: string;
  /** maker or product, where the system knows it */
  readonly what: string;
  readonly use: "may-open" | "may-not-open";
}

export interface ListPortsParts {
  /** what the serial library finds; rejects where the machine lacks what it asks */
  readonly serial: () => Promise<
    readonly { readonly path: string; readonly manufacturer?: string | undefined }[]
  >;
  /** names in a folder; none when there is no such folder */
  readonly namesIn: (folder: string) => Promise<readonly string[]>;
  /** whether this user may read and write it */
  readonly mayOpen: (path: string) => Promise<boolean>;
  readonly platform: NodeJS.Platform;
}

/** The parts of a real computer. */
export const thisComputer: ListPortsParts = {
  serial: () => SerialPort.list(),
  namesIn: (folder) => readdir(folder).catch(() => []),
  mayOpen: (path) =>
    access(path, constants.R_OK | constants.W_OK).then(
      () => true,
      () => false,
    ),
  platform: process.platform,
};

/** Serial ports and, on Linux, USB printers; names that stay the same when plugs change places come first. */
export async function listPorts(parts: ListPortsParts): Promise<FoundPort[]> {
  const { serial, namesIn, mayOpen, platform } = parts;
  const found = await serial().catch(() => []);
  if (platform !== "linux")
    return found.map(({ path, manufacturer }) => ({ path, what: manufacturer ?? "", use: "may-open" }));
  const inFolder = async (folder: string, name: RegExp) =>
    (await namesIn(folder)).filter((each) => name.test(each)).map((each) => `${folder}/${each}`);
  const makers = new Map(found.map(({ path, manufacturer }) => [path, manufacturer ?? ""]));
  const paths = new Set([
    ...(await inFolder("/dev/serial/by-id", /./)),
    ...(await inFolder("/dev", /^tty(USB|ACM)\d+$/)),
    ...(await inFolder("/dev/usb", /^lp\d+$/)),
    ...makers.keys(),
  ]);
  return Promise.all(
    [...paths].map(async (path) => ({
      path,
      what: path.startsWith("/dev/usb/") ? "USB printer" : (makers.get(path) ?? ""),
      use: (await mayOpen(path)) ? ("may-open" as const) : ("may-not-open" as const),
    })),
  );
}

/** As lines for a terminal. */
export function portsInWords(ports: readonly FoundPort[]): string[] {
  if (ports.length === 0)
    return [
      "Máy này chưa có cổng nối tiếp hay máy in USB nào.",
      "This computer has no serial port and no USB printer.",
    ];
  const wide = Math.max(...ports.map(({ path }) => path.length));
  const lines = ports.map(({ path, what, use }) =>
    [path.padEnd(wide), use === "may-open" ? "" : "(!)", what].join("  ").trimEnd(),
  );
  if (ports.every(({ use }) => use === "may-open")) return lines;
  return [
    ...lines,
    "",
    "(!) Người dùng này chưa được mở cổng. Debian: sudo adduser TÊN dialout (máy in USB: lp), rồi đăng nhập lại.",
    "(!) This user may not open it. Debian: sudo adduser NAME dialout (USB printers: lp), then sign in anew.",
  ];
}
