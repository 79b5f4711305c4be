import type { Activity } from "@motcua/protocol";
import type { DeskAction } from "./desk-state.ts";

/** What a key asks for. */
export type DeskKey =
  | { readonly kind: "action"; readonly action: DeskAction }
  /** the n-th outcome of the service that is being finished */
  | { readonly kind: "outcome"; readonly place: 0 | 1 | 2 }
  | { readonly kind: "dossier" };

/** The name of each action's key, as the button shows it. */
export const keyNames: Readonly<Record<DeskAction, string | null>> = {
  "sign-in": "Enter",
  "sign-out": null,
  ready: "Enter",
  pause: "P",
  next: "+",
  call: "G",
  recall: "*",
  start: "Enter",
  finish: "Enter",
  "no-show": "-",
  transfer: "/",
  park: "H",
  resume: "H",
  reinstate: null,
};

export const dossierKeyName = "M";

const action = (name: DeskAction): DeskKey => ({ kind: "action", action: name });

/**
 * What a key means now. The number pad does the whole of an ordinary visit: plus, Enter, Enter, plus.
 * Enter never calls anybody, so that pressing it once too often does nothing.
 */
export function deskKeyOf(key: string, activity: Activity["kind"]): DeskKey | null {
  switch (key.length === 1 ? key.toUpperCase() : key) {
    case "+":
      return action("next");
    case "*":
      return action("recall");
    case "-":
      return action("no-show");
    case "/":
      return action("transfer");
    case "G":
      return action("call");
    case "P":
      return action("pause");
    case "H":
      return action(activity === "serving" || activity === "calling" ? "park" : "resume");
    case "M":
      return activity === "serving" ? { kind: "dossier" } : null;
    case "1":
    case "2":
    case "3":
      return activity === "serving" ? { kind: "outcome", place: (Number(key) - 1) as 0 | 1 | 2 } : null;
    case "Enter":
      return enter(activity);
    default:
      return null;
  }
}

function enter(activity: Activity["kind"]): DeskKey | null {
  switch (activity) {
    case "closed":
      return action("sign-in");
    case "calling":
      return action("start");
    case "serving":
      return action("finish");
    case "paused":
    case "wrap-up":
      return action("ready");
    case "ready":
      return null;
    default:
      return activity satisfies never;
  }
}
