import { Button, Dialog, isConnected, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { liveTexts } from "../../texts/live-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import type { LivePartProps } from "./live-page.tsx";

/** Whether the day is open and numbers are given out; opening and closing it by hand. */
export function DayControl({ app, one, watched, view }: LivePartProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(liveTexts, app.languageChoice.language);
  const [question, setQuestion] = useState<"none" | "close">("none");
  const formats = watched.formats.value;
  const away = isConnected(watched.link.connection.value)
    ? null
    : refusalWords({ code: "hub-away" }, language);
  const ask = async (name: "day:open" | "day:close" | "clock:confirm", done: string) => {
    const reply = await one.ask(name, {});
    if (reply === null) return;
    if (!("refused" in reply)) return app.toasts.show("good", done);
    app.toasts.show("bad", refusalWords(reply.refused, language));
    if (reply.refused.code === "clock-jumped") setClock("jumped");
  };
  const [clock, setClock] = useState<"fine" | "jumped">("fine");
  return (
    <span class="live__day">
      <span class="live__day-words">{dayWords()}</span>
      {view.day === null ? (
        <Button
          kind="primary"
          size="desk"
          unavailable={away}
          onPress={() => ask("day:open", texts.dayOpened)}
        >
          {texts.openDay}
        </Button>
      ) : (
        <Button kind="quiet" size="desk" unavailable={away} onPress={() => setQuestion("close")}>
          {texts.closeDay}
        </Button>
      )}
      {clock === "jumped" && (
        <Button
          kind="primary"
          size="desk"
          unavailable={away}
          onPress={async () => {
            await ask("clock:confirm", texts.clockConfirmed);
            setClock("fine");
          }}
        >
          {texts.confirmClock}
        </Button>
      )}
      {question === "close" && (
        <Dialog
          title={texts.closeDayTitle}
          closeLabel={texts.keepOpen}
          onClose={() => setQuestion("none")}
          actions={
            <>
              <Button
                kind="danger"
                size="desk"
                onPress={async () => {
                  await ask("day:close", texts.dayClosed);
                  setQuestion("none");
                }}
              >
                {texts.closeDay}
              </Button>
              <Button kind="quiet" size="desk" onPress={() => setQuestion("none")}>
                {texts.keepOpen}
              </Button>
            </>
          }
        >
          <p>{texts.closeDayWords(formats.amount(view.today.waiting))}</p>
        </Dialog>
      )}
    </span>
  );

  function dayWords(): string {
    if (view.day === null) return texts.dayNotOpen;
    const { issuing } = view;
    const day = formats.day(watched.nowMs.value);
    if (issuing.state === "open") return `${day} · ${texts.issuingUntil(formats.clock(issuing.stopsAt))}`;
    return `${day} · ${issuing.opensAt === null ? texts.issuingClosed : texts.issuingFrom(formats.clock(issuing.opensAt))}`;
  }
}
