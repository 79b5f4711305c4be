import {
  type CommandId,
  isSameSettings,
  type Readiness,
  type Refusal,
  type Reply,
  type SettingsInForce,
  type SiteSettings,
} from "@motcua/protocol";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { HubHttp } from "./hub-http.ts";

/** The office's settings as this page read them last, and how to change them. */
export interface OfficeModel {
  readonly inForce: ReadonlySignal<SettingsInForce | null>;
  /** why the last reading of them was refused */
  readonly problem: ReadonlySignal<Refusal | null>;
  /** whether this is a demonstration, known without signing in */
  readonly kind: ReadonlySignal<"unknown" | "demonstration" | "office">;
  reload(): Promise<Reply<SettingsInForce>>;
  /** reads them, again and again until the hub answers; undone by the answer */
  learn(): () => void;
  /** puts one change on top of the newest settings; refused if somebody else changed them meanwhile */
  change(edit: (settings: SiteSettings) => SiteSettings): Promise<Reply<SettingsInForce>>;
}

export interface OfficeParts {
  readonly http: HubHttp;
  readonly newCommandId: () => CommandId;
  /** runs later; the answer cancels */
  readonly after: (delayMs: number, run: () => void) => () => void;
}

const learnAgainMs = 3_000;

export function createOffice({ http, newCommandId, after }: OfficeParts): OfficeModel {
  const inForce = signal<SettingsInForce | null>(null);
  const problem = signal<Refusal | null>(null);
  const kind = signal<"unknown" | "demonstration" | "office">("unknown");

  const learnStanding = async () => {
    const health = await http.get<Readiness>("health");
    if ("refused" in health) return;
    kind.value = health.done.demonstration ? "demonstration" : "office";
  };
  const reload = async () => {
    const [reply] = await Promise.all([http.get<SettingsInForce>("settings"), learnStanding()]);
    if ("done" in reply) inForce.value = reply.done;
    problem.value = "refused" in reply ? reply.refused : null;
    return reply;
  };

  const change: OfficeModel["change"] = async (edit) => {
    const before = inForce.peek();
    if (before === null) return reload();
    const body = { id: newCommandId(), basedOn: before.revision, settings: edit(before.settings) };
    const reply = await http.post<{ done: { revision: number } }>("commands/change-settings", body);
    if ("refused" in reply) {
      if (reply.refused.code !== "settings-changed-meanwhile") return reply;
      // what somebody else saved is shown, so that the next try stands on it
      const newest = await reload();
      if ("refused" in newest || newest.done.revision === before.revision) return reply;
      if (!isSameSettings(newest.done.settings, before.settings)) return reply;
      // nobody changed anything: the same settings stand in a day that has opened since
      return change(edit);
    }
    const after = { revision: reply.done.done.revision, settings: body.settings };
    inForce.value = after;
    return { done: after };
  };

  return {
    inForce,
    problem,
    kind,
    reload,
    learn() {
      let life: "open" | "over" = "open";
      let undo: () => void = () => undefined;
      const look = async () => {
        const reply = await reload();
        if ("refused" in reply && life === "open") undo = after(learnAgainMs, () => void look());
      };
      void look();
      return () => {
        life = "over";
        undo();
      };
    },
    change,
  };
}
