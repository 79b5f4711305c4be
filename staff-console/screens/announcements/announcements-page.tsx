import type { Announcement, AnnouncementList } from "@motcua/protocol";
import { Badge, Table, TextInput, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { type AnnouncedKind, countAnnounced, filterAnnounced } from "../../model/announced.ts";
import { announcementTexts, silenceTexts } from "../../texts/announcement-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import "../administration/administration.css";
import type { PageProps } from "../console.tsx";
import { Choice } from "../parts/choice.tsx";
import { NotYetPage } from "../parts/not-yet-page.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { useAgain } from "../parts/use-again.ts";
import "./announcements-page.css";

const lookAgainMs = 4_000;
const everyCounter = "";

/** What was announced in the hall today, for whoever is asked "I was never called". */
export function AnnouncementsPage({ app, me }: PageProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(announcementTexts, app.languageChoice.language);
  const formats = app.formats.value;
  const { last: list, problem } = useAgain<AnnouncementList>(app.http, "announcements", lookAgainMs);
  const [number, setNumber] = useState("");
  const [counter, setCounter] = useState<string>(everyCounter);
  const [kind, setKind] = useState<AnnouncedKind>("all");
  if (list === null) return <NotYetPage app={app} me={me} title={texts.title} problem={problem} />;
  const { announcements, day, zones } = list;
  const chosen = counter === everyCounter ? null : Number(counter);
  const found = filterAnnounced(announcements, { number, counter: chosen, kind });
  const counts = countAnnounced(filterAnnounced(announcements, { number, counter: chosen, kind: "all" }));
  const counters = [...new Set(announcements.flatMap((one) => one.counter ?? []))].sort((a, b) => a - b);
  return (
    <>
      <PageHead app={app} me={me} title={texts.title} link={null} />
      <main class="page">
        <p class="page__words">{texts.words}</p>
        <div class="form__row announced__asked">
          <TextInput
            label={texts.number}
            hint={texts.numberHint}
            type="search"
            value={number}
            onInput={setNumber}
            maxLength={8}
          />
          <Choice
            label={texts.counter}
            value={counter}
            choices={[
              { value: everyCounter, words: texts.everyCounter },
              ...counters.map((one) => ({ value: String(one), words: String(one) })),
            ]}
            onChoose={setCounter}
          />
          <Choice<AnnouncedKind>
            label={texts.outcome}
            value={kind}
            choices={(["all", "spoken", "silent", "pending"] as const).map((value) => ({
              value,
              words: texts[value](formats.amount(counts[value])),
            }))}
            onChoose={setKind}
          />
        </div>
        {problem !== null && (
          <p class="said said--bad" role="alert">
            {problem.code === "hub-away" ? texts.away : refusalWords(problem, language)}
          </p>
        )}
        <section class="panel-box" aria-label={texts.title}>
          <Table
            caption={texts.title}
            rows={found}
            keyOf={({ call }) => String(call)}
            empty={emptyWords()}
            density="dense"
            columns={[
              { key: "number", title: texts.ticket, kind: "words", cell: (one) => one.number },
              {
                key: "when",
                title: texts.when,
                kind: "words",
                cell: ({ calledAt }) => formats.clockWithSeconds(calledAt),
              },
              {
                key: "kind",
                title: texts.kind,
                kind: "words",
                cell: (one) => (one.kind === "call" ? texts.call : texts.recall),
              },
              {
                key: "counter",
                title: texts.counter,
                kind: "words",
                cell: (one) => (one.counter === null ? "–" : String(one.counter)),
              },
              ...(zones.length > 1
                ? [
                    {
                      key: "zone",
                      title: texts.zone,
                      kind: "words" as const,
                      cell: (one: Announcement) =>
                        zones.find(({ id }) => id === one.zone)?.name[language] ?? "–",
                    },
                  ]
                : []),
              { key: "result", title: texts.result, kind: "words", cell: Outcome },
            ]}
          />
        </section>
      </main>
    </>
  );

  function emptyWords(): string {
    if (day === null) return texts.noDay;
    return announcements.length === 0 ? texts.noneYet : texts.none;
  }

  function Outcome({ calledAt, outcome }: Announcement) {
    switch (outcome.kind) {
      case "spoken": {
        const seconds = Math.max(0, Math.round((outcome.at - calledAt) / 1000));
        return (
          <Told tone="good" words={texts.spokenAt(formats.clockWithSeconds(outcome.at))}>
            {[texts.after(formats.amount(seconds)), outcome.board ?? texts.boardGone].join(" · ")}
          </Told>
        );
      }
      case "shown":
        return (
          <Told tone="warning" words={texts.shown}>
            {[silenceTexts[outcome.why][language], outcome.board ?? texts.boardGone].join(" · ")}
          </Told>
        );
      case "unspoken":
        return (
          <Told tone="bad" words={texts.unspoken}>
            {texts.unspokenWhy}
          </Told>
        );
      case "pending":
        return <Badge tone="plain">{texts.waits}</Badge>;
      default:
        return outcome satisfies never;
    }
  }
}

interface ToldProps {
  readonly tone: "good" | "warning" | "bad";
  readonly words: string;
  readonly children: string;
}

function Told({ tone, words, children }: ToldProps) {
  return (
    <span class="announced__outcome">
      <Badge tone={tone}>{words}</Badge>
      <span>{children}</span>
    </span>
  );
}
