import type { Backup, BackupList, Refusal } from "@motcua/protocol";
import { Button, Card, Table, useTexts } from "@motcua/screen-kit";
import { useEffect, useState } from "preact/hooks";
import { menuTexts } from "../../texts/administration-menu-texts.ts";
import { backupTexts } from "../../texts/backup-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import type { PageProps } from "../console.tsx";
import { NotYetPage } from "../parts/not-yet-page.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { RestoreBackup } from "./restore-backup.tsx";
import "./administration.css";
import "./backups-page.css";

const megabyte = 1_048_576;

/** The hub's backups: which there are, one more now, one to take away, and how one is brought back. */
export function BackupsPage({ app, me }: PageProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(backupTexts, app.languageChoice.language);
  const [list, setList] = useState<BackupList | null>(null);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const [restoring, setRestoring] = useState<Backup | null>(null);
  const [making, setMaking] = useState<"idle" | "making">("idle");
  useEffect(() => {
    void app.http.get<BackupList>("backups").then((reply) => {
      if ("done" in reply) setList(reply.done);
      else setProblem(reply.refused);
    });
  }, [app]);
  if (list === null && problem === null) {
    return <NotYetPage app={app} me={me} title={menuTexts.backups.title[language]} problem={null} />;
  }
  const formats = app.formats.value;

  const make = async () => {
    setProblem(null);
    setMaking("making");
    const reply = await app.http.post<BackupList>("backups", {});
    setMaking("idle");
    if ("refused" in reply) return setProblem(reply.refused);
    setList(reply.done);
    app.toasts.show("good", texts.made);
  };
  const when = ({ madeAt }: Backup) => formats.clockAndDate(madeAt);
  const size = ({ bytes }: Backup) => `${formats.amount(Math.ceil((bytes / megabyte) * 10) / 10)} MB`;

  return (
    <>
      <PageHead app={app} me={me} title={menuTexts.backups.title[language]} link={null} />
      <main class="page">
        <p class="page__words">{menuTexts.backups.words[language]}</p>
        {problem !== null && (
          <p class="said said--bad" role="alert">
            {refusalWords(problem, language)}
          </p>
        )}
        {list?.engine === "postgresql" && (
          <Card tone="plain" class="form safekeeping">
            <h2>{texts.postgres}</h2>
            <p>{texts.postgresWords}</p>
            <pre class="backups__command">{"pg_dump --format=custom --file=motcua.dump DATABASE_URL"}</pre>
            <pre class="backups__command">
              {"pg_restore --clean --dbname=DATABASE_URL motcua.dump\nnpm run restore -- --epoch-only"}
            </pre>
          </Card>
        )}
        {list?.engine === "embedded" && (
          <>
            <div class="backups__now">
              <Button kind="primary" size="desk" onPress={make}>
                {texts.make}
              </Button>
              <p role="status">{making === "making" ? texts.making : texts.kept(list.kept)}</p>
            </div>
            <section class="panel-box" aria-label={menuTexts.backups.title[language]}>
              <Table
                caption={menuTexts.backups.title[language]}
                rows={list.backups}
                keyOf={({ name }) => name}
                empty={texts.none}
                density="dense"
                columns={[
                  { key: "when", title: texts.when, kind: "words", cell: when },
                  { key: "size", title: texts.size, kind: "figure", cell: size },
                  { key: "checked", title: texts.checked, kind: "words", cell: () => texts.sound },
                  {
                    key: "file",
                    title: texts.file,
                    kind: "figure",
                    cell: (backup) => (
                      <a
                        class="row-press"
                        href={`/api/v1/backups/${backup.name}`}
                        download={backup.name}
                        aria-label={texts.downloadOf(when(backup))}
                      >
                        {texts.download}
                      </a>
                    ),
                  },
                  {
                    key: "restore",
                    title: texts.restoreTitle,
                    kind: "figure",
                    cell: (backup) => (
                      <button
                        type="button"
                        class="row-press"
                        aria-label={texts.restoreOf(when(backup))}
                        onClick={() => setRestoring(backup)}
                      >
                        {texts.restoreThis}
                      </button>
                    ),
                  },
                ]}
              />
            </section>
            <Card tone="plain" class="form safekeeping">
              <h2>{texts.elsewhere}</h2>
              <p>{texts.elsewhereWords(list.folder)}</p>
              <h2>{texts.restore}</h2>
              <ol class="backups__steps">
                <li>{texts.stop}</li>
                <li>
                  {texts.run}
                  <pre class="backups__command">
                    {`npm run restore -- "${list.folder}/${list.backups[0]?.name ?? texts.fileName}"`}
                  </pre>
                </li>
                <li>{texts.startAgain}</li>
              </ol>
              <p>{texts.after}</p>
            </Card>
          </>
        )}
        {restoring !== null && (
          <RestoreBackup
            app={app}
            name={restoring.name}
            clock={formats.clock(restoring.madeAt)}
            day={formats.date(restoring.madeAt)}
            onClose={() => setRestoring(null)}
          />
        )}
      </main>
    </>
  );
}
