export interface WatchPageParts {
  readonly page: Pick<Document, "visibilityState" | "addEventListener">;
  readonly around: Pick<Window, "addEventListener">;
  /** the page is looked at again: the phone slept, or was somewhere else */
  readonly onSeen: () => void;
  /** the person turns away, perhaps for good */
  readonly onLeft: () => void;
}

/** Tells when the person comes back to the page and when they leave it; a phone may never say good-bye otherwise. */
export function watchPage({ page, around, onSeen, onLeft }: WatchPageParts): void {
  page.addEventListener("visibilitychange", () => {
    if (page.visibilityState === "visible") onSeen();
    else onLeft();
  });
  around.addEventListener("pagehide", onLeft);
  around.addEventListener("online", onSeen);
  around.addEventListener("pageshow", (event) => {
    if (event.persisted) onSeen();
  });
}
