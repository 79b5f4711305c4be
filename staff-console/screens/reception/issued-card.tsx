import type { CommandDone } from "@motcua/protocol";
import { Button, NumberDisplay, useTexts } from "@motcua/screen-kit";
import { receptionTexts } from "../../texts/reception-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import type { ReceptionPartProps } from "./reception-page.tsx";

/** The number that was just issued, to be read out, and how its paper is doing. */
export function IssuedCard({
  app,
  one,
  watched,
  view,
  issued,
}: ReceptionPartProps & { readonly issued: CommandDone<"issue-ticket"> }) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(receptionTexts, app.languageChoice.language);
  const formats = watched.formats.value;
  const print = view.kiosk.prints.find(({ ticket }) => ticket === issued.ticket);
  const facts = [
    ...(issued.counters.length === 0 ? [] : [texts.atCounters(issued.counters.join(", "))]),
    issued.peopleAhead === 0 ? texts.nobodyAhead : texts.peopleAhead(String(issued.peopleAhead)),
    ...(issued.estimate === null
      ? []
      : [texts.wait(formats.minutesBetween(issued.estimate.lowMinutes, issued.estimate.highMinutes))]),
  ];
  const reprint = async () => {
    const reply = await one.ask("ticket:reprint", { ticket: issued.ticket });
    if (reply === null) return;
    if ("refused" in reply) app.toasts.show("bad", refusalWords(reply.refused, language));
    else app.toasts.show("good", texts.reprinted);
  };
  return (
    <section class="issued" aria-label={texts.issuedTitle} role="status">
      <NumberDisplay number={issued.number} size="large" tone="ink" label={texts.number} />
      <div class="issued__words">
        <p class="issued__title">{texts.issuedTitle}</p>
        <p>{facts.join(" · ")}</p>
        {issued.printJob !== null && <p class="issued__print">{printWords()}</p>}
      </div>
      <Button kind="quiet" size="desk" onPress={reprint}>
        {texts.reprint}
      </Button>
    </section>
  );

  function printWords(): string {
    switch (print?.state) {
      case undefined:
      case "waiting":
        return texts.printing;
      case "printed":
        return texts.printed;
      case "failed-clean":
        return texts.printFailed;
      case "unknown":
        return texts.printUnknown;
    }
  }
}
