import type { BoardView, Language } from "@motcua/protocol";
import type { Formats } from "@motcua/screen-kit";
import type { ComponentChildren } from "preact";
import { evenPages, type Pace, turnOf } from "../model/rotation.ts";
import { Both, words } from "./both.tsx";
import { issuingWords } from "./issuing-words.ts";
import "./calm-stage.css";

export interface CalmStageProps {
  readonly view: BoardView;
  readonly pace: Pace;
  readonly formats: Record<Language, Formats>;
  /** away from the hub nobody knows how many wait */
  readonly state: "current" | "stale";
}

type Page =
  | { readonly kind: "welcome" }
  | { readonly kind: "priority" }
  | { readonly kind: "waiting"; readonly services: BoardView["waiting"] };

const pageSeconds = 14;
const mostServicesOnPage = 6;

/** What the stage says while nobody is called: who waits, who goes first by law, when numbers are given out. */
export function CalmStage({ view, pace, formats, state }: CalmStageProps) {
  const page = turnOf(pagesOf(view, state), pageSeconds, pace) ?? { kind: "welcome" };
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
    case "priority":
      return (
        <CalmPage kind="priority" title={<Both text={words("priorityTitle")} english="behind" />}>
          <ul class="calm-stage__groups">
            {view.priorityGroups.map((group) => (
              <li key={group.vi}>
                <Both text={group} english="below" />
              </li>
            ))}
          </ul>
          <p class="calm-stage__words calm-stage__words--foot">
            <Both text={words("priorityWords")} english="below" />
          </p>
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
  }
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

function pagesOf(view: BoardView, state: CalmStageProps["state"]): Page[] {
  const withPeople = state === "stale" ? [] : view.waiting.filter(({ waiting }) => waiting > 0);
  const inOrder = withPeople.sort((a, b) => b.waiting - a.waiting);
  return [
    ...(withPeople.length === 0 ? [{ kind: "welcome" } as const] : []),
    ...evenPages(inOrder, mostServicesOnPage).map((services) => ({ kind: "waiting", services }) as const),
    ...(view.priorityGroups.length > 0 ? [{ kind: "priority" } as const] : []),
  ];
}
