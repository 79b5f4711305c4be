import { readFileSync } from "node:fs";
import type { Refusal, Reply, SettingsInForce, SiteSettings } from "@motcua/protocol";
import { signal } from "@preact/signals";
import { expect, it } from "vitest";
import { createSettingsDraft, type SettingsPart } from "./settings-draft.ts";

const file = new URL("../../server/sites/site-binh-son-2022.json", import.meta.url);
const settings = JSON.parse(readFileSync(file, "utf8")) as SiteSettings;

const limits: SettingsPart = {
  fields: ["waitTargetMinutes"],
  check: ({ waitTargetMinutes }) => [
    ...(waitTargetMinutes > 60
      ? [{ at: "wait", words: { vi: "quá dài", en: "too long" }, when: "now" as const }]
      : []),
    ...(Number.isNaN(waitTargetMinutes)
      ? [{ at: "wait", words: { vi: "còn thiếu", en: "missing" }, when: "at-save" as const }]
      : []),
  ],
};

/** An office whose settings somebody else can change between the press and the hub. */
function arrange(refusal: Refusal | null = null) {
  const inForce = signal<SettingsInForce>({ revision: 1, settings });
  const hub = { ...inForce.peek() };
  const office = {
    inForce,
    async change(edit: (before: SiteSettings) => SiteSettings): Promise<Reply<SettingsInForce>> {
      if (refusal !== null) return { refused: refusal };
      if (hub.revision !== inForce.peek().revision) {
        inForce.value = { ...hub };
        return { refused: { code: "settings-changed-meanwhile" } };
      }
      hub.settings = edit(inForce.peek().settings);
      hub.revision += 1;
      inForce.value = { ...hub };
      return { done: { ...hub } };
    },
  };
  const somebodyElse = (part: Partial<SiteSettings>) => {
    hub.settings = { ...hub.settings, ...part };
    hub.revision += 1;
  };
  return { draft: createSettingsDraft({ office, part: limits, begins: inForce.peek() }), hub, somebodyElse };
}
const wait = (waitTargetMinutes: number) => (before: SiteSettings) => ({ ...before, waitTargetMinutes });

it("saves what was changed, says so, and takes it back", async () => {
  const { draft, hub } = arrange();
  draft.change(wait(25));
  expect(draft.changes.value.map(({ path }) => path)).toEqual([["waitTargetMinutes"]]);
  await draft.save();
  expect(draft.state.value).toEqual({ kind: "saved", undo: "possible" });
  expect(draft.changes.value).toEqual([]);
  expect(hub.settings.waitTargetMinutes).toBe(25);
  await draft.takeBack();
  expect(hub.settings.waitTargetMinutes).toBe(settings.waitTargetMinutes);
  expect(draft.settings.value.waitTargetMinutes).toBe(settings.waitTargetMinutes);
  expect(draft.state.value).toEqual({ kind: "saved", undo: "taken-back" });
});

it("asks nothing of the hub while something is wrong; what is only missing is said at the save", async () => {
  const { draft, hub } = arrange();
  draft.change(wait(61));
  expect(draft.problemAt("wait")?.en).toBe("too long");
  draft.change(wait(Number.NaN));
  expect(draft.problemAt("wait")).toBeNull();
  await draft.save();
  expect(draft.problemAt("wait")?.en).toBe("missing");
  expect(draft.state.value.kind).toBe("wrong");
  expect(hub.revision).toBe(1);
});

it("goes on top of what somebody else changed elsewhere", async () => {
  const { draft, hub, somebodyElse } = arrange();
  draft.change(wait(25));
  somebodyElse({ longQueueMinutes: 77 });
  await draft.save();
  expect(draft.state.value.kind).toBe("saved");
  expect(hub.settings).toMatchObject({ waitTargetMinutes: 25, longQueueMinutes: 77 });
});

it("overwrites nothing that somebody else changed here until the person says so", async () => {
  const { draft, hub, somebodyElse } = arrange();
  draft.change(wait(25));
  somebodyElse({ waitTargetMinutes: 40 });
  await draft.save();
  const state = draft.state.value;
  expect(state.kind === "meanwhile" && state.theirs.map(({ after }) => after)).toEqual([40]);
  expect(hub.settings.waitTargetMinutes).toBe(40);
  expect(draft.settings.value.waitTargetMinutes).toBe(25);
  await draft.saveOverTheirs();
  expect(hub.settings.waitTargetMinutes).toBe(25);
});

it("shows what is in force when the changes are given up", async () => {
  const { draft, somebodyElse } = arrange();
  draft.change(wait(25));
  somebodyElse({ waitTargetMinutes: 40 });
  await draft.save();
  draft.discard();
  expect(draft.settings.value.waitTargetMinutes).toBe(40);
  expect(draft.changes.value).toEqual([]);
});

it("keeps the changes when the hub says no, with the reason", async () => {
  const { draft } = arrange({ code: "counter-busy" });
  draft.change(wait(25));
  await draft.save();
  expect(draft.state.value).toEqual({ kind: "refused", refusal: { code: "counter-busy" } });
  expect(draft.changes.value).toHaveLength(1);
});
