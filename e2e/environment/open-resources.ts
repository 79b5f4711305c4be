import { setTimeout as pause } from "node:timers/promises";

/** How many of each kind of resource keep this process alive. */
export type OpenResources = ReadonlyMap<string, number>;

// Files, DNS and compression end by themselves; these stay until somebody closes them.
const kinds = new Set([
  "TCPServerWrap",
  "TCPSocketWrap",
  "PipeServerWrap",
  "PipeWrap",
  "TLSWrap",
  "UDPWrap",
  "ProcessWrap",
  "FSEventWrap",
  "StatWatcher",
  "MessagePort",
  "Worker",
  "Timeout",
]);

/** Counts what keeps the process alive now. */
export function openResources(): OpenResources {
  const counts = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo()) {
    if (kinds.has(kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/**
 * Names what is open beyond `before`, such as "2 × TCPSocketWrap". A closed socket needs a few turns of
 * the event loop to be gone (and the test runner has timers of its own about), so it looks again until nothing is left or `waitMillis` have passed.
 */
export async function leftOpenSince(
  before: OpenResources,
  { waitMillis }: { waitMillis: number },
): Promise<string[]> {
  const until = performance.now() + waitMillis;
  for (;;) {
    const left = [...openResources()]
      .map(([kind, count]) => ({ kind, extra: count - (before.get(kind) ?? 0) }))
      .filter(({ extra }) => extra > 0)
      .map(({ kind, extra }) => `${extra} × ${kind}`);
    if (left.length === 0 || performance.now() > until) return left;
    await pause(10);
  }
}
