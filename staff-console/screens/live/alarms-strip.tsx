import type { AlarmShown } from "@motcua/protocol";
import { Button, classes, Dialog, isConnected, Toggle, useTexts } from "@motcua/screen-kit";
import { BellRing, ChevronDown, CircleCheck } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import { createAlarmChime, createBrowserRing } from "../../model/alarm-chime.ts";
import { alarmTexts, alarmWords, placeWords } from "../../texts/alarm-texts.ts";
import { liveTexts } from "../../texts/live-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import { AlarmLimitsDialog } from "./alarm-limits-dialog.tsx";
import "./alarms-strip.css";
import type { LivePartProps } from "./live-page.tsx";

/** What somebody should see to, over everything else; what has been acknowledged steps back until it has passed. */
export function AlarmsStrip(props: LivePartProps) {
  const { app, me, view } = props;
  const language = app.languageChoice.language.value;
  const texts = useTexts(alarmTexts, app.languageChoice.language);
  const boardTexts = useTexts(liveTexts, app.languageChoice.language);
  const [chime] = useState(() =>
    createAlarmChime({ storage: () => localStorage, ring: createBrowserRing() }),
  );
  const [shown, setShown] = useState<"board" | "past" | "limits">("board");
  const [extent, setExtent] = useState<"first" | "every">("first");
  // whole rows of them, as many as leave the counters in sight: a wall has room for more than a desk
  const [atFirst] = useState(() => (innerHeight >= 1000 ? 12 : 6));
  const { standing, over } = view.alarms;
  const inSight = extent === "every" ? standing : standing.slice(0, atFirst);
  const open = standing.filter(({ acknowledged }) => acknowledged === null);
  const ids = open.map(({ id }) => id).join(" ");
  useEffect(() => chime.heard(ids === "" ? [] : ids.split(" ")), [chime, ids]);
  useEffect(() => {
    const before = document.title;
    document.title = open.length === 0 ? boardTexts.title : `(${open.length}) ${boardTexts.title}`;
    return () => {
      document.title = before;
    };
  }, [open.length, boardTexts.title]);
  const { formats, nowMs } = props.watched;
  const moment = (atMs: number) => formats.value.moment(atMs, nowMs.value);
  return (
    <section class={classes("alarms", open.length === 0 ? null : "alarms--open")} aria-label={texts.title}>
      <div class="alarms__head">
        <h2>{texts.title}</h2>
        <p role="status">{headWords()}</p>
        <span class="alarms__tools">
          <Toggle state={chime.state.value} size="desk" onChange={chime.set}>
            {texts.sound}
          </Toggle>
          <button type="button" class="alarms__tool" onClick={() => setShown("past")}>
            {texts.past(String(over.length))}
          </button>
          {me.role === "administrator" && (
            <button type="button" class="alarms__tool" onClick={() => setShown("limits")}>
              {texts.limits}
            </button>
          )}
        </span>
      </div>
      {standing.length > 0 && (
        <ul class="alarms__list">
          {inSight.map((alarm) => (
            <AlarmCard key={alarm.id} {...props} alarm={alarm} />
          ))}
        </ul>
      )}
      {standing.length > atFirst && (
        <button
          type="button"
          class="alarms__tool alarms__extent"
          aria-expanded={extent === "every"}
          onClick={() => setExtent(extent === "every" ? "first" : "every")}
        >
          {extent === "every" ? texts.fewer : texts.more(String(standing.length - atFirst))}
          <ChevronDown aria-hidden="true" />
        </button>
      )}
      {shown === "past" && (
        <Dialog
          title={texts.past(String(over.length))}
          closeLabel={texts.close}
          onClose={() => setShown("board")}
        >
          {over.length === 0 && <p>{texts.noneOver}</p>}
          <ul class="alarms__past">
            {over.map(({ clearedAt, acknowledged, ...alarm }) => (
              <li key={alarm.id}>
                <span>{texts.until(moment(alarm.raisedAt), moment(clearedAt ?? alarm.raisedAt))}</span>
                <span>
                  <strong>{placeWords(alarm.place, language)}</strong>{" "}
                  {alarmWords(
                    { ...alarm, clearedAt, acknowledged },
                    view.ratings.byLevel,
                    formats.value,
                    language,
                  )}
                </span>
                <span>
                  {acknowledged === null ? texts.nobody : texts.by(acknowledged.by, moment(acknowledged.at))}
                </span>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
      {shown === "limits" && <AlarmLimitsDialog app={app} onClose={() => setShown("board")} />}
    </section>
  );

  function headWords(): string {
    if (standing.length === 0) return texts.calm;
    return open.length === 0 ? texts.allSeen : texts.open(String(open.length));
  }
}

function AlarmCard({ app, one, watched, view, alarm }: LivePartProps & { readonly alarm: AlarmShown }) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(alarmTexts, app.languageChoice.language);
  const formats = watched.formats.value;
  const { acknowledged } = alarm;
  const moment = (atMs: number) => formats.moment(atMs, watched.nowMs.value);
  const place = placeWords(alarm.place, language);
  const words = alarmWords(alarm, view.ratings.byLevel, formats, language);
  const Icon = acknowledged === null ? BellRing : CircleCheck;
  const acknowledge = async () => {
    const reply = await one.ask("alarm:acknowledge", { alarm: alarm.id });
    if (reply === null) return;
    if ("refused" in reply) app.toasts.show("bad", refusalWords(reply.refused, language));
    else app.toasts.show("good", texts.acknowledged);
  };
  return (
    <li class={classes("alarm", acknowledged === null ? "alarm--open" : null)}>
      <Icon aria-hidden="true" />
      <p class="alarm__words">
        <strong>{place}</strong>
        <span>{words}</span>
        <small>
          {acknowledged === null
            ? texts.since(moment(alarm.raisedAt))
            : texts.by(acknowledged.by, moment(acknowledged.at))}
        </small>
      </p>
      {acknowledged === null && (
        <Button
          kind="quiet"
          size="desk"
          onPress={acknowledge}
          unavailable={
            isConnected(watched.link.connection.value) ? null : refusalWords({ code: "hub-away" }, language)
          }
        >
          <span aria-hidden="true">{texts.acknowledge}</span>
          <span class="kit-only-heard">{texts.acknowledgeOf(place, words)}</span>
        </Button>
      )}
    </li>
  );
}
