import type { CounterView, PersonId } from "@motcua/protocol";

/** What an officer can do at a counter. */
export const deskActions = [
  "sign-in",
  "sign-out",
  "ready",
  "pause",
  "next",
  "call",
  "recall",
  "start",
  "finish",
  "no-show",
  "transfer",
  "park",
  "resume",
  "reinstate",
] as const;
export type DeskAction = (typeof deskActions)[number];

/** Why something cannot be done now; each has its words in the texts. */
export type Why =
  | "away"
  | "day-closed"
  | "not-signed-in"
  | "someone-elses"
  | "signed-in"
  | "paused"
  | "visitor-here"
  | "nobody-here"
  | "nobody-waits"
  | "not-started"
  | "already-started"
  | "call-again"
  | "nobody-held"
  | "nobody-missed"
  | "ready-already";

/** `null` is open; else why not. */
export type Availability = Readonly<Record<DeskAction, Why | null>>;

/** Whose counter it is, as the person at the screen sees it. */
export function holderOf(view: CounterView, me: PersonId): "mine" | "nobodys" | "someone-elses" {
  if (view.officer === null) return "nobodys";
  return view.officer.id === me ? "mine" : "someone-elses";
}

const all = (why: Why): Availability =>
  Object.fromEntries(deskActions.map((action) => [action, why])) as Record<DeskAction, Why>;

/** What may be pressed now, by the newest view; the hub decides again and may still say no. */
export function availabilityOf(
  view: CounterView | null,
  me: PersonId,
  line: "connected" | "away",
): Availability {
  if (line === "away" || view === null) return all("away");
  if (view.day === null) return all("day-closed");
  const holder = holderOf(view, me);
  if (holder === "nobodys") return { ...all("not-signed-in"), "sign-in": null };
  if (holder === "someone-elses") return all("someone-elses");
  const held = view.parked.length === 0 ? "nobody-held" : null;
  const missed = view.missed.length === 0 ? "nobody-missed" : null;
  const waits = view.queueLength === 0 ? "nobody-waits" : null;
  const { activity } = view;
  switch (activity.kind) {
    case "closed":
      return { ...all("not-signed-in"), "sign-in": null };
    case "ready":
    case "wrap-up":
      return {
        ...all("nobody-here"),
        "sign-in": "signed-in",
        "sign-out": null,
        ready: activity.kind === "ready" ? "ready-already" : null,
        pause: null,
        next: waits,
        call: waits,
        resume: held,
        reinstate: missed,
      };
    case "paused":
      return { ...all("paused"), "sign-in": "signed-in", "sign-out": null, ready: null, reinstate: missed };
    case "calling":
      return {
        ...all("visitor-here"),
        "sign-in": "signed-in",
        recall: null,
        start: null,
        finish: "not-started",
        "no-show": activity.present.calls < view.minimumCalls ? "call-again" : null,
        transfer: null,
        park: "not-started",
        reinstate: missed,
      };
    case "serving":
      return {
        ...all("visitor-here"),
        "sign-in": "signed-in",
        recall: "already-started",
        start: "already-started",
        finish: null,
        "no-show": "already-started",
        transfer: null,
        park: null,
        reinstate: missed,
      };
    default:
      return activity satisfies never;
  }
}
