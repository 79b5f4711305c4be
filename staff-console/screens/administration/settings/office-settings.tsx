import type { Language } from "@motcua/protocol";
import { Card, useTexts } from "@motcua/screen-kit";
import { officePart } from "../../../model/site-checks.ts";
import { officeSettingsTexts } from "../../../texts/office-settings-texts.ts";
import type { PageProps } from "../../console.tsx";
import { BilingualFields } from "../frame/bilingual-fields.tsx";
import { FieldProblem } from "../frame/field-problem.tsx";
import { SettingsPage } from "../frame/settings-page.tsx";
import { CheckBox, toggled } from "./check-box.tsx";

const allLanguages: readonly Language[] = ["vi", "en"];

/** What the office is called, and in which languages it speaks to visitors. */
export function OfficeSettings({ app, me }: PageProps) {
  const texts = useTexts(officeSettingsTexts, app.languageChoice.language);
  return (
    <SettingsPage app={app} me={me} page="office" part={officePart}>
      {(edit) => (
        <>
          <Card tone="plain" class="settings-card">
            <div class="settings-card__head">
              <h2>{texts.names}</h2>
            </div>
            <div class="two-columns">
              <BilingualFields
                edit={edit}
                label={texts.name}
                value={edit.settings.name}
                onChange={(name) => edit.set({ name })}
                at="name"
                maxLength={400}
              />
              <BilingualFields
                edit={edit}
                label={texts.authority}
                value={edit.settings.authority}
                onChange={(authority) => edit.set({ authority })}
                at="authority"
                maxLength={400}
              />
            </div>
          </Card>
          <div class="two-columns">
            <Card tone="plain" class="settings-card">
              <fieldset class="check-list">
                <legend>{texts.languages}</legend>
                {allLanguages.map((each) => (
                  <CheckBox
                    key={each}
                    label={each === "vi" ? texts.vietnamese : texts.english}
                    state={edit.settings.languages.includes(each) ? "on" : "off"}
                    onChange={() =>
                      edit.set({ languages: toggled(allLanguages, edit.settings.languages, each) })
                    }
                  />
                ))}
              </fieldset>
              <FieldProblem words={edit.problem("languages")} />
              <p class="page__words">{texts.languagesWords}</p>
            </Card>
            <Card tone="plain" class="settings-card">
              <div class="settings-card__head">
                <h2>{texts.ownImage}</h2>
                <p>{texts.ownImageWords}</p>
              </div>
              <p>
                <a href="#/ticket">{texts.toTicket}</a>
              </p>
              <dl class="facts">
                <dt>{texts.siteId}</dt>
                <dd>{edit.settings.id}</dd>
                <dt>{texts.timeZone}</dt>
                <dd>{edit.settings.timeZone}</dd>
              </dl>
            </Card>
          </div>
        </>
      )}
    </SettingsPage>
  );
}
