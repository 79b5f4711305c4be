/** The line before a kiosk: one visitor after the other touches it. */
import type { CommandBody, CommandDone, Reply } from "@motcua/protocol";
import type { DeviceChannel } from "../client/channels.ts";
import type { HubClient } from "../client/hub-client.ts";
import type { HubClock } from "../client/hub-clock.ts";

/** Whether tickets of the sample day come out on paper: as the kiosk's printer stands, or never. */
export type Paper = "as-the-printer-stands" | "never";

export interface KioskLine {
  readonly length: number;
  /** Waits for one's turn, touches for a while, and takes a number. */
  take(
    body: Omit<CommandBody<"issue-ticket">, "print">,
    touchSeconds: number,
    signal: AbortSignal,
  ): Promise<Reply<CommandDone<"issue-ticket">>>;
}

/** Puts a line before a kiosk. */
export function createKioskLine(
  kiosk: HubClient<DeviceChannel<"kiosk">>,
  clock: HubClock,
  paper: Paper,
): KioskLine {
  let length = 0;
  /** when the last in line has stepped aside; an answer that is late, minutes at high speed, holds up nobody */
  let freeAt = 0;
  return {
    get length() {
      return length;
    },
    take: async (body, touchSeconds, signal) => {
      freeAt = Math.max(clock.now(), freeAt) + touchSeconds * 1000;
      length++;
      try {
        await clock.sleepUntil(freeAt, signal);
      } finally {
        length--;
      }
      const prints = paper === "as-the-printer-stands" && kiosk.view?.printer.state === "ready";
      return kiosk.ask("ticket:issue", { ...body, print: prints ? "paper" : "none" });
    },
  };
}
