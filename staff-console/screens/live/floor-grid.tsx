import type { LiveView } from "@motcua/protocol";
import { classes, Figures, useTexts } from "@motcua/screen-kit";
import { floorTile } from "../../model/live-floor.ts";
import { counterActivityTexts, liveTexts } from "../../texts/live-texts.ts";
import type { LivePartProps } from "./live-page.tsx";
import "./floor-grid.css";

/** On a wall, up to so many have room for letters that are read from afar. */
const roomyCounters = 12;

/** Every counter as a tile: who, which number, for how long against what was expected. */
export function FloorGrid(props: LivePartProps) {
  const { app, view } = props;
  const texts = useTexts(liveTexts, app.languageChoice.language);
  const open = view.counters.filter(({ activity }) => activity !== "closed").length;
  return (
    <section class="floor" aria-label={texts.counters}>
      <div class="live__heading">
        <h2>{texts.counters}</h2>
        <p>{texts.open(String(open), String(view.counters.length))}</p>
      </div>
      <ul class={classes("floor__grid", view.counters.length <= roomyCounters ? "floor__grid--roomy" : null)}>
        {view.counters.map((counter) => (
          <Tile key={counter.sign.number} {...props} counter={counter} />
        ))}
      </ul>
    </section>
  );
}

function Tile({ app, watched, counter }: LivePartProps & { readonly counter: LiveView["counters"][number] }) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(liveTexts, app.languageChoice.language);
  const formats = watched.formats.value;
  const { tone, seconds, share } = floorTile(counter, watched.heardMs.value);
  const { sign, activity, officer, expectedMinutes, finished } = counter;
  return (
    <li class={`tile tile--${tone}`}>
      <p class="tile__head">
        <strong class="tile__counter">{sign.number}</strong>
        <span class="tile__officer">
          {officer?.title ?? sign.services.map((name) => name[language]).join(", ")}
        </span>
        {officer !== null && <span class="tile__finished">{texts.finished(formats.amount(finished))}</span>}
      </p>
      <p class="tile__middle">
        {sign.ticket === null ? (
          <span class="tile__state">{counterActivityTexts[activity][language]}</span>
        ) : (
          <strong class="tile__ticket">{sign.ticket}</strong>
        )}
        {seconds !== null && (
          <span class="tile__time">
            <Figures>{formats.span(seconds)}</Figures> <small>{besideTime()}</small>
          </span>
        )}
      </p>
      {share !== null && (
        <span class="tile__bar" aria-hidden="true">
          <i style={`transform: scaleX(${Math.min(1, share)})`} />
        </span>
      )}
    </li>
  );

  /** What the time is to be held against, or what it is the time of where a number stands in the place of a state. */
  function besideTime(): string {
    if (activity === "serving" && expectedMinutes !== null && seconds !== null) {
      return tone === "late"
        ? texts.over(formats.minutes(Math.max(1, seconds / 60 - expectedMinutes)))
        : texts.expected(formats.minutes(expectedMinutes));
    }
    return sign.ticket === null ? "" : counterActivityTexts[activity][language];
  }
}
