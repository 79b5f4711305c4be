import { useTexts } from "@motcua/screen-kit";
import { servicesByNeed } from "../../model/live-floor.ts";
import { waitOf } from "../../model/wait.ts";
import { liveTexts } from "../../texts/live-texts.ts";
import type { LivePartProps } from "./live-page.tsx";
import "./queues-card.css";

/** Who waits for what, and how long the longest has; the one that needs help first is on top. */
export function QueuesCard({ app, watched, view }: LivePartProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(liveTexts, app.languageChoice.language);
  const formats = watched.formats.value;
  const heardMs = watched.heardMs.value;
  const waited = servicesByNeed(view.services, heardMs).filter(({ waiting }) => waiting > 0);
  const quiet = view.services.filter(({ waiting }) => waiting === 0);
  return (
    <section class="panel queues" aria-label={texts.queues}>
      <div class="live__heading">
        <h2>{texts.queues}</h2>
        <p>{formats.amount(view.today.waiting)}</p>
      </div>
      <table class="queues__table">
        <thead class="kit-only-heard">
          <tr>
            <th scope="col">{texts.service}</th>
            <th scope="col">{texts.waiting}</th>
            <th scope="col">{texts.longest}</th>
          </tr>
        </thead>
        <tbody>
          {waited.map(({ id, prefix, name, waiting, longestSince, targetMinutes }) => {
            const wait = longestSince === null ? null : waitOf(longestSince, targetMinutes, heardMs);
            return (
              <tr key={id}>
                <th scope="row">
                  <span class="queues__name">
                    <strong>{prefix}</strong>
                    <span>{name[language]}</span>
                  </span>
                </th>
                <td>{formats.amount(waiting)}</td>
                <td class={wait?.state === "over" ? "queues__over" : undefined}>
                  {wait === null ? "" : formats.minutes(wait.minutes)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {quiet.length > 0 && (
        <p class="queues__quiet">
          {texts.nobodyWaits}{" "}
          {quiet.map(({ id, prefix, name }) => (
            <abbr key={id} title={name[language]}>
              {prefix}
            </abbr>
          ))}
        </p>
      )}
    </section>
  );
}
