import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ReadStream } from "node:tty";

/** What this uses of the native part of `@lydell/node-pty`; its own wrapper starts programs, and we have none. */
interface NativePty {
  open(columns: number, rows: number): { master: number; slave: number; pty: string };
}

/** A serial line without hardware: what is opened by its path on one side, the device on the other. */
export interface PseudoTerminal {
  /** Stays the same when the device is unplugged and comes back, as `/dev/serial/by-id/…` does. */
  readonly path: string;
  /** The device's end: a duplex stream of bytes; null while it is unplugged. */
  device(): PseudoDevice | null;
  /** The device is gone, as a pulled plug. */
  unplug(): void;
  /** The device is back, on a new line under the same path. */
  plugIn(): PseudoDevice;
  close(): void;
}

/** The device's end of a pseudo-terminal. `pause` makes the line fill up, as a printer without paper does. */
export type PseudoDevice = ReadStream & Pick<NodeJS.WriteStream, "write">;

/** Linux and macOS only: Windows knows no pseudo-terminals that a serial port could open. */
export function createPseudoTerminal(): PseudoTerminal {
  const native = loadNative();
  const folder = mkdtempSync(join(tmpdir(), "motcua-line-"));
  const path = join(folder, "line");
  let plugged: { device: PseudoDevice; slave: ReadStream } | null = null;

  const unplug = () => {
    if (plugged === null) return;
    rmSync(path, { force: true });
    plugged.device.destroy();
    plugged.slave.destroy();
    plugged = null;
  };
  const plugIn = () => {
    unplug();
    const { master, slave, pty } = native.open(80, 24);
    const device = new ReadStream(master) as PseudoDevice;
    // The other side went away: that is what a line is for.
    device.on("error", () => undefined);
    // Held open and never read: between two owners the line stays as it is.
    const held = new ReadStream(slave);
    held.on("error", () => undefined);
    plugged = { device, slave: held };
    symlinkSync(pty, path);
    return device;
  };
  plugIn();
  return {
    path,
    device: () => plugged?.device ?? null,
    unplug,
    plugIn,
    close() {
      unplug();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function loadNative(): NativePty {
  const ours = createRequire(import.meta.url);
  const theirs = createRequire(ours.resolve("@lydell/node-pty"));
  return theirs(`@lydell/node-pty-${process.platform}-${process.arch}/pty.node`) as NativePty;
}
