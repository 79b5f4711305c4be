import type { Procedure } from "@motcua/protocol";
import { Badge, Button, Card, Dialog, Table, TextInput, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { foldWords } from "../../model/find.ts";
import { removeProcedure } from "../../model/procedure-drafts.ts";
import { procedureTexts } from "../../texts/procedure-texts.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import { PasteProcedures } from "./paste-procedures.tsx";
import { ProcedureForm } from "./procedure-form.tsx";
import type { ReadingPartProps } from "./procedures-page.tsx";

type Question =
  | { readonly kind: "none" }
  | { readonly kind: "edit"; readonly procedure: Procedure | null }
  | { readonly kind: "remove"; readonly procedure: Procedure }
  | { readonly kind: "paste" };

/** An old computer draws a hundred rows at once; the rest is found by typing. */
const mostRows = 100;

/** The procedures of the office: found, edited, added, taken away, pasted from a spreadsheet. */
export function ProceduresList(props: ReadingPartProps) {
  const { app, settings } = props;
  const language = app.languageChoice.language.value;
  const texts = useTexts(procedureTexts, app.languageChoice.language);
  const formats = app.formats.value;
  const [typed, setTyped] = useState("");
  const [question, setQuestion] = useState<Question>({ kind: "none" });
  const close = () => setQuestion({ kind: "none" });
  const prefixOf = new Map<string, string>(settings.services.map(({ id, prefix }) => [id, prefix]));
  const wanted = foldWords(typed);
  const found = settings.procedures.filter(({ vi, en, code, service }) =>
    foldWords([vi, en, code ?? "", prefixOf.get(service) ?? ""].join(" ")).includes(wanted),
  );
  return (
    <Card tone="plain" class="settings__card">
      <div class="page__head">
        <div class="heading">
          <h2>{texts.procedures}</h2>
          <p role="status">
            {texts.count(formats.amount(found.length))}{" "}
            {found.length > mostRows && texts.first(formats.amount(mostRows))}
          </p>
        </div>
        <div class="form__actions">
          <Button kind="primary" size="desk" onPress={() => setQuestion({ kind: "edit", procedure: null })}>
            {texts.add}
          </Button>
          <Button kind="quiet" size="desk" onPress={() => setQuestion({ kind: "paste" })}>
            {texts.paste}
          </Button>
        </div>
      </div>
      <TextInput label={texts.find} type="search" value={typed} onInput={setTyped} />
      <Table
        caption={texts.procedures}
        rows={found.slice(0, mostRows)}
        keyOf={({ service, vi }) => `${service} ${vi}`}
        empty={texts.count("0")}
        density="dense"
        columns={[
          {
            key: "service",
            title: texts.service,
            kind: "words",
            cell: ({ service }) => prefixOf.get(service) ?? "",
          },
          { key: "name", title: texts.nameVi, kind: "words", cell: (procedure) => procedure[language] },
          {
            key: "state",
            title: "",
            kind: "words",
            cell: ({ detail }) => <State detail={detail} app={app} />,
          },
          {
            key: "actions",
            title: "",
            kind: "figure",
            cell: (procedure) => (
              <span class="row-presses">
                <button
                  type="button"
                  class="row-press"
                  aria-label={texts.editOf(procedure[language])}
                  onClick={() => setQuestion({ kind: "edit", procedure })}
                >
                  {texts.edit}
                </button>
                <button
                  type="button"
                  class="row-press row-press--bad"
                  aria-label={texts.removeOf(procedure[language])}
                  onClick={() => setQuestion({ kind: "remove", procedure })}
                >
                  {texts.remove}
                </button>
              </span>
            ),
          },
        ]}
      />
      {question.kind === "edit" && (
        <ProcedureForm {...props} procedure={question.procedure} onClose={close} />
      )}
      {question.kind === "paste" && <PasteProcedures {...props} onClose={close} />}
      {question.kind === "remove" && (
        <RemoveProcedure {...props} procedure={question.procedure} onClose={close} />
      )}
    </Card>
  );
}

interface StateProps {
  readonly app: ReadingPartProps["app"];
  readonly detail: Procedure["detail"];
}

function State({ app, detail }: StateProps) {
  const texts = useTexts(procedureTexts, app.languageChoice.language);
  if (detail === undefined) return <>{texts.notDescribed}</>;
  return detail.example ? (
    <Badge tone="warning">{texts.example}</Badge>
  ) : (
    <Badge tone="good">{texts.described}</Badge>
  );
}

interface RemoveProps extends ReadingPartProps {
  readonly procedure: Procedure;
  readonly onClose: () => void;
}

function RemoveProcedure({ app, change, procedure, onClose }: RemoveProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(procedureTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const remove = async () => {
    await change(removeProcedure(procedure));
    onClose();
  };
  return (
    <Dialog
      title={texts.removeSure(procedure[language])}
      closeLabel={shell.close}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" size="desk" onPress={remove}>
            {texts.remove}
          </Button>
          <Button kind="quiet" size="desk" onPress={onClose}>
            {shell.cancel}
          </Button>
        </>
      }
    >
      <p>{texts.removeWords}</p>
    </Dialog>
  );
}
