import type { Watch } from "@motcua/protocol";
import {
  browserTiming,
  createBrowserLink,
  createFormats,
  createLanguageChoice,
  createToasts,
  type Formats,
  type HubLink,
  type LanguageChoice,
  newCommandId,
  type StaffChannel,
  type Toasts,
} from "@motcua/screen-kit";
import { computed, type ReadonlySignal } from "@preact/signals";
import { createHubHttp, type HubHttp } from "./hub-http.ts";
import { createOffice, type OfficeModel } from "./office.ts";
import { rememberPasswordLater } from "./password-later.ts";
import { createRouter, type Router } from "./route.ts";
import { createSampleDay, type SampleDayModel } from "./sample-day.ts";
import { createSession, type SessionModel } from "./session.ts";

/** All that a page of this console stands on. */
export interface StaffApp {
  /** which of this browser's sessions this tab is; empty for its own */
  readonly seat: string;
  readonly http: HubHttp;
  readonly session: SessionModel;
  readonly office: OfficeModel;
  readonly router: Router;
  readonly sampleDay: SampleDayModel;
  readonly languageChoice: LanguageChoice;
  readonly formats: ReadonlySignal<Formats>;
  readonly toasts: Toasts;
  openLink<W extends Watch>(watch: W): HubLink<StaffChannel<W["kind"]>>;
}

/** What the address of this tab says. */
export interface StaffAddress {
  readonly seat: string;
  readonly setupToken: string | null;
}

/** Reads `?seat=counter-2` and `#setup=TOKEN`. */
export function readStaffAddress({ search, hash }: { search: string; hash: string }): StaffAddress {
  const seat = new URLSearchParams(search).get("seat") ?? "";
  const setupToken = new URLSearchParams(hash.replace(/^#\/?/, "")).get("setup");
  return { seat: /^[a-z0-9-]{1,20}$/.test(seat) ? seat : "", setupToken };
}

const languageKey = "motcua.staff.language";

/** Until the office has said where it stands. */
const usualTimeZone = "Asia/Ho_Chi_Minh";

/** Wires the console of this browser tab. */
export function createStaffApp(seat: string): StaffApp {
  const http = createHubHttp({ fetchFrom: (...request) => fetch(...request), seat });
  const office = createOffice({ http, newCommandId, after: browserTiming.after });
  const languageChoice = rememberedLanguage();
  return {
    seat,
    http,
    office,
    session: createSession({
      http,
      nowMs: () => Date.now(),
      after: browserTiming.after,
      passwordLater: rememberPasswordLater(() => localStorage),
    }),
    router: createRouter({ address: location, changes: window }),
    sampleDay: createSampleDay({ http, after: browserTiming.after }),
    languageChoice,
    formats: computed(() =>
      createFormats(languageChoice.language.value, office.inForce.value?.settings.timeZone ?? usualTimeZone),
    ),
    toasts: createToasts(browserTiming),
    openLink: <W extends Watch>(watch: W) =>
      createBrowserLink<StaffChannel<W["kind"]>>("/staff", () => (seat === "" ? { watch } : { watch, seat })),
  };
}

/** The language this person chose at this PC before; Vietnamese otherwise. */
function rememberedLanguage(): LanguageChoice {
  const read = () => {
    try {
      return localStorage.getItem(languageKey);
    } catch {
      return null; // a browser that keeps nothing still works
    }
  };
  const choice = createLanguageChoice(document.documentElement, read() === "en" ? "en" : "vi");
  return {
    language: choice.language,
    choose(language) {
      choice.choose(language);
      try {
        localStorage.setItem(languageKey, language);
      } catch {
        // see above
      }
    },
  };
}
