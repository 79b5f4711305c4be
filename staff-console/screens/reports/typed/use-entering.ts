import type { BatchId, CheckedFigures, CommandId, Entered, Refusal, TypedContent } from "@motcua/protocol";
import { newCommandId } from "@motcua/screen-kit";
import { useRef, useState } from "preact/hooks";
import type { HubHttp } from "../../../model/hub-http.ts";

/** What is known of a form's figures: nothing yet, or what the hub said of the last ones it was shown. */
export interface Entering {
  readonly checked: CheckedFigures | null;
  readonly refusal: Refusal | null;
  /** differences and overlaps were shown for these very figures: pressing again enters them */
  readonly step: "check" | "enter-anyway";
  enter(content: TypedContent): Promise<"entered" | "look">;
}

/** First asks the hub what is wrong; figures that do not add up are entered only when asked a second time. */
export function useEntering(http: HubHttp, replaces: BatchId | null): Entering {
  const [checked, setChecked] = useState<CheckedFigures | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [seen, setSeen] = useState<string | null>(null);
  const sent = useRef<{ readonly figures: string; readonly id: CommandId } | null>(null);
  return {
    checked,
    refusal,
    step: seen === null ? "check" : "enter-anyway",
    async enter(content) {
      setRefusal(null);
      const figures = JSON.stringify(content);
      const reply = await http.post<CheckedFigures>("figures/check", { content, replaces });
      if ("refused" in reply) {
        setRefusal(reply.refused);
        return "look";
      }
      const { problems, differences, overlaps } = reply.done;
      setChecked(reply.done);
      const isClean = problems.length + differences.length + overlaps.length === 0;
      if (problems.length > 0 || (!isClean && seen !== figures)) {
        setSeen(problems.length > 0 ? null : figures);
        return "look";
      }
      // an answer that was lost is asked for again under the same id (T3)
      if (sent.current?.figures !== figures) sent.current = { figures, id: newCommandId() };
      const entered = await http.post<Entered>("figures", { id: sent.current.id, content, replaces });
      if ("refused" in entered) {
        setRefusal(entered.refused);
        return "look";
      }
      return "entered";
    },
  };
}
