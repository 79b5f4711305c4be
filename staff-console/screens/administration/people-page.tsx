import type { Person } from "@motcua/protocol";
import { Badge, Button, Table, useTexts } from "@motcua/screen-kit";
import { useMemo, useState } from "preact/hooks";
import { createListed } from "../../model/listed.ts";
import { administrationTexts } from "../../texts/administration-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import type { PageProps } from "../console.tsx";
import { NotYetPage } from "../parts/not-yet-page.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { AddPerson } from "./add-person.tsx";
import "./administration.css";
import { ChangePerson } from "./change-person.tsx";

type Question =
  | { readonly kind: "none" }
  | { readonly kind: "add" }
  | { readonly kind: "change"; readonly person: Person };

/** Who may sign in and what for. */
export function PeoplePage({ app, me }: PageProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(administrationTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const listed = useMemo(() => createListed<Person>(app.http, "people"), [app]);
  const [question, setQuestion] = useState<Question>({ kind: "none" });
  const formats = app.formats.value;
  const items = listed.items.value;
  const problem = listed.problem.value;
  const closeQuestion = () => setQuestion({ kind: "none" });
  if (items === null && problem === null) {
    return <NotYetPage app={app} me={me} title={texts.people} problem={null} />;
  }
  const rows = [...(items ?? [])].sort(
    (a, b) =>
      Number(b.active) - Number(a.active) || a.username.localeCompare(b.username, "vi", { numeric: true }),
  );
  return (
    <>
      <PageHead app={app} me={me} title={texts.people} link={null} />
      <main class="page">
        <div class="page__head">
          <p class="page__words">{texts.peopleWords}</p>
          <Button kind="primary" size="desk" onPress={() => setQuestion({ kind: "add" })}>
            {texts.addPerson}
          </Button>
        </div>
        {problem !== null && (
          <p class="said said--bad" role="alert">
            {refusalWords(problem, language)}
          </p>
        )}
        <section class="panel-box" aria-label={texts.people}>
          <Table
            caption={texts.people}
            rows={rows}
            keyOf={({ id }) => id}
            empty=""
            density="dense"
            columns={[
              { key: "title", title: texts.personTitle, kind: "words", cell: titleWords },
              { key: "username", title: texts.username, kind: "words", cell: ({ username }) => username },
              { key: "role", title: texts.personRole, kind: "words", cell: ({ role }) => shell[role] },
              {
                key: "state",
                title: texts.state,
                kind: "words",
                cell: ({ active }) => (
                  <Badge tone={active ? "good" : "plain"}>{active ? texts.active : texts.inactive}</Badge>
                ),
              },
              { key: "seen", title: texts.lastSignIn, kind: "words", cell: seenWords },
              {
                key: "actions",
                title: texts.actions,
                kind: "figure",
                cell: (person) => (
                  <button
                    type="button"
                    class="row-press"
                    aria-label={texts.changeOf(person.username)}
                    onClick={() => setQuestion({ kind: "change", person })}
                  >
                    {texts.change}
                  </button>
                ),
              },
            ]}
          />
        </section>
      </main>
      {question.kind === "add" && <AddPerson app={app} listed={listed} onClose={closeQuestion} />}
      {question.kind === "change" && (
        <ChangePerson app={app} me={me} listed={listed} person={question.person} onClose={closeQuestion} />
      )}
    </>
  );

  function titleWords({ id, title }: Person): string {
    return id === me.id ? `${title} (${texts.you})` : title;
  }

  function seenWords({ lastSignInAt }: Person): string {
    return lastSignInAt === null ? texts.never : formats.clockAndDate(lastSignInAt);
  }
}
