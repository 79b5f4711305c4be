import { Card, ScaleFace, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { worstFirst } from "../../../model/site-checks.ts";
import { ratingSettingsTexts } from "../../../texts/rating-settings-texts.ts";
import type { SettingsEdit } from "../frame/settings-page.tsx";

/** The question as the tablet asks it, with its own faces; pressing one shows whether reasons are asked. */
export function RatingPreview({ edit }: { readonly edit: SettingsEdit }) {
  const { app, settings, language } = edit;
  const texts = useTexts(ratingSettingsTexts, app.languageChoice.language);
  const [pressed, setPressed] = useState<number | null>(null);
  const { askReasonsAtOrBelow } = settings.ratingScale;
  // as on the tablet: the best level first
  const levels = [...worstFirst(settings.ratingScale.levels)].reverse();
  const asks = pressed !== null && pressed <= askReasonsAtOrBelow;
  return (
    <Card tone="plain" class="settings-card rating-preview">
      <div class="settings-card__head">
        <h2>{texts.preview}</h2>
        <p>{texts.press}</p>
      </div>
      <div class="rating-preview__glass">
        <p class="rating-preview__question">{texts.question}</p>
        <div class="rating-preview__faces">
          {levels.map((level, at) => (
            <ScaleFace
              key={level.value}
              place={levels.length - at}
              levels={levels.length}
              word={level[language]}
              state={pressed === null ? "open" : pressed === level.value ? "chosen" : "not-chosen"}
              onPress={() => setPressed(pressed === level.value ? null : level.value)}
            />
          ))}
        </div>
        {asks && (
          <>
            <p class="rating-preview__question">{texts.whyQuestion}</p>
            <ul class="rating-preview__reasons">
              {settings.ratingReasons.map((reason) => (
                <li key={reason.id}>{reason[language]}</li>
              ))}
            </ul>
          </>
        )}
        {pressed !== null && !asks && <p>{texts.noReasonsAsked}</p>}
      </div>
    </Card>
  );
}
