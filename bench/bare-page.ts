import type { Browser, CDPSession } from "playwright-core";

/** A page that a test library has no hand in. */
export interface BarePage {
  /** One command of the Chrome DevTools Protocol to this page; throws when it is refused. */
  send(method: string, params?: object): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

/** Pages that share what a browser keeps, and with no others. */
export interface BareProfile {
  /** One more page, with nothing in it yet. */
  open(size: { readonly width: number; readonly height: number }): Promise<BarePage>;
  /** Closes what is open, and forgets. */
  close(): Promise<void>;
}

interface Answer {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/**
 * Begins a profile that keeps nothing yet: no cache, no service worker. Playwright's pages have worlds and scripts of
 * its own run in them while they load, which takes a slowed processor half a second of the screen's time.
 */
export async function openBareProfile(browser: Browser): Promise<BareProfile> {
  const root = await browser.newBrowserCDPSession();
  const { browserContextId } = await root.send("Target.createBrowserContext", {});
  return {
    async open({ width, height }) {
      const about = { url: "about:blank", browserContextId, width, height, newWindow: true };
      const { targetId } = await root.send("Target.createTarget", about);
      // Playwright's session carries no other session, so that messages travel wrapped
      const { sessionId } = await root.send("Target.attachToTarget", { targetId, flatten: false });
      return {
        send: sendWrapped(root, sessionId),
        async close() {
          await root.send("Target.closeTarget", { targetId });
        },
      };
    },
    async close() {
      await root.send("Target.disposeBrowserContext", { browserContextId });
      await root.detach();
    },
  };
}

function sendWrapped(root: CDPSession, sessionId: string): BarePage["send"] {
  const waiting = new Map<number, PromiseWithResolvers<Record<string, unknown>>>();
  let asked = 0;
  root.on("Target.receivedMessageFromTarget", (wrapped) => {
    if (wrapped.sessionId !== sessionId) return;
    const { id, result, error } = JSON.parse(wrapped.message) as Answer;
    const answer = id === undefined ? undefined : waiting.get(id);
    if (error === undefined) answer?.resolve(result ?? {});
    else answer?.reject(new Error(error.message));
  });
  return async (method, params = {}) => {
    const id = ++asked;
    const answer = Promise.withResolvers<Record<string, unknown>>();
    waiting.set(id, answer);
    await root.send("Target.sendMessageToTarget", {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    return await answer.promise.finally(() => waiting.delete(id));
  };
}
