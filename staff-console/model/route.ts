import type { CounterId } from "@motcua/protocol";
import { type ReadonlySignal, signal } from "@preact/signals";

/** The pages of the console, each with an address of its own after the `#`. */
export type Route =
  | { readonly page: "start" }
  | { readonly page: "choose-counter" }
  | { readonly page: "counter"; readonly counter: CounterId }
  | { readonly page: "reception" }
  | { readonly page: "live" }
  | { readonly page: "reports" }
  | { readonly page: "figures" }
  | { readonly page: "dossiers" }
  | { readonly page: "documents" }
  | { readonly page: "feedback" }
  | { readonly page: "devices" }
  | { readonly page: "equipment" }
  | { readonly page: "people" }
  | { readonly page: "settings" }
  | { readonly page: "ticket" };

const plainPages = [
  "reception",
  "live",
  "reports",
  "figures",
  "dossiers",
  "documents",
  "feedback",
  "devices",
  "equipment",
  "people",
  "settings",
  "ticket",
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
  go(route: Route): void;
  close(): void;
}

export interface RouterParts {
  readonly address: { hash: string };
  readonly changes: Pick<EventTarget, "addEventListener" | "removeEventListener">;
}

/** Follows the part of the address after the `#`, which links from other programs can name and no server must know. */
export function createRouter({ address, changes }: RouterParts): Router {
  const route = signal(readRoute(address.hash));
  const follow = () => {
    route.value = readRoute(address.hash);
  };
  changes.addEventListener("hashchange", follow);
  return {
    route,
    go(next) {
      address.hash = hashOf(next);
      follow();
    },
    close: () => changes.removeEventListener("hashchange", follow),
  };
}
