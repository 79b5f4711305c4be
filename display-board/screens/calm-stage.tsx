import type { Bilingual, BoardPicture, BoardView, Language } from "@motcua/protocol";
import { type Connection, type Formats, mediaAddress } from "@motcua/screen-kit";
import type { ComponentChildren, VNode } from "preact";
import { useState } from "preact/hooks";
import { calmPages, calmSeconds, type WordsPage } from "../model/calm-pages.ts";
import { type Pace, turnOf } from "../model/rotation.ts";
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

/** What the stage shows while nobody is called: who waits, who goes first by law, what is done here, the office's pictures. */
export function CalmStage(props: CalmStageProps) {
  const { view, pace, connection } = props;
  const pages = calmPages(view, connection);
  const words = pages.find((one) => one.kind !== "picture") ?? { kind: "welcome" };
  const page = turnOf(pages, calmSeconds(view), pace) ?? words;
  if (page.kind !== "picture") return <InWords {...props} page={page} />;
  const { picture } = page;
  const instead = <InWords {...props} page={words} />;
  return <PicturePage key={picture.media} picture={picture} instead={instead} />;
}

function InWords({ view, pace, formats, connection, page }: CalmStageProps & { readonly page: WordsPage }) {
  switch (page.kind) {
    case "welcome": {
      const issuing = issuingWords(view.issuing, pace.nowMs, formats);
      return (
        <CalmFrame kind="welcome" title={<Both text={words("welcomeTitle")} english="behind" />}>
          <p class="calm-stage__words">
            <Both text={words("welcomeWords")} english="below" />
          </p>
          <p class="calm-stage__fact">
            <Both text={issuing} english="behind" />
          </p>
        </CalmFrame>
      );
    }
    case "away":
      return (
        <CalmFrame kind="away" title={<Both text={words("awayTitle")} english="behind" />}>
          <p class="calm-stage__words">
            <Both text={words("awayWords")} english="below" />
          </p>
          {connection.kind === "away" && (
            <p class="calm-stage__fact">
              <Both text={awaySince(connection.sinceMs, pace.nowMs, formats)} english="behind" />
            </p>
          )}
        </CalmFrame>
      );
    case "priority":
      return (
        <CalmFrame kind="priority" title={<Both text={words("priorityTitle")} english="behind" />}>
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
        </CalmFrame>
      );
    case "waiting":
      return (
        <CalmFrame kind="waiting" title={<Both text={words("waitingTitle")} english="behind" />}>
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
        </CalmFrame>
      );
    case "procedures":
      return (
        <CalmFrame kind="procedures" title={<Both text={page.field.service} english="behind" />}>
          <ul class="calm-stage__procedures">
            {page.field.names.map((name) => (
              <li key={name.vi}>
                <Both text={name} english="below" />
              </li>
            ))}
          </ul>
        </CalmFrame>
      );
  }
}

interface PicturePageProps {
  readonly picture: BoardPicture;
  readonly instead: VNode;
}

/**
 * A picture of the office's own, whole whatever its shape, with its words below. One that cannot be had, while the hub is
 * away above all, leaves its time to the first page of words, and is asked for again at its next turn.
 */
function PicturePage({ picture: { media, vi, en }, instead }: PicturePageProps) {
  const [state, setState] = useState<"shown" | "missing">("shown");
  if (state === "missing") return instead;
  return (
    <figure class="calm-stage calm-stage--picture">
      <img src={mediaAddress(media)} alt={vi} onError={() => setState("missing")} />
      {vi !== "" && (
        <figcaption>
          <Both text={{ vi, en }} english="behind" />
        </figcaption>
      )}
    </figure>
  );
}

interface CalmFrameProps {
  readonly kind: WordsPage["kind"];
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
}

function CalmFrame({ kind, title, children }: CalmFrameProps) {
  return (
    <section class={`calm-stage calm-stage--${kind}`}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function awaySince(sinceMs: number, nowMs: number, formats: Record<Language, Formats>): Bilingual {
  const say = (language: Language) => {
    const { moment, minutes } = formats[language];
    const texts = boardTexts[language];
    const awayMinutes = (nowMs - sinceMs) / 60_000;
    const since = moment(sinceMs, nowMs);
    if (awayMinutes < 1 || awayMinutes >= 60) return texts.awaySince(since);
    return texts.awaySinceFor(since, minutes(awayMinutes));
  };
  return { vi: say("vi"), en: say("en") };
}
