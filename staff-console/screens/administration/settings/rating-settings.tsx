import type { RatingLevel, ReasonId, SiteSettings } from "@motcua/protocol";
import { Card, Face, moodOf, Segments, useTexts } from "@motcua/screen-kit";
import { scalePresets } from "../../../model/scale-presets.ts";
import { freshId } from "../../../model/settings-checks.ts";
import { ratingPart, worstFirst } from "../../../model/site-checks.ts";
import { ratingSettingsTexts } from "../../../texts/rating-settings-texts.ts";
import { settingsPageTexts } from "../../../texts/settings-page-texts.ts";
import type { PageProps } from "../../console.tsx";
import { Choice } from "../../parts/choice.tsx";
import { BilingualFields } from "../frame/bilingual-fields.tsx";
import { FieldProblem } from "../frame/field-problem.tsx";
import { ItemList } from "../frame/item-list.tsx";
import { NumberField } from "../frame/number-field.tsx";
import { type SettingsEdit, SettingsPage } from "../frame/settings-page.tsx";
import { CheckBox } from "./check-box.tsx";
import { problemsIn } from "./problems-in.ts";
import { RatingPreview } from "./rating-preview.tsx";
import "./rating-settings.css";

/** What citizens are asked after a service, and how their answers are counted. */
export function RatingSettings({ app, me }: PageProps) {
  const texts = useTexts(ratingSettingsTexts, app.languageChoice.language);
  return (
    <SettingsPage app={app} me={me} page="rating" part={ratingPart}>
      {(edit) => (
        <>
          <div class="rating-columns">
            <ScaleCard edit={edit} />
            <RatingPreview edit={edit} />
          </div>
          <h2 class="rating-heading">{texts.reasons}</h2>
          <ItemList
            edit={edit}
            label={texts.reasons}
            items={edit.settings.ratingReasons}
            nameOf={(reason) => reason[edit.language] || texts.newReason}
            onChange={(ratingReasons) => edit.set({ ratingReasons: [...ratingReasons] })}
            order="movable"
            add={{
              words: texts.addReason,
              make: () => ({
                id: freshId("reason", edit.settings.ratingReasons) as ReasonId,
                vi: "",
                en: "",
              }),
            }}
            hasProblem={({ id }) => problemsIn(ratingPart, edit, `ratingReasons/${id}`)}
            removal={() => ({ kind: "free" })}
            line={(reason) => <span>{reason[edit.language]}</span>}
            fields={(reason, change) => (
              <>
                <BilingualFields
                  edit={edit}
                  label={texts.name}
                  value={reason}
                  onChange={change}
                  at={`ratingReasons/${reason.id}`}
                  maxLength={200}
                />
                <p class="field-wide page__words">{texts.reasonRemoved}</p>
              </>
            )}
          />
        </>
      )}
    </SettingsPage>
  );
}

type LevelCount = "2" | "3" | "5";

function ScaleCard({ edit }: { readonly edit: SettingsEdit }) {
  const { app, settings, language, problem } = edit;
  const texts = useTexts(ratingSettingsTexts, app.languageChoice.language);
  const units = useTexts(settingsPageTexts, app.languageChoice.language);
  const { ratingScale } = settings;
  const { levels } = ratingScale;
  const ordered = worstFirst(levels);
  const setScale = (part: Partial<SiteSettings["ratingScale"]>) =>
    edit.set({ ratingScale: { ...ratingScale, ...part } });
  const setLevel = (value: number) => (part: Partial<RatingLevel>) =>
    setScale({ levels: levels.map((level) => (level.value === value ? { ...level, ...part } : level)) });
  const chooseCount = (count: LevelCount) => {
    const known = edit.before.ratingScale;
    // back to as many as before: with the office's own words, not the usual ones
    const preset = known.levels.length === Number(count) ? known : scalePresets[count];
    setScale({ levels: preset.levels, askReasonsAtOrBelow: preset.askReasonsAtOrBelow });
  };
  return (
    <Card tone="plain" class="settings-card">
      <div class="settings-card__head">
        <h2>{texts.scale}</h2>
        <p>{texts.scaleWords}</p>
      </div>
      <Segments<string>
        label={texts.levelsCount}
        choices={[
          { value: "2", words: texts.two },
          { value: "3", words: texts.three },
          { value: "5", words: texts.five },
        ]}
        chosen={String(levels.length)}
        onChoose={(count) => chooseCount(count as LevelCount)}
        size="desk"
      />
      <ol class="rating-levels">
        {ordered.map((level, at) => (
          <li key={level.value}>
            <span class="rating-levels__face">
              <Face mood={moodOf(at + 1, levels.length)} />
            </span>
            <div class="rating-levels__words">
              <BilingualFields
                edit={edit}
                label={texts.level(String(level.value))}
                value={level}
                onChange={setLevel(level.value)}
                at={`levels/${level.value}`}
                maxLength={200}
              />
              <div class="check-list">
                <CheckBox
                  label={texts.satisfied}
                  state={level.satisfied ? "on" : "off"}
                  onChange={(state) => setLevel(level.value)({ satisfied: state === "on" })}
                />
              </div>
              <FieldProblem words={problem(`levels/${level.value}/satisfied`)} />
            </div>
          </li>
        ))}
      </ol>
      <FieldProblem words={problem("levels")} />
      <Choice
        label={texts.ask}
        value={String(ratingScale.askReasonsAtOrBelow)}
        choices={[
          { value: "0", words: texts.askNever },
          ...ordered.map((level) => ({
            value: String(level.value),
            words: texts.askFrom(level[language]),
          })),
        ]}
        onChoose={(value) => setScale({ askReasonsAtOrBelow: Number(value) })}
      />
      <NumberField
        label={texts.idle}
        hint={texts.idleHint}
        unit={units.seconds}
        value={ratingScale.idleSeconds}
        onChange={(idleSeconds) => setScale({ idleSeconds })}
        error={problem("idle")}
      />
      <p class="page__words">{texts.changesScale}</p>
    </Card>
  );
}
