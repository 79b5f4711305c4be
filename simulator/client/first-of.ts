/** Waits for the first of several things, and lets go of the others. */
export async function firstOf<T>(
  signal: AbortSignal,
  starts: readonly ((signal: AbortSignal) => Promise<T>)[],
): Promise<T> {
  const inner = new AbortController();
  const abort = () => inner.abort(signal.reason);
  if (signal.aborted) abort();
  else signal.addEventListener("abort", abort, { once: true });
  const started = starts.map((start) => start(inner.signal));
  try {
    return await Promise.race(started);
  } finally {
    signal.removeEventListener("abort", abort);
    inner.abort(new Error("Another came first."));
    for (const one of started) one.catch(() => undefined);
  }
}
