import type { HubHttp } from "./hub-http.ts";

export interface WatchRestoreParts {
  readonly http: Pick<HubHttp, "get">;
  /** runs later; the answer cancels */
  readonly after: (delayMs: number, run: () => void) => () => void;
  /** the hub is back and no longer knows this session: it stands on the backup */
  readonly onRestored: () => void;
  /** the hub went on as before: it could not use the backup */
  readonly onUnchanged: () => void;
}

/** A hub that can use a backup is away within seconds; one that knows us this often has changed nothing. */
const answers = 20;
const lookEveryMs = 1_500;

/** Looks until the hub asks for a new sign-in, however long it is away meanwhile; the answer ends looking. */
export function watchRestore({ http, after, onRestored, onUnchanged }: WatchRestoreParts): () => void {
  let life: "open" | "over" = "open";
  let knownYet = 0;
  let undo: () => void = () => undefined;
  const look = async () => {
    const reply = await http.get<object>("session");
    if (life === "over") return;
    if ("refused" in reply && reply.refused.code === "session-needed") return onRestored();
    if ("done" in reply) knownYet += 1;
    if (knownYet === answers) return onUnchanged();
    lookLater();
  };
  const lookLater = () => {
    undo = after(lookEveryMs, () => void look());
  };
  lookLater();
  return () => {
    life = "over";
    undo();
  };
}
