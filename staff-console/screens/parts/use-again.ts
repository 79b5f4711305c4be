import type { Refusal } from "@motcua/protocol";
import { browserTiming } from "@motcua/screen-kit";
import { useEffect, useState } from "preact/hooks";
import type { HubHttp } from "../../model/hub-http.ts";

/** What the hub said last, and why it says nothing now. */
export interface Again<T> {
  readonly last: T | null;
  readonly problem: Refusal | null;
}

/** What the hub answers at a path, read again every so many milliseconds for as long as it is shown. */
export function useAgain<T>(http: Pick<HubHttp, "get">, path: string, everyMs: number): Again<T> {
  const [again, setAgain] = useState<Again<T>>({ last: null, problem: null });
  useEffect(() => {
    let undo: () => void = () => undefined;
    let isWanted = true;
    const look = async () => {
      const reply = await http.get<T>(path);
      if (!isWanted) return;
      setAgain(({ last }) =>
        "done" in reply ? { last: reply.done, problem: null } : { last, problem: reply.refused },
      );
      undo = browserTiming.after(everyMs, () => void look());
    };
    void look();
    return () => {
      isWanted = false;
      undo();
    };
  }, [http, path]);
  return again;
}
