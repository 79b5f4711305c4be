import type { LiveView } from "@motcua/protocol";
import { classes, isConnected, newCommandId, StatusStrip, useTexts } from "@motcua/screen-kit";
import { createOneAsk, type OneAsk } from "../../model/one-ask.ts";
import { openWatched, type Watched } from "../../model/watched.ts";
import { liveTexts } from "../../texts/live-texts.ts";
import type { PageProps } from "../console.tsx";
import { BeforeView } from "../parts/before-view.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { useOwned } from "../parts/use-owned.ts";
import { AlarmsStrip } from "./alarms-strip.tsx";
import { DayControl } from "./day-control.tsx";
import { DevicesStrip } from "./devices-strip.tsx";
import { FloorGrid } from "./floor-grid.tsx";
import "./live-page.css";
import { QueuesCard } from "./queues-card.tsx";
import { RatingsCard } from "./ratings-card.tsx";
import { TodayCard } from "./today-card.tsx";

/** What each part of the live board is given. */
export interface LivePartProps {
  readonly app: PageProps["app"];
  readonly me: PageProps["me"];
  readonly one: OneAsk;
  readonly watched: Watched<"live">;
  readonly view: LiveView;
}

/** The whole floor at a glance, for those who run it. */
export function LivePage({ app, me }: PageProps) {
  const open = useOwned(() => {
    const watched = openWatched(app, { kind: "live" });
    return { watched, one: createOneAsk({ link: watched.link, newCommandId }), close: watched.close };
  });
  const language = app.languageChoice.language.value;
  const texts = useTexts(liveTexts, app.languageChoice.language);
  if (open === null) return null;
  const { watched, one } = open;
  const view = watched.link.view.value;
  const connection = watched.link.connection.value;
  if (view === null) return <BeforeView app={app} me={me} title={texts.title} watched={watched} />;
  const line = { connection, nowMs: watched.nowMs.value, formats: watched.formats.value };
  const part = { app, me, one, watched, view };
  return (
    <div class="live">
      <PageHead app={app} me={me} title={texts.title} link={watched}>
        <DayControl {...part} />
      </PageHead>
      <StatusStrip {...line} language={language} place="bar" />
      {!isConnected(connection) && (
        <p class="live__past">{texts.standsAt(line.formats.moment(watched.heardMs.value, line.nowMs))}</p>
      )}
      <main class={classes("live__body", isConnected(connection) ? null : "live__body--past")}>
        <AlarmsStrip {...part} />
        <div class="live__floor">
          <FloorGrid {...part} />
          <DevicesStrip {...part} />
        </div>
        <QueuesCard {...part} />
        <div class="live__side">
          <TodayCard {...part} />
          <RatingsCard {...part} />
        </div>
      </main>
    </div>
  );
}
