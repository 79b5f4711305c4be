/** What every channel has. */
import type { Ask, CommandDone, Verb } from "../commands.ts";
import type { Reply } from "../refusals.ts";
import type { DeviceReport, DeviceSelf, Hello } from "../views.ts";

export interface CommonTells {
  /** first tell of a connection, and again when the hub's clock changes its pace */
  hello: (hello: Hello) => void;
}

/** What every screen that is a device is told besides. */
export interface DeviceTells extends CommonTells {
  self: (self: DeviceSelf) => void;
}

/** What every device may say of itself, beside its commands. */
export interface DeviceAsks {
  "device:report": (report: DeviceReport, reply: (answer: Reply<Record<string, never>>) => void) => void;
}

/** A table of asks, name on the wire → verb. */
export type AskTable = Readonly<Record<string, Verb>>;

/** The socket.io event map of a table of asks. */
export type AsksOf<T extends AskTable> = {
  [Name in keyof T]: (ask: Ask<T[Name]>, reply: (answer: Reply<CommandDone<T[Name]>>) => void) => void;
};
