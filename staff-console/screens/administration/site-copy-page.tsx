import type { Refusal, SiteCopyPreview, SiteCopyTaken } from "@motcua/protocol";
import { Button, Card, newCommandId, useTexts } from "@motcua/screen-kit";
import { Download } from "lucide-preact";
import { useState } from "preact/hooks";
import { menuTexts } from "../../texts/administration-menu-texts.ts";
import { settingsRefusalWords } from "../../texts/settings-refusal-words.ts";
import { siteCopyTexts } from "../../texts/site-copy-texts.ts";
import type { PageProps } from "../console.tsx";
import { NotYetPage } from "../parts/not-yet-page.tsx";
import { PageHead } from "../parts/page-head.tsx";
import "./administration.css";
import { FilePick } from "../parts/file-pick.tsx";
import { ChangeList } from "./frame/save-bar.tsx";
import "./frame/settings-page.css";
import "./site-copy-page.css";

/** A file that the hub has looked at, and what it would change. */
interface Chosen {
  readonly copy: unknown;
  readonly preview: SiteCopyPreview;
}

const mostChanges = 60;
const isDamaged: Refusal = { code: "site-copy-unfit", detail: { why: "damaged" } };

/** The whole office as one file: taken away, and used again once one has seen what that changes. */
export function SiteCopyPage({ app, me }: PageProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(siteCopyTexts, app.languageChoice.language);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [reading, setReading] = useState<"idle" | "reading">("idle");
  const [problem, setProblem] = useState<Refusal | null>(null);
  const settings = app.office.inForce.value?.settings ?? null;
  if (settings === null) {
    const title = menuTexts.copy.title[language];
    return <NotYetPage app={app} me={me} title={title} problem={app.office.problem.value} />;
  }

  const lookAt = async (copy: unknown) => {
    const reply = await app.http.post<SiteCopyPreview>("settings/copy/preview", { copy });
    setProblem("refused" in reply ? reply.refused : null);
    setChosen("done" in reply ? { copy, preview: reply.done } : null);
  };
  const choose = async (file: File) => {
    setChosen(null);
    setProblem(null);
    setReading("reading");
    const copy = jsonIn(await file.text());
    if (copy === undefined) setProblem(isDamaged);
    else await lookAt(copy);
    setReading("idle");
  };
  const giveUp = () => {
    setChosen(null);
    setProblem(null);
  };
  const use = async ({ copy, preview }: Chosen) => {
    const body = { id: newCommandId(), basedOn: preview.basedOn, copy };
    const reply = await app.http.post<SiteCopyTaken>("settings/copy", body);
    if ("done" in reply) {
      await app.office.reload();
      giveUp();
      app.toasts.show("good", texts.taken);
    } else if (reply.refused.code === "settings-changed-meanwhile") {
      await lookAt(copy);
      app.toasts.show("bad", texts.lookAgain);
    } else setProblem(reply.refused);
  };

  return (
    <>
      <PageHead app={app} me={me} title={menuTexts.copy.title[language]} link={null} />
      <main class="page">
        <p class="page__words">{menuTexts.copy.words[language]}</p>
        <Card tone="plain" class="form safekeeping">
          <h2>{texts.save}</h2>
          <p class="site-copy__words">{texts.saveWords}</p>
          <div class="form__actions">
            <a class="site-copy__file" href="/api/v1/settings/copy" download>
              <Download aria-hidden="true" />
              {texts.saveFile}
            </a>
          </div>
        </Card>
        <Card tone="plain" class="form safekeeping">
          <h2>{texts.take}</h2>
          <p class="site-copy__words">{texts.takeWords}</p>
          <FilePick
            label={texts.choose}
            hint={null}
            accept=".json,application/json"
            onChoose={(file) => void choose(file)}
          />
          {reading === "reading" && <p role="status">{texts.reading}</p>}
          {problem !== null && (
            <p class="said said--bad" role="alert">
              {settingsRefusalWords(problem, settings, language)}
            </p>
          )}
          {chosen !== null && (
            <section class="site-copy__preview" role="status">
              <p>{texts.madeOn(app.formats.value.date(chosen.preview.madeAt), chosen.preview.program)}</p>
              {chosen.preview.changes.length === 0 ? (
                <p>{texts.same}</p>
              ) : (
                <>
                  <h3>{texts.willChange(chosen.preview.changes.length)}</h3>
                  <ChangeList
                    app={app}
                    changes={chosen.preview.changes}
                    settings={settings}
                    most={mostChanges}
                  />
                </>
              )}
            </section>
          )}
          {chosen !== null && (
            <div class="form__actions">
              {chosen.preview.changes.length > 0 && (
                <Button kind="primary" size="desk" onPress={() => use(chosen)}>
                  {texts.use}
                </Button>
              )}
              <Button kind="quiet" size="desk" onPress={giveUp}>
                {texts.giveUp}
              </Button>
            </div>
          )}
        </Card>
      </main>
    </>
  );
}

/** The value in a file's text, or undefined where it is no JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
