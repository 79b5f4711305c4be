import type { SettingsChange } from "@motcua/protocol";
import { Button, useTexts } from "@motcua/screen-kit";
import type { SettingsDraft } from "../../../model/settings-draft.ts";
import type { StaffApp } from "../../../model/staff-app.ts";
import { changeWords } from "../../../texts/settings-change-words.ts";
import { settingsPageTexts } from "../../../texts/settings-page-texts.ts";
import { settingsRefusalWords } from "../../../texts/settings-refusal-words.ts";

export interface SaveBarProps {
  readonly app: StaffApp;
  readonly draft: SettingsDraft;
}

/** The line under every page of settings: what will change, saved or why not, and the way back. */
export function SaveBar({ app, draft }: SaveBarProps) {
  const texts = useTexts(settingsPageTexts, app.languageChoice.language);
  const language = app.languageChoice.language.value;
  const changes = draft.changes.value;
  const state = draft.state.value;
  const settings = draft.settings.value;
  if (state.kind === "meanwhile") {
    return (
      <div class="save-bar save-bar--asks" role="alert">
        <div class="save-bar__words">
          <strong>{texts.meanwhileTitle}</strong>
          <p>{texts.meanwhileWords}</p>
          <ChangeList app={app} changes={state.theirs} settings={settings} most={6} />
        </div>
        <Button kind="primary" size="desk" onPress={draft.saveOverTheirs}>
          {texts.keepMine}
        </Button>
        <Button kind="quiet" size="desk" onPress={draft.discard}>
          {texts.takeTheirs}
        </Button>
      </div>
    );
  }
  const touched = changes.length > 0;
  return (
    <div class={`save-bar${touched ? " save-bar--touched" : ""}`}>
      <div class="save-bar__words" role="status">
        {state.kind === "wrong" && <p class="save-bar__bad">{texts.wrong}</p>}
        {state.kind === "refused" && (
          <p class="save-bar__bad">{settingsRefusalWords(state.refusal, settings, language)}</p>
        )}
        {touched && (
          <>
            <strong>{texts.willChange}</strong>
            <ChangeList app={app} changes={changes} settings={settings} most={3} />
          </>
        )}
        {!touched && (
          <p>
            {state.kind !== "saved"
              ? texts.nothingChanged
              : state.undo === "possible"
                ? texts.saved
                : texts.takenBack}
          </p>
        )}
      </div>
      {!touched && state.kind === "saved" && state.undo === "possible" && (
        <Button kind="quiet" size="desk" onPress={draft.takeBack}>
          {texts.undo}
        </Button>
      )}
      {touched && (
        <>
          <Button kind="primary" size="desk" onPress={draft.save} keyName="Ctrl+S">
            {texts.save}
          </Button>
          <Button kind="quiet" size="desk" onPress={draft.discard}>
            {texts.discard}
          </Button>
        </>
      )}
    </div>
  );
}

interface ChangeListProps {
  readonly app: StaffApp;
  readonly changes: readonly SettingsChange[];
  readonly settings: Parameters<typeof changeWords>[1];
  readonly most: number;
}

/** Changes as sentences, the first few of many. */
export function ChangeList({ app, changes, settings, most }: ChangeListProps) {
  const texts = useTexts(settingsPageTexts, app.languageChoice.language);
  const language = app.languageChoice.language.value;
  const more = changes.length - most;
  return (
    <ul class="change-list">
      {changes.slice(0, most).map((change) => (
        <li key={change.path.join("/")}>{changeWords(change, settings, language)}</li>
      ))}
      {more > 0 && <li>{texts.andMore(more)}</li>}
    </ul>
  );
}
