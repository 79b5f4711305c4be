/** Lines by their settings: what stays the same stays open, what changed is opened anew, what went is closed. */
import type { SerialLine } from "@motcua/protocol";

/** What lives on one serial line. */
export interface OnLine {
  close(): Promise<void>;
}

export interface Lines<Device, On extends OnLine> {
  /** Brings the lines in accordance with the devices of the settings in force. */
  update(devices: readonly Device[]): void;
  all(): readonly On[];
  close(): Promise<void>;
}

/** Keeps one `On` a serial port; devices that share a port share it. */
export function createLines<Device extends { readonly line: SerialLine }, On extends OnLine>(
  open: (line: SerialLine, devices: readonly Device[]) => On,
): Lines<Device, On> {
  const known = new Map<string, { readonly sameness: string; readonly on: On }>();
  /** a port that is opened anew may still be held by its line before: that one is tried again until it is free */
  let closing: Promise<unknown> = Promise.resolve();

  const drop = (path: string) => {
    const { on } = known.get(path) ?? { on: null };
    known.delete(path);
    if (on !== null) closing = Promise.all([closing, on.close()]);
  };

  return {
    update: (devices) => {
      const byPath = Map.groupBy(devices, ({ line }) => line.path);
      for (const path of [...known.keys()]) if (!byPath.has(path)) drop(path);
      for (const [path, group] of byPath) {
        const sameness = JSON.stringify(group);
        if (known.get(path)?.sameness === sameness) continue;
        drop(path);
        const line = group[0]?.line;
        if (line !== undefined) known.set(path, { sameness, on: open(line, group) });
      }
    },
    all: () => [...known.values()].map(({ on }) => on),
    close: async () => {
      for (const path of [...known.keys()]) drop(path);
      await closing;
    },
  };
}
