import type { io } from "socket.io-client";

export interface LoadClientParts {
  readonly load: () => Promise<{ readonly io: typeof io }>;
  /** whether the hub gives this page out now */
  readonly isHubThere: () => Promise<boolean>;
  readonly reload: () => void;
}

/**
 * Fetches socket.io's client, which no screen waits for before its first picture. Rejects when it does not come. A
 * browser of Chrome 109's class then asks for that file no second time for as long as the page lives, so the page
 * begins anew once the hub is there.
 */
export async function loadClient({ load, isHubThere, reload }: LoadClientParts): Promise<typeof io> {
  try {
    return (await load()).io;
  } catch (error) {
    if (await isHubThere()) reload();
    throw error;
  }
}
