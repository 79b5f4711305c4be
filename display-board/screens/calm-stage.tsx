import type { Bilingual, BoardPicture, BoardView, Language } from "@motcua/protocol";
import { type Connection, type Formats, mediaAddress } from "@motcua/screen-kit";
import type { ComponentChildren } from "preact";
import { evenPages, type Pace, turnOf } from "../model/rotation.ts";
import { boardTexts } from "../texts/board-texts.ts";
import { Both, words } from "./both.tsx";
import { issuingWords } from "./issuing-words.ts";
import "./calm-stage.css";

export interface CalmStageProps {
  readonly view: BoardView;
  readonly pace: Pace;
  readonly formats: Record<Language, Formats>;
  readonly connection: Connection;
}

type Page =
  | { readonly kind: "welcome" }
  | { readonly kind: "away" }
  | { readonly kind: "priority"; readonly groups: BoardView["priorityGroups"] }
  | { readonly kind: "waiting"; readonly services: BoardView["waiting"] }
  | { readonly kind: "procedures"; readonly field: BoardView["procedures"][number] }
  | { readonly kind: "picture"; readonly picture: BoardView["content"]["pictures"][number] };

const mostOnPage = 6;

/** What the stage shows while nobody is called: who waits, who goes first by law, what is done here, the office's pictures. */
export function CalmStage({ view, pace, formats, connection }: CalmStageProps) {
  const { pageSeconds, pictureSeconds } = view.content;
  const secondsOf = ({ kind }: Page) => (kind === "picture" ? pictureSeconds : pageSeconds);
  const page = turnOf(pagesOf(view, connection), secondsOf, pace) ?? { kind: "welcome" };
  switch (page.kind) {
    case "welcome": {
      const issuing = issuingWords(view.issuing, pace.nowMs, formats);
      return (
        <CalmPage kind="welcome" title={<Both text={words("welcomeTitle")} english="behind" />}>
          <p class="calm-stage__words">
            <Both text={words("welcomeWords")} english="below" />
          </p>
          <p class="calm-stage__fact">
            <Both text={issuing} english="behind" />
          </p>
        </CalmPage>
      );
    }
    case "away":
      return (
        <CalmPage kind="away" title={<Both text={words("awayTitle")} english="behind" />}>
          <p class="calm-stage__words">
            <Both text={words("awayWords")} english="below" />
          </p>
          {connection.kind === "away" && (
            <p class="calm-stage__fact">
              <Both text={awaySince(connection.sinceMs, pace.nowMs, formats)} english="behind" />
            </p>
          )}
        </CalmPage>
      );
    case "priority":
      return (
        <CalmPage kind="priority" title={<Both text={words("priorityTitle")} english="behind" />}>
          <p class="calm-stage__words">
            <Both text={words("priorityWords")} english="behind" />
          </p>
          <ul class="calm-stage__groups">
            {page.groups.map((group) => (
              <li key={group.vi}>
                <Both text={group} english="below" />
              </li>
            ))}
          </ul>
        </CalmPage>
      );
    case "waiting":
      return (
        <CalmPage kind="waiting" title={<Both text={words("waitingTitle")} english="behind" />}>
          <ul class="calm-stage__services">
            {page.services.map(({ prefix, name, waiting }) => (
              <li key={prefix}>
                <span class="calm-stage__prefix">{prefix}</span>
                <span class="calm-stage__name">
                  <Both text={name} english="below" />
                </span>
                <span class="calm-stage__count">{formats.vi.amount(waiting)}</span>
              </li>
            ))}
          </ul>
        </CalmPage>
      );
    case "procedures":
      return (
        <CalmPage kind="procedures" title={<Both text={page.field.service} english="behind" />}>
          <ul class="calm-stage__procedures">
            {page.field.names.map((name) => (
              <li key={name.vi}>
                <Both text={name} english="below" />
              </li>
            ))}
          </ul>
        </CalmPage>
      );
    case "picture":
      return <PicturePage picture={page.picture} key={page.picture.media} />;
  }
}

/** A picture of the office's own, whole whatever its shape, with its words below. */
function PicturePage({ picture: { media, vi, en } }: { readonly picture: BoardPicture }) {
  return (
    <figure class="calm-stage calm-stage--picture">
      <img src={mediaAddress(media)} alt={vi} />
      {vi !== "" && (
        <figcaption>
          <Both text={{ vi, en }} english="behind" />
        </figcaption>
      )}
    </figure>
  );
}

interface CalmPageProps {
  readonly kind: Page["kind"];
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
}

function CalmPage({ kind, title, children }: CalmPageProps) {
  return (
    <section class={`calm-stage calm-stage--${kind}`}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function awaySince(sinceMs: number, nowMs: number, formats: Record<Language, Formats>): Bilingual {
  const say = (language: Language) => {
    const { clock, minutes } = formats[language];
    const texts = boardTexts[language];
    const awayMinutes = (nowMs - sinceMs) / 60_000;
    if (awayMinutes < 1) return texts.awaySince(clock(sinceMs));
    return texts.awaySinceFor(clock(sinceMs), minutes(awayMinutes));
  };
  return { vi: say("vi"), en: say("en") };
}

/** Away from the hub nobody knows how many wait: what is known then is who goes first, and whom to listen to. */
function pagesOf(view: BoardView, connection: Connection): Page[] {
  const priority = evenPages(view.priorityGroups, mostOnPage).map(
    (groups): Page => ({ kind: "priority", groups }),
  );
  const procedures = view.procedures.map((field): Page => ({ kind: "procedures", field }));
  const pictures = view.content.pictures.map((picture): Page => ({ kind: "picture", picture }));
  const still = [...priority, ...procedures, ...pictures];
  if (connection.kind !== "connected") return [{ kind: "away" }, ...still];
  const waiting = view.content.showsWaiting
    ? view.waiting.filter((service) => service.waiting > 0).sort((a, b) => b.waiting - a.waiting)
    : [];
  if (waiting.length === 0) return [{ kind: "welcome" }, ...still];
  return [
    ...evenPages(waiting, mostOnPage).map((services): Page => ({ kind: "waiting", services })),
    ...still,
  ];
}
