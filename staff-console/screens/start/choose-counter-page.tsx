import { Badge, inLanguage, StatusStrip, useTexts } from "@motcua/screen-kit";
import { useEffect, useRef } from "preact/hooks";
import { startTexts } from "../../texts/start-texts.ts";
import type { PageProps } from "../console.tsx";
import { PageHead } from "../parts/page-head.tsx";
import "./counters-section.css";
import "./start-page.css";
import { useHubLine } from "./use-hub-line.ts";

/** Which counter one sits at today; the digits of its number choose it. */
export function ChooseCounterPage({ app, me }: PageProps) {
  const language = app.languageChoice.language.value;
  const line = useHubLine(app);
  const texts = useTexts(startTexts, app.languageChoice.language);
  const settings = app.office.inForce.value?.settings ?? null;
  const list = useRef<HTMLUListElement>(null);
  const typed = useRef("");
  useEffect(() => {
    const choose = (press: KeyboardEvent) => {
      if (!/^[0-9]$/.test(press.key)) {
        if (press.key !== "Enter") typed.current = "";
        return;
      }
      const focus = (digits: string) =>
        list.current?.querySelector<HTMLElement>(`[data-number="${digits}"]`) ?? null;
      const longer = focus(typed.current + press.key);
      typed.current = longer === null ? press.key : typed.current + press.key;
      (longer ?? focus(press.key))?.focus();
    };
    window.addEventListener("keydown", choose);
    return () => window.removeEventListener("keydown", choose);
  }, []);
  return (
    <>
      <PageHead app={app} me={me} title={texts.myCounter} link={line.watched} />
      {line.watched !== null && (
        <StatusStrip
          connection={line.watched.link.connection.value}
          nowMs={line.watched.nowMs.value}
          formats={line.watched.formats.value}
          language={language}
          place="bar"
        />
      )}
      <main class="page page--narrow">
        <div class="heading">
          <h2 class="heading__question">{texts.chooseCounter}</h2>
          <p>{texts.chooseCounterWords}</p>
        </div>
        <ul class="start__choices" ref={list}>
          {settings?.counters.map(({ id, number, services, reservedForPriority }) => (
            <li key={id}>
              <a class="start__choice" href={`#/counter/${id}`} data-number={number}>
                <span class="start__counter-number">{number}</span>
                <span class="start__counter-words">
                  {services
                    .map((service) => {
                      const found = settings.services.find((known) => known.id === service);
                      return found === undefined ? service : inLanguage(found, language);
                    })
                    .join(", ")}
                  {reservedForPriority && <Badge tone="call">{texts.reservedForPriority}</Badge>}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </main>
    </>
  );
}
