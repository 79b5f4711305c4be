import type { CounterId, CounterView, Me } from "@motcua/protocol";
import { browserTiming, newCommandId, StatusStrip, useTexts } from "@motcua/screen-kit";
import { Armchair } from "lucide-preact";
import { useEffect } from "preact/hooks";
import { type CounterDesk, createCounterDesk } from "../../model/counter-desk.ts";
import { holderOf } from "../../model/desk-state.ts";
import { followScannedDossiers } from "../../model/scanned-dossiers.ts";
import { openWatched, type Watched } from "../../model/watched.ts";
import { counterTexts } from "../../texts/counter-texts.ts";
import type { PageProps } from "../console.tsx";
import { BeforeView } from "../parts/before-view.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { useOwned } from "../parts/use-owned.ts";
import { CounterAside } from "./counter-aside.tsx";
import { CounterDialogs } from "./counter-dialogs.tsx";
import "./counter-page.css";
import { DeskActions } from "./desk-actions.tsx";
import { followDeskKeys } from "./desk-keys.ts";
import { PresentCard } from "./present-card.tsx";

export interface CounterPageProps extends PageProps {
  readonly counter: CounterId;
}

/** Everything of one counter that its parts are given. */
export interface CounterPartProps {
  readonly app: PageProps["app"];
  readonly me: Me;
  readonly desk: CounterDesk;
  readonly watched: Watched<"counter">;
  readonly view: CounterView;
}

/** The officer's console: the visitor here, the next step as one large button, and the queue beside it. */
export function CounterPage({ app, me, counter }: CounterPageProps) {
  const open = useOwned(() => {
    const watched = openWatched(app, { kind: "counter", counter });
    const { link } = watched;
    const desk = createCounterDesk({ link, counter, me: me.id, newCommandId, timing: browserTiming });
    const stopKeys = followDeskKeys(desk, window);
    const stopScans = followScannedDossiers({ told: link.told("scan"), counter, desk });
    return {
      watched,
      desk,
      close() {
        stopScans();
        stopKeys();
        desk.close();
        watched.close();
      },
    };
  });
  if (open === null) return null;
  return <OpenCounter app={app} me={me} desk={open.desk} watched={open.watched} />;
}

function OpenCounter({ app, me, desk, watched }: Omit<CounterPartProps, "view">) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(counterTexts, app.languageChoice.language);
  const view = watched.link.view.value;
  const connection = watched.link.connection.value;
  const nowMs = watched.nowMs.value;
  const formats = watched.formats.value;
  const number = view === null ? "" : String(view.counter.number);
  useEffect(() => {
    if (number !== "") document.title = `${texts.counter(number)} · Một Cửa`;
    return () => {
      document.title = "Một Cửa";
    };
  }, [number, texts]);
  if (view === null)
    return <BeforeView app={app} me={me} title={texts.counter(number).trim()} watched={watched} />;
  const names = view.counter.services.map(
    (id) => view.services.find((service) => service.id === id)?.name[language] ?? id,
  );
  const isMine = holderOf(view, me.id) === "mine";
  const mayFree = isMine && desk.availability.value["sign-out"] === null;
  const part = { app, me, desk, watched, view };
  return (
    <div class="counter">
      <PageHead app={app} me={me} title={`${texts.counter(number)} · ${names.join(", ")}`} link={watched}>
        {isMine ? (
          <button
            type="button"
            class="page-head__press"
            aria-disabled={mayFree ? undefined : "true"}
            onClick={() => void desk.press("sign-out")}
          >
            <Armchair aria-hidden="true" />
            <span>{texts.signOut}</span>
          </button>
        ) : (
          <a class="page-head__press" href="#/counter">
            <Armchair aria-hidden="true" />
            <span>{texts.otherCounter}</span>
          </a>
        )}
      </PageHead>
      <StatusStrip connection={connection} nowMs={nowMs} formats={formats} language={language} place="bar" />
      <div class="counter__body">
        <main class="counter__main">
          <PresentCard {...part} />
          <DeskActions {...part} />
        </main>
        <CounterAside {...part} />
      </div>
      <CounterDialogs {...part} />
    </div>
  );
}
