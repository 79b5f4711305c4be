import { Face, moodOf, useTexts } from "@motcua/screen-kit";
import { responseRate, satisfiedShare } from "../../model/live-floor.ts";
import { liveTexts } from "../../texts/live-texts.ts";
import type { LivePartProps } from "./live-page.tsx";
import "./ratings-card.css";

/** Ratings as they come: n and response rate beside every share, no share of too few (V4), nobody's name (V2). */
export function RatingsCard({ app, watched, view }: LivePartProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(liveTexts, app.languageChoice.language);
  const formats = watched.formats.value;
  const { ratings } = view;
  const share = satisfiedShare(ratings);
  const rate = responseRate(ratings);
  const levels = [...ratings.byLevel].sort((a, b) => b.level - a.level);
  const placeOf = (level: number) => levels.length - levels.findIndex((known) => known.level === level);
  const most = Math.max(1, ...levels.map(({ n }) => n));
  return (
    <section class="panel ratings" aria-label={texts.ratings}>
      <div class="live__heading">
        <h2>{texts.ratings}</h2>
        <p>
          <span class="ratings__whole">{texts.votes(formats.amount(ratings.n))} ·</span>{" "}
          {rate === null ? (
            texts.responseUnknown
          ) : (
            <span class="ratings__whole">{texts.response(formats.share(rate))}</span>
          )}
        </p>
      </div>
      <p class="ratings__share">
        {share === null ? (
          <span>{texts.tooFew(formats.amount(ratings.minimumForShare))}</span>
        ) : (
          <>
            <strong>{formats.share(share)}</strong> <span>{texts.satisfied}</span>
          </>
        )}
      </p>
      <ul class="ratings__levels">
        {levels.map(({ level, name, n }) => (
          <li key={level}>
            <span class="ratings__face">
              <Face mood={moodOf(placeOf(level), levels.length)} />
            </span>
            <span class="ratings__name">{name[language]}</span>
            <span class="ratings__bar" aria-hidden="true">
              <i style={`transform: scaleX(${n / most})`} />
            </span>
            <span class="ratings__n">{formats.amount(n)}</span>
          </li>
        ))}
      </ul>
      {ratings.latest.length > 0 && (
        <div class="ratings__news">
          <h3 class="ratings__latest-title">{texts.latest}</h3>
          <ul class="ratings__latest">
            {ratings.latest.slice(0, 6).map(({ seq, at, counter, level }) => (
              <li key={seq}>
                <span class="ratings__face">
                  <Face mood={moodOf(placeOf(level), levels.length)} />
                </span>
                <span class="kit-only-heard">
                  {levels.find((known) => known.level === level)?.name[language]}
                </span>
                <span>
                  {formats.moment(at, watched.nowMs.value)}
                  {counter === null ? "" : ` · ${texts.atCounter(String(counter))}`}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {ratings.withoutLeg > 0 && (
        <p class="ratings__apart">{texts.withoutLeg(formats.amount(ratings.withoutLeg))}</p>
      )}
    </section>
  );
}
