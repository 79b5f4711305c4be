import type { AuditKind, AuditLine, AuditPage as Page, Person, Refusal } from "@motcua/protocol";
import { Button, Table, TextInput, useTexts } from "@motcua/screen-kit";
import { useEffect, useMemo, useState } from "preact/hooks";
import { createListed } from "../../model/listed.ts";
import { menuTexts } from "../../texts/administration-menu-texts.ts";
import { auditDetailWords } from "../../texts/audit-detail-words.ts";
import { auditByTexts, auditKindTexts, auditTexts, auditWhatTexts } from "../../texts/audit-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import { changeWords } from "../../texts/settings-change-words.ts";
import type { PageProps } from "../console.tsx";
import { Choice } from "../parts/choice.tsx";
import { NotYetPage } from "../parts/not-yet-page.tsx";
import { PageHead } from "../parts/page-head.tsx";
import "./administration.css";
import { ChangeList } from "./frame/save-bar.tsx";

const linesAPage = 50;
const kinds = Object.keys(auditKindTexts) as readonly AuditKind[];

/** Who did what and when; narrowed by kind, person and day. */
export function AuditPage({ app, me }: PageProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(auditTexts, app.languageChoice.language);
  const people = useMemo(() => createListed<Person>(app.http, "people"), [app]);
  const [kind, setKind] = useState<AuditKind | "">("");
  const [person, setPerson] = useState("");
  const [day, setDay] = useState("");
  const [skip, setSkip] = useState(0);
  const [page, setPage] = useState<Page | null>(null);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const query = new URLSearchParams({
    ...(kind === "" ? {} : { kind }),
    ...(person === "" ? {} : { person }),
    ...(day === "" ? {} : { day }),
    skip: String(skip),
  }).toString();
  useEffect(() => {
    let isWanted = true;
    void app.http.get<Page>(`audit?${query}`).then((reply) => {
      if (!isWanted) return;
      setProblem("refused" in reply ? reply.refused : null);
      if ("done" in reply) setPage(reply.done);
    });
    return () => {
      isWanted = false;
    };
  }, [app, query]);
  const settings = app.office.inForce.value?.settings ?? null;
  if (settings === null || (page === null && problem === null)) {
    return (
      <NotYetPage
        app={app}
        me={me}
        title={menuTexts.audit.title[language]}
        problem={app.office.problem.value}
      />
    );
  }
  const formats = app.formats.value;
  const narrow = (change: () => void) => {
    change();
    setSkip(0);
  };
  const lines = page?.lines ?? [];
  const total = page?.total ?? 0;
  return (
    <>
      <PageHead app={app} me={me} title={menuTexts.audit.title[language]} link={null} />
      <main class="page">
        <p class="page__words">{menuTexts.audit.words[language]}</p>
        <div class="form__row">
          <Choice
            label={texts.kind}
            value={kind}
            choices={[
              { value: "" as const, words: texts.all },
              ...kinds.map((value) => ({ value, words: auditKindTexts[value][language] })),
            ]}
            onChoose={(chosen) => narrow(() => setKind(chosen))}
          />
          <Choice
            label={texts.person}
            value={person}
            choices={[
              { value: "", words: texts.everybody },
              ...(people.items.value ?? []).map(({ id, title, username }) => ({
                value: id as string,
                words: `${title} (${username})`,
              })),
            ]}
            onChoose={(chosen) => narrow(() => setPerson(chosen))}
          />
          <TextInput
            label={texts.day}
            type="date"
            value={day}
            onInput={(typed) => narrow(() => setDay(typed))}
          />
        </div>
        {problem !== null && (
          <p class="said said--bad" role="alert">
            {refusalWords(problem, language)}
          </p>
        )}
        <section class="panel-box" aria-label={menuTexts.audit.title[language]}>
          <Table
            caption={menuTexts.audit.title[language]}
            rows={lines}
            keyOf={({ at, what, detail, name }) => `${at} ${what} ${detail} ${name}`}
            empty={texts.none}
            density="dense"
            columns={[
              {
                key: "when",
                title: texts.when,
                kind: "words",
                cell: ({ at }) => (
                  <span class="audit-when">
                    {formats.clockWithSeconds(at)} {formats.date(at)}
                  </span>
                ),
              },
              { key: "who", title: texts.who, kind: "words", cell: whoWords },
              { key: "what", title: texts.what, kind: "words", cell: What },
            ]}
          />
        </section>
        <div class="form__actions">
          <Button
            kind="quiet"
            size="desk"
            unavailable={skip === 0 ? texts.none : null}
            onPress={() => setSkip(Math.max(0, skip - linesAPage))}
          >
            {texts.newer}
          </Button>
          <Button
            kind="quiet"
            size="desk"
            unavailable={skip + linesAPage >= total ? texts.none : null}
            onPress={() => setSkip(skip + linesAPage)}
          >
            {texts.older}
          </Button>
          {lines.length > 0 && (
            <span>{texts.shown(String(skip + 1), String(skip + lines.length), String(total))}</span>
          )}
        </div>
      </main>
    </>
  );

  function whoWords({ by, name }: AuditLine): string {
    return name ?? auditByTexts[by][language];
  }

  function What(line: AuditLine) {
    const { what, changes } = line;
    const words = auditWhatTexts[what]?.[language] ?? what;
    if (settings === null) return words;
    const [only, ...others] = changes;
    if (others.length === 0) {
      const detail =
        only === undefined
          ? auditDetailWords(line, settings, language)
          : changeWords(only, settings, language);
      return detail === "" ? words : `${words} · ${detail}`;
    }
    return (
      <>
        {words}
        <ChangeList app={app} changes={changes} settings={settings} most={8} />
      </>
    );
  }
}
