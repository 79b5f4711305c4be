/** Keeps the glass lit while the page is seen; where a browser has no wake lock (plain HTTP), it does nothing. */
export function keepAwake(page: Document, browser: Navigator): { close(): void } {
  let held: WakeLockSentinel | null = null;
  let life: "open" | "closed" = "open";

  const take = async () => {
    if (page.visibilityState !== "visible" || !("wakeLock" in browser)) return;
    try {
      const lock = await browser.wakeLock.request("screen");
      if (life === "closed") await lock.release();
      else held = lock;
    } catch {
      // refused on a low battery: the next time the page is seen it asks again
    }
  };
  const onSeen = () => void take();
  page.addEventListener("visibilitychange", onSeen);
  onSeen();

  return {
    close() {
      life = "closed";
      page.removeEventListener("visibilitychange", onSeen);
      void held?.release();
    },
  };
}
