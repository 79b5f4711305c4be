import { isConnected } from "@motcua/screen-kit";
import { onReturn } from "../../model/on-return.ts";
import type { StaffApp } from "../../model/staff-app.ts";
import { openWatched, type Watched } from "../../model/watched.ts";
import { useOwned } from "../parts/use-owned.ts";

/** How a page that watches nothing of the floor stands to its hub. */
export interface HubLine {
  /** null in the first moment, before it is known whether the hub is there */
  readonly watched: Watched<"hub"> | null;
  /** what needs the hub is offered only while it is "there" */
  readonly hub: "there" | "away";
}

/** Holds a line to the hub for as long as the page is shown, and reads the office anew once the hub is back. */
export function useHubLine(app: StaffApp): HubLine {
  const watched = useOwned(() => {
    const opened = openWatched(app, { kind: "hub" });
    const stop = onReturn(opened.link.connection, () => void app.office.reload());
    return {
      ...opened,
      close() {
        stop();
        opened.close();
      },
    };
  });
  const connection = watched?.link.connection.value ?? null;
  if (connection === null || connection.kind === "starting") return { watched: null, hub: "there" };
  return { watched, hub: isConnected(connection) ? "there" : "away" };
}
