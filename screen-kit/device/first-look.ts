import type { FirstTells } from "../link/hub-link.ts";
import type { Timing } from "../link/timing.ts";

export interface FirstLookParts {
  readonly fetch: typeof fetch;
  readonly timing: Pick<Timing, "after">;
  readonly token: string;
}

/** A hub that takes longer is asked over the line, where one hears why. */
const latestMs = 2_000;

/**
 * Asks the hub what it will tell first, in one trip: the line takes four, which a cheap device feels. Null when the hub
 * says no, is away or slow: the line finds out which.
 */
export async function fetchFirstLook<V>({
  fetch,
  timing,
  token,
}: FirstLookParts): Promise<FirstTells<V> | null> {
  const giveUp = new AbortController();
  const undo = timing.after(latestMs, () => giveUp.abort());
  try {
    const response = await fetch("/api/v1/first-look", {
      headers: { authorization: `Bearer ${token}` },
      signal: giveUp.signal,
    });
    return response.ok ? ((await response.json()) as FirstTells<V>) : null;
  } catch {
    return null;
  } finally {
    undo();
  }
}
