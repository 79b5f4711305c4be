import type { BoardSettings } from "@motcua/protocol";
import { Card, useTexts } from "@motcua/screen-kit";
import { boardContentTexts } from "../../../texts/board-content-texts.ts";
import type { SettingsEdit } from "../frame/settings-page.tsx";
import { CheckBox } from "../settings/check-box.tsx";

/** What boards show while nobody is called. */
export function ShownCard({ edit }: { readonly edit: SettingsEdit }) {
  const { app, settings, set } = edit;
  const texts = useTexts(boardContentTexts, app.languageChoice.language);
  const { board, notices } = settings;
  const choice = (field: ShownField, label: string, words: string | null) => (
    <CheckBox
      label={label}
      words={words}
      state={board[field] ? "on" : "off"}
      onChange={(state) => set({ board: { ...board, [field]: state === "on" } })}
    />
  );
  return (
    <Card tone="plain" class="settings-card">
      <fieldset class="check-list">
        <legend class="board-legend">{texts.shows}</legend>
        {choice("showsWaiting", texts.waiting, null)}
        {choice("showsPriorityRule", texts.priorityRule, texts.priorityRuleWords)}
        {choice("showsProcedures", texts.procedures, texts.proceduresWords)}
        {choice(
          "showsNotices",
          texts.notices,
          notices.length === 0 ? texts.noNotices : texts.someNotices(String(notices.length)),
        )}
      </fieldset>
    </Card>
  );
}

type ShownField = Extract<keyof BoardSettings, `shows${string}`>;
