import type { DossierField, DossierPreview } from "@motcua/protocol";
import { Button, Card, ProgressBar, useTexts } from "@motcua/screen-kit";
import { dossierFields } from "../../../model/figure-drafts.ts";
import type { StaffApp } from "../../../model/staff-app.ts";
import { typedTexts } from "../../../texts/typed-texts.ts";
import { ScrollBox } from "../../parts/scroll-box.tsx";
import { CheckedNotes } from "../typed/checked-notes.tsx";

export interface ImportPreviewProps {
  readonly app: StaffApp;
  readonly preview: DossierPreview;
  readonly onEnter: () => Promise<void>;
}

const changesShown = 60;

/** How far a file was read, what was wrong in it, or what entering it would change. */
export function ImportPreview({ app, preview, onEnter }: ImportPreviewProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(typedTexts, app.languageChoice.language);
  const { amount } = app.formats.value;
  switch (preview.state) {
    case "none":
      return null;
    case "reading":
      return (
        <Card tone="plain" class="form">
          <p role="status">{texts.reading(amount(preview.rows), amount(preview.percent))}</p>
          <ProgressBar label={texts.read} share={preview.percent / 100} tone="next" />
        </Card>
      );
    case "failed":
      return (
        <div class="said said--bad" role="alert">
          <p>{preview.sentence[language]}</p>
          <ul class="typed-list">
            {preview.problems.map(({ line, sentence }) => (
              <li key={`${line} ${sentence.vi}`}>{sentence[language]}</li>
            ))}
          </ul>
        </div>
      );
    case "ready":
      return <Ready />;
    default:
      return preview satisfies never;
  }

  function Ready() {
    if (preview.state !== "ready") return null;
    const { content, changes, lateRowsDropped } = preview;
    const rows: readonly Pick<DossierField, "name" | "figures">[] = [
      ...content.fields,
      ...(content.total === null ? [] : [{ name: texts.total, figures: content.total }]),
    ];
    const stated = dossierFields.filter((field) => rows.some(({ figures }) => figures[field] !== null));
    const written = (n: number | null) => (n === null ? texts.nothing : amount(n));
    return (
      <Card tone="plain" class="form">
        <h2 class="typed-title">{texts.previewTitle}</h2>
        <p>{texts.rowsRead(amount(preview.rows), amount(content.fields.length))}</p>
        {content.lateRows > 0 && <p>{texts.lateKept(amount(content.lateRows))}</p>}
        {lateRowsDropped > 0 && <p>{texts.lateDropped(amount(lateRowsDropped))}</p>}
        <CheckedNotes app={app} checked={preview} refusal={null} />
        <ScrollBox class="typed-box" label={texts.previewTitle}>
          <table class="typed-map">
            <thead>
              <tr>
                <th scope="col">{texts.service}</th>
                {stated.map((field) => (
                  <th key={field} scope="col">
                    {texts[field]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, figures }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {stated.map((field) => (
                    <td key={field} class="typed-map__figure">
                      {written(figures[field])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
        {changes.some(({ before }) => before !== null) && (
          <>
            <h3 class="typed-title">{texts.changes}</h3>
            <ul class="typed-list">
              {changes.slice(0, changesShown).map(({ name, before, after }) => (
                <li key={name.vi}>
                  {name[language]}: {texts.beforeAfter(written(before), written(after))}
                </li>
              ))}
            </ul>
          </>
        )}
        <div class="form__actions">
          <Button
            kind="good"
            size="desk"
            onPress={onEnter}
            unavailable={
              preview.problems.length > 0 ? (preview.problems[0]?.sentence[language] ?? null) : null
            }
          >
            {texts.enter}
          </Button>
        </div>
      </Card>
    );
  }
}
