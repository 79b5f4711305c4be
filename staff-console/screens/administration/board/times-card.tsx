import type { BoardSettings } from "@motcua/protocol";
import { Card, useTexts } from "@motcua/screen-kit";
import { boardContentTexts } from "../../../texts/board-content-texts.ts";
import { settingsPageTexts } from "../../../texts/settings-page-texts.ts";
import { NumberField } from "../frame/number-field.tsx";
import type { SettingsEdit } from "../frame/settings-page.tsx";

/** How long each thing stays on a board. */
export function TimesCard({ edit }: { readonly edit: SettingsEdit }) {
  const { app, settings, set, problem } = edit;
  const texts = useTexts(boardContentTexts, app.languageChoice.language);
  const units = useTexts(settingsPageTexts, app.languageChoice.language);
  const { board } = settings;
  const field = (name: Extract<keyof BoardSettings, `${string}Seconds`>, label: string, at: string) => (
    <NumberField
      label={label}
      unit={units.seconds}
      value={board[name]}
      onChange={(seconds) => set({ board: { ...board, [name]: seconds } })}
      error={problem(at)}
    />
  );
  return (
    <Card tone="plain" class="settings-card">
      <div class="settings-card__head">
        <h2>{texts.times}</h2>
      </div>
      <div class="board-times">
        {field("callSeconds", texts.call, "call")}
        {field("pageSeconds", texts.page, "page")}
        {field("noticeSeconds", texts.notice, "notice")}
        {field("pictureSeconds", texts.picture, "picture")}
      </div>
    </Card>
  );
}
