import { Button, Dialog, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { findNumbers } from "../../model/find.ts";
import { waitOf } from "../../model/wait.ts";
import { counterTexts } from "../../texts/counter-texts.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import { PickList } from "../parts/pick-list.tsx";
import type { CounterPartProps } from "./counter-page.tsx";
import { ProblemInside } from "./problem-inside.tsx";

/** Calls one number of the queue out of turn. */
export function CallDialog(props: CounterPartProps) {
  const { app, view, watched, desk } = props;
  const language = app.languageChoice.language.value;
  const texts = useTexts(counterTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const found = findNumbers(view.queue, query);
  const target = found.find(({ number }) => number === chosen) ?? found[0];
  const call = () => (target === undefined ? undefined : desk.call(target.number));
  return (
    <Dialog
      title={texts.callTitle}
      closeLabel={shell.close}
      onClose={desk.closeDialog}
      actions={
        <>
          <Button
            kind="primary"
            size="desk"
            keyName="Enter"
            unavailable={target === undefined ? texts.noSuchNumber : null}
            onPress={call}
          >
            {`${texts.callThis} ${target?.number ?? ""}`.trim()}
          </Button>
          <Button kind="quiet" size="desk" keyName="Esc" onPress={desk.closeDialog}>
            {shell.cancel}
          </Button>
        </>
      }
    >
      <div class="form">
        <ProblemInside {...props} />
        <p class="dialog__words">{texts.callWords}</p>
        <PickList
          label={texts.number}
          placeholder={texts.findNumber}
          query={query}
          onQuery={(typed) => {
            setQuery(typed);
            setChosen(null);
          }}
          items={found}
          keyOf={({ number }) => number}
          chosen={target?.number ?? null}
          onChoose={({ number }) => setChosen(number)}
          onEnter={call}
          empty={texts.noSuchNumber}
          row={({ number, service, joinedAt }) => (
            <>
              <strong>{number}</strong>
              <span>{view.services.find(({ id }) => id === service)?.name[language] ?? service}</span>
              <small>{watched.formats.value.minutes(waitOf(joinedAt, 0, watched.nowMs.value).minutes)}</small>
            </>
          )}
        />
      </div>
    </Dialog>
  );
}
