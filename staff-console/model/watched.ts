import type { Watch } from "@motcua/protocol";
import {
  browserTiming,
  createFormats,
  createSecondHand,
  type Formats,
  type HubLink,
  type StaffChannel,
} from "@motcua/screen-kit";
import { computed, effect, type ReadonlySignal } from "@preact/signals";
import { createHeardUntil } from "./heard-until.ts";
import type { StaffApp } from "./staff-app.ts";

/** A page's own socket with its hub, the hub's time each second, and the site's way to write it. */
export interface Watched<K extends Watch["kind"]> {
  readonly link: HubLink<StaffChannel<K>>;
  readonly nowMs: ReadonlySignal<number>;
  /** the hub's time up to which what is shown is known to be true: it stands still while the hub is away */
  readonly heardMs: ReadonlySignal<number>;
  readonly formats: ReadonlySignal<Formats>;
  close(): void;
}

/** Watches one thing for as long as its page is shown; a session that ended meanwhile brings the sign-in page. */
export function openWatched<W extends Watch>(app: StaffApp, watch: W): Watched<W["kind"]> {
  const link = app.openLink(watch);
  const secondHand = createSecondHand(link.clock, browserTiming);
  const heard = createHeardUntil({ connection: link.connection, nowMs: secondHand.nowMs });
  const stop = effect(() => {
    const connection = link.connection.value;
    if (connection.kind === "refused" && connection.code === "session-needed") app.session.expired();
  });
  return {
    link,
    nowMs: secondHand.nowMs,
    heardMs: heard.heardMs,
    formats: computed(() => {
      const timeZone = link.hello.value?.timeZone;
      return timeZone === undefined
        ? app.formats.value
        : createFormats(app.languageChoice.language.value, timeZone);
    }),
    close() {
      stop();
      heard.close();
      secondHand.close();
      link.close();
    },
  };
}
