import {
  type Bilingual,
  type Refusal,
  type SettingsChange,
  type SettingsInForce,
  type SiteSettings,
  settingsChanges,
} from "@motcua/protocol";
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { OfficeModel } from "./office.ts";

/** Something in a draft that does not fit, at the field that it is said beside. */
export interface Problem {
  /** the name that the page gives the field, such as `counters/counter-3/number` */
  readonly at: string;
  readonly words: Bilingual;
  /** what is only not filled in yet is said once somebody wants to save */
  readonly when: "now" | "at-save";
}

/** What one page of settings is about: the fields of the document it may change, and what must be true of them. */
export interface SettingsPart {
  readonly fields: readonly (keyof SiteSettings)[];
  readonly check: (settings: SiteSettings) => readonly Problem[];
  /** the last touch before saving, such as blanks around words; what it changes is not shown as a change */
  readonly tidy?: (settings: SiteSettings, before: SiteSettings) => SiteSettings;
}

export type DraftState =
  | { readonly kind: "editing" }
  | { readonly kind: "wrong" }
  | { readonly kind: "saved"; readonly undo: "possible" | "taken-back" }
  /** somebody else changed the same part; nothing of theirs is overwritten without a word */
  | { readonly kind: "meanwhile"; readonly theirs: readonly SettingsChange[] }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** One page's changes to the settings, from the first touch to saved, given up, or taken back. */
export interface SettingsDraft {
  readonly settings: ReadonlySignal<SiteSettings>;
  /** what was in force when the draft began */
  readonly before: ReadonlySignal<SiteSettings>;
  readonly changes: ReadonlySignal<readonly SettingsChange[]>;
  readonly state: ReadonlySignal<DraftState>;
  /** what is to be said beside a field now */
  problemAt(at: string): Bilingual | null;
  change(edit: (settings: SiteSettings) => SiteSettings): void;
  save(): Promise<void>;
  /** saves although somebody else changed the same part meanwhile */
  saveOverTheirs(): Promise<void>;
  /** gives the changes up; what is in force now is shown */
  discard(): void;
  /** puts back what was in force before the last save */
  takeBack(): Promise<void>;
}

export interface SettingsDraftParts {
  readonly office: Pick<OfficeModel, "inForce" | "change">;
  readonly part: SettingsPart;
  readonly begins: SettingsInForce;
}

export function createSettingsDraft({ office, part, begins }: SettingsDraftParts): SettingsDraft {
  const before = signal(begins.settings);
  const settings = signal(begins.settings);
  const state = signal<DraftState>({ kind: "editing" });
  let earlier: SiteSettings | null = null;

  const only = (document: SiteSettings, onto: SiteSettings): SiteSettings => ({
    ...onto,
    ...Object.fromEntries(part.fields.map((field) => [field, document[field]])),
  });
  /** what differs in this page's part alone */
  const differences = (one: SiteSettings, other: SiteSettings) => settingsChanges(one, only(other, one));
  const changes = computed(() => differences(before.value, settings.value));
  const problems = computed(() => part.check(settings.value));

  const standOn = (document: SiteSettings) => {
    before.value = document;
    settings.value = document;
  };
  const newest = () => office.inForce.peek()?.settings ?? before.peek();

  const put = async (wanted: SiteSettings, over: "over-theirs" | "not-over-theirs"): Promise<void> => {
    for (let tries = 1; ; tries++) {
      const theirs = differences(before.peek(), newest());
      if (theirs.length > 0 && over === "not-over-theirs") {
        state.value = { kind: "meanwhile", theirs };
        return;
      }
      const base = newest();
      const reply = await office.change((document) => only(wanted, document));
      if ("done" in reply) {
        earlier = base;
        standOn(reply.done.settings);
        state.value = { kind: "saved", undo: "possible" };
        return;
      }
      // The newest document is here by now: where somebody changed another part, ours goes on top of it.
      if (reply.refused.code !== "settings-changed-meanwhile" || tries === 3) {
        state.value = { kind: "refused", refusal: reply.refused };
        return;
      }
    }
  };
  const save = async (over: "over-theirs" | "not-over-theirs") => {
    if (problems.peek().length > 0) {
      state.value = { kind: "wrong" };
      return;
    }
    const wanted = part.tidy?.(settings.peek(), before.peek()) ?? settings.peek();
    await put(wanted, over);
  };

  return {
    settings,
    before,
    changes,
    state,
    problemAt(at) {
      const tried = state.value.kind === "wrong";
      return (
        problems.value.find((problem) => problem.at === at && (tried || problem.when === "now"))?.words ??
        null
      );
    },
    change(edit) {
      settings.value = edit(settings.peek());
      if (state.peek().kind !== "wrong") state.value = { kind: "editing" };
    },
    save: () => save("not-over-theirs"),
    saveOverTheirs: () => save("over-theirs"),
    discard() {
      standOn(newest());
      state.value = { kind: "editing" };
    },
    async takeBack() {
      if (earlier === null) return;
      const target = earlier;
      await put(only(target, newest()), "not-over-theirs");
      if (state.peek().kind !== "saved") return;
      earlier = null;
      state.value = { kind: "saved", undo: "taken-back" };
    },
  };
}
