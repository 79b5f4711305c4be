import type { PrinterTransport } from "./printer-transport.ts";

/** What to look at, by what the system says of a line that does not open: Linux first, Windows behind it. */
const advice: readonly (readonly [RegExp, string])[] = [
  [
    /EACCES|permission denied/i,
    "this user may not open it. Debian: sudo adduser USER dialout (USB printers: lp), then start the agent anew",
  ],
  [
    /cannot lock|temporarily unavailable|access denied|EBUSY|resource busy/i,
    "another program has it open, or another agent",
  ],
  [
    /ENOENT|ENODEV|ENXIO|no such|file not found/i,
    "it is not there: unplugged, or under another name. `npm run hardware -- --list` names the ports of this computer",
  ],
  [/no printer file/i, "this is a file and no device: take it away, and look where the printer is"],
  [/ECONNREFUSED/i, "the device is there and this port is shut: another port, or it is just starting"],
  [
    /EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|given up/i,
    "nothing answers at this address: switched off, the cable, or it has another address now",
  ],
  [/ENOTFOUND|EAI_AGAIN/i, "no such name in this network: give its address in figures"],
];

/** The reason as the system gave it, and what to look at where that is known. */
export function reasonWithAdvice(reason: string): string {
  const known = advice.find(([pattern]) => pattern.test(reason));
  return known === undefined ? reason : `${reason} – ${known[1]}`;
}

/**
 * A line that says when it does not open, and why, and when it does again; each once, however often it is tried. That
 * it opens at the first go is nothing to tell.
 */
export function tellingTransport(
  transport: PrinterTransport,
  path: string,
  say: (text: string) => void,
): PrinterTransport {
  let told: string | null = null;
  return {
    async open(signal) {
      const opened = await transport.open(signal);
      if (opened.kind === "open") {
        if (told !== null) say(`${path}: open again`);
        told = null;
        return opened;
      }
      // Whoever called the opening off knows why.
      if (signal.aborted && signal.reason?.name !== "TimeoutError") return opened;
      if (opened.reason !== told) say(`${path}: cannot be opened: ${reasonWithAdvice(opened.reason)}`);
      told = opened.reason;
      return opened;
    },
  };
}
