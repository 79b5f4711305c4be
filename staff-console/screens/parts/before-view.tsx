import type { Me, Watch } from "@motcua/protocol";
import { OutOfService, refusalText, Starting, StatusStrip } from "@motcua/screen-kit";
import type { StaffApp } from "../../model/staff-app.ts";
import type { Watched } from "../../model/watched.ts";
import { PageHead } from "./page-head.tsx";

export interface BeforeViewProps {
  readonly app: StaffApp;
  readonly me: Me;
  readonly title: string;
  readonly watched: Watched<Watch["kind"]>;
}

/** A page that has nothing to show yet: it opens, it may not, or the hub is away; then its head says so, and leads home. */
export function BeforeView({ app, me, title, watched }: BeforeViewProps) {
  const language = app.languageChoice.language.value;
  const connection = watched.link.connection.value;
  switch (connection.kind) {
    case "refused":
      return <OutOfService language={language} reason={refusalText(connection, language)} askWhom={null} />;
    case "away":
      return (
        <>
          <PageHead app={app} me={me} title={title} link={watched} />
          <StatusStrip
            connection={connection}
            nowMs={watched.nowMs.value}
            formats={watched.formats.value}
            language={language}
            place="bar"
          />
        </>
      );
    case "starting":
    case "connected":
      return <Starting language={language} />;
    default:
      return connection satisfies never;
  }
}
