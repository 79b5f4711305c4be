import type { BoardView, Language } from "@motcua/protocol";
import type { Connection, Formats } from "@motcua/screen-kit";
import { StatusStrip } from "@motcua/screen-kit";
import { Both, words } from "./both.tsx";
import { issuingWords } from "./issuing-words.ts";
import "./foot.css";

export interface FootProps {
  readonly view: BoardView;
  readonly connection: Connection;
  readonly nowMs: number;
  readonly formats: Record<Language, Formats>;
}

const mostServices = 17;

/** How many wait by the letter on their ticket, where the office shows it; away from the hub since when, as nobody knows then. */
export function Foot({ view, connection, nowMs, formats }: FootProps) {
  const status = (
    <StatusStrip connection={connection} nowMs={nowMs} formats={formats.vi} language="vi" place="inline" />
  );
  if (connection.kind !== "connected") {
    return (
      <footer class="foot foot--away">
        {status}
        <p class="foot__stale">
          <Both text={words("stale")} english="below" />
        </p>
      </footer>
    );
  }
  const withPeople = view.waiting.filter(({ waiting }) => waiting > 0);
  const issuing = issuingWords(view.issuing, nowMs, formats);
  return (
    <footer class="foot">
      {view.content.showsWaiting && (
        <>
          <p class="foot__title">
            <Both text={words(withPeople.length === 0 ? "nobodyWaits" : "waiting")} english="below" />
          </p>
          <ul class="foot__services">
            {withPeople.slice(0, mostServices).map(({ prefix, waiting }) => (
              <li key={prefix}>
                <span class="foot__prefix">{prefix}</span> {formats.vi.amount(waiting)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="foot__issuing">
        <Both text={issuing} english="below" />
      </p>
      {status}
    </footer>
  );
}
