import { liesIn } from "../../../model/settings-checks.ts";
import type { SettingsPart } from "../../../model/settings-draft.ts";
import type { SettingsEdit } from "../frame/settings-page.tsx";

/** Whether something in one thing of a list is to be said now, so that it is found while it is closed. */
export function problemsIn(part: SettingsPart, { settings, problem }: SettingsEdit, at: string): boolean {
  return part.check(settings).some((found) => liesIn(found, at) && problem(found.at) !== null);
}
