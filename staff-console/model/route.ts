import type { CounterId } from "@motcua/protocol";
import { type ReadonlySignal, signal } from "@preact/signals";
import { type AdministrationPage, administrationPages } from "./administration-pages.ts";

/** The pages of the console, each with an address of its own after the `#`. */
export type Route =
  | { readonly page: "counter"; readonly counter: CounterId }
  | {
      readonly page:
        | "start"
        | "account"
        | "choose-counter"
        | "reception"
        | "live"
        | "reports"
        | "figures"
        | "dossiers"
        | "past-visits"
        | "documents"
        | "feedback"
        | "announcements"
        | AdministrationPage;
    };

const plainPages = [
  "account",
  "reception",
  "live",
  "reports",
  "figures",
  "dossiers",
  "past-visits",
  "documents",
  "feedback",
  "announcements",
  ...administrationPages,
] as const;

/** Reads `#/counter/counter-2`; what is no page of ours is the start page. */
export function readRoute(hash: string): Route {
  const [first = "", second = ""] = hash.replace(/^#\/?/, "").split("/");
  if (first === "counter") {
    return /^[a-z0-9][a-z0-9-]{0,39}$/.test(second)
      ? { page: "counter", counter: second as CounterId }
      : { page: "choose-counter" };
  }
  const page = plainPages.find((known) => known === first);
  return { page: page ?? "start" };
}

/** The address of a page. */
export function hashOf(route: Route): string {
  switch (route.page) {
    case "start":
      return "#/";
    case "choose-counter":
      return "#/counter";
    case "counter":
      return `#/counter/${route.counter}`;
    default:
      return `#/${route.page}`;
  }
}

/** Which page is shown, and how to go to another; the browser's own back and forward work. */
export interface Router {
  readonly route: ReadonlySignal<Route>;
  /** where somebody wanted to go while a page holds changes that are not saved */
  readonly wanted: ReadonlySignal<Route | null>;
  go(route: Route): void;
  /** keeps this page shown while `state` says so; undone by the answer */
  hold(state: () => "unsaved" | "saved"): () => void;
  /** goes where somebody wanted to go, although the page holds changes */
  leave(): void;
  stay(): void;
  close(): void;
}

export interface RouterParts {
  readonly address: { hash: string };
  readonly changes: Pick<EventTarget, "addEventListener" | "removeEventListener">;
}

/** Follows the part of the address after the `#`, which links from other programs can name and no server must know. */
export function createRouter({ address, changes }: RouterParts): Router {
  const route = signal(readRoute(address.hash));
  const wanted = signal<Route | null>(null);
  let held: (() => "unsaved" | "saved") | null = null;
  const follow = () => {
    const next = readRoute(address.hash);
    if (hashOf(next) === hashOf(route.peek())) return;
    if (held?.() === "unsaved") {
      wanted.value = next;
      address.hash = hashOf(route.peek());
      return;
    }
    route.value = next;
  };
  changes.addEventListener("hashchange", follow);
  const go = (next: Route) => {
    address.hash = hashOf(next);
    follow();
  };
  return {
    route,
    wanted,
    go,
    hold(state) {
      held = state;
      return () => {
        if (held === state) held = null;
      };
    },
    leave() {
      const next = wanted.peek();
      wanted.value = null;
      held = null;
      if (next !== null) go(next);
    },
    stay() {
      wanted.value = null;
    },
    close: () => changes.removeEventListener("hashchange", follow),
  };
}
