import type { OwnSession, Refusal } from "@motcua/protocol";
import { Badge, Button, Dialog, Table, useTexts } from "@motcua/screen-kit";
import { useMemo, useState } from "preact/hooks";
import { createListed } from "../../model/listed.ts";
import { accountTexts } from "../../texts/account-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import "../administration/administration.css";
import type { PageProps } from "../console.tsx";
import { NotYetPage } from "../parts/not-yet-page.tsx";
import { PageHead } from "../parts/page-head.tsx";

/** Times are kept to the minute. */
const justNowMs = 120_000;

/** Where one is signed in oneself, and out of any of it. */
export function AccountPage({ app, me }: PageProps) {
  const { language: chosen } = app.languageChoice;
  const language = chosen.value;
  const texts = useTexts(accountTexts, chosen);
  const shell = useTexts(shellTexts, chosen);
  const listed = useMemo(() => createListed<OwnSession>(app.http, "sessions"), [app]);
  const [asking, setAsking] = useState<"nothing" | "everywhere">("nothing");
  const [refused, setRefused] = useState<Refusal | null>(null);
  const sessions = listed.items.value;
  const problem = refused ?? listed.problem.value;
  if (sessions === null && problem === null) {
    return <NotYetPage app={app} me={me} title={texts.title} problem={null} />;
  }

  const formats = app.formats.value;
  // the session that asks was used just now: by the hub's clock, whatever this computer's says
  const hubNowMs = sessions?.find(({ current }) => current)?.lastSeenAt ?? 0;
  const moment = (atMs: number) => formats.clockAndDate(atMs);
  const place = ({ agent, seat }: OwnSession) =>
    [agent === "" ? texts.unknownAgent : agent, ...(seat === "" ? [] : [texts.seat(seat)])].join(" · ");

  const signOutOf = async (session: OwnSession) => {
    setRefused(null);
    const reply = await listed.after(app.http.remove(`sessions/${session.id}`));
    if ("refused" in reply) return setRefused(reply.refused);
    app.toasts.show("good", texts.signedOutOf);
  };
  const signOutEverywhere = async () => {
    setRefused(null);
    setAsking("nothing");
    const reply = await app.session.signOutEverywhere();
    if ("refused" in reply) setRefused(reply.refused);
  };

  return (
    <>
      <PageHead app={app} me={me} title={texts.title} link={null} />
      <main class="page page--narrow">
        <div class="page__head">
          <div class="heading">
            <h2>{me.title}</h2>
            {shell[me.role] !== me.title && <p>{shell[me.role]}</p>}
          </div>
          <Button kind="quiet" size="desk" onPress={() => app.session.changePassword()}>
            {texts.password}
          </Button>
        </div>
        <p class="page__words">{texts.words}</p>
        {problem !== null && (
          <p class="said said--bad" role="alert">
            {refusalWords(problem, language)}
          </p>
        )}
        <section class="panel-box" aria-label={texts.sessions}>
          <Table
            caption={texts.sessions}
            rows={sessions ?? []}
            keyOf={({ id }) => id}
            empty=""
            density="dense"
            columns={[
              { key: "where", title: texts.where, kind: "words", cell: place },
              { key: "address", title: texts.address, kind: "words", cell: ({ address }) => address },
              { key: "since", title: texts.since, kind: "words", cell: ({ since }) => moment(since) },
              {
                key: "seen",
                title: texts.seen,
                kind: "words",
                cell: ({ lastSeenAt }) =>
                  lastSeenAt > hubNowMs - justNowMs ? texts.now : moment(lastSeenAt),
              },
              {
                key: "actions",
                title: texts.actions,
                kind: "figure",
                cell: (session) =>
                  session.current ? (
                    <Badge tone="good">{texts.here}</Badge>
                  ) : (
                    <button
                      type="button"
                      class="row-press"
                      aria-label={texts.signOutOfLabel(place(session), moment(session.since))}
                      onClick={() => void signOutOf(session)}
                    >
                      {texts.signOutOf}
                    </button>
                  ),
              },
            ]}
          />
        </section>
        <div class="form__actions">
          <Button kind="danger" size="desk" onPress={() => setAsking("everywhere")}>
            {texts.everywhere}
          </Button>
          <p class="page__words">{texts.everywhereWords}</p>
        </div>
      </main>
      {asking === "everywhere" && (
        <Dialog
          title={texts.sure}
          closeLabel={shell.close}
          onClose={() => setAsking("nothing")}
          actions={
            <>
              <Button kind="danger" size="desk" onPress={signOutEverywhere}>
                {texts.everywhere}
              </Button>
              <Button kind="quiet" size="desk" onPress={() => setAsking("nothing")}>
                {shell.cancel}
              </Button>
            </>
          }
        >
          <p>{texts.everywhereWords}</p>
        </Dialog>
      )}
    </>
  );
}
