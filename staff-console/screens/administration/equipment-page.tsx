import type { Device } from "@motcua/protocol";
import { Button, Dialog, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import {
  draftOf,
  type EquipmentDraft,
  type EquipmentKind,
  equipmentKinds,
  newDraft,
  type Piece,
  removePiece,
} from "../../model/equipment-draft.ts";
import { createListed, type Listed } from "../../model/listed.ts";
import { openWatched, type Watched } from "../../model/watched.ts";
import { equipmentTexts, kindTexts } from "../../texts/equipment-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import type { PageProps } from "../console.tsx";
import { NotYetPage } from "../parts/not-yet-page.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { useOwned } from "../parts/use-owned.ts";
import "./administration.css";
import "./equipment.css";
import { EquipmentForm } from "./equipment-form.tsx";
import { EquipmentTable } from "./equipment-table.tsx";

type Question =
  | { readonly kind: "none" }
  | { readonly kind: "form"; readonly draft: EquipmentDraft; readonly title: string }
  | { readonly kind: "remove"; readonly list: EquipmentKind; readonly piece: Piece };

/** Printers, panels, keypads and scanners of the office: how they are, set up, tried. */
export function EquipmentPage({ app, me }: PageProps) {
  const open = useOwned(() => {
    const watched = openWatched(app, { kind: "live" });
    return { watched, listed: createListed<Device>(app.http, "devices"), close: watched.close };
  });
  if (open === null) return null;
  return <EquipmentOf app={app} me={me} watched={open.watched} listed={open.listed} />;
}

interface EquipmentOfProps extends PageProps {
  readonly watched: Watched<"live">;
  readonly listed: Listed<Device>;
}

function EquipmentOf({ app, me, watched, listed }: EquipmentOfProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(equipmentTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const [question, setQuestion] = useState<Question>({ kind: "none" });
  const settings = app.office.inForce.value?.settings ?? null;
  const items = listed.items.value;
  const problem = listed.problem.value;
  if (settings === null || (items === null && problem === null)) {
    return <NotYetPage app={app} me={me} title={texts.title} problem={app.office.problem.value} />;
  }
  const devices = (items ?? []).filter(({ revokedAt }) => revokedAt === null);
  const agents = devices.filter(({ role }) => role === "hardware");
  const ask = (draft: EquipmentDraft, title: string) => setQuestion({ kind: "form", draft, title });
  const closeQuestion = () => setQuestion({ kind: "none" });
  const remove = async (list: EquipmentKind, { id, name }: Piece) => {
    const reply = await app.office.change(removePiece(list, id));
    if ("refused" in reply) app.toasts.show("bad", refusalWords(reply.refused, language));
    else app.toasts.show("good", texts.removed(name));
    closeQuestion();
  };

  return (
    <>
      <PageHead app={app} me={me} title={texts.title} link={watched} />
      <main class="page">
        <p class="page__words">{texts.words}</p>
        {problem !== null && (
          <p class="said said--bad" role="alert">
            {refusalWords(problem, language)}
          </p>
        )}
        {agents.length === 0 ? (
          <p class="said">{texts.noAgents}</p>
        ) : (
          <div class="equipment__adds">
            {equipmentKinds.map((kind) => (
              <Button
                key={kind}
                kind="quiet"
                size="desk"
                onPress={() =>
                  ask(
                    newDraft(kind, settings.equipment, agents[0]?.id ?? ""),
                    texts.add(kindTexts[kind][language]),
                  )
                }
              >
                {texts.add(kindTexts[kind][language])}
              </Button>
            ))}
          </div>
        )}
        <EquipmentTable
          app={app}
          settings={settings}
          devices={devices}
          health={watched.link.told("health").value}
          formats={watched.formats.value}
          nowMs={watched.nowMs.value}
          onEdit={(kind, piece) => ask(draftOf(kind, piece), texts.editOf(piece.name))}
          onRemove={(list, piece) => setQuestion({ kind: "remove", list, piece })}
        />
        <p class="equipment__hint">{texts.pressOrScan}</p>
      </main>
      {question.kind === "form" && (
        <EquipmentForm
          app={app}
          settings={settings}
          devices={devices}
          title={question.title}
          begins={question.draft}
          onClose={closeQuestion}
        />
      )}
      {question.kind === "remove" && (
        <Dialog
          title={texts.removeTitle(question.piece.name)}
          closeLabel={shell.close}
          onClose={closeQuestion}
          actions={
            <>
              <Button kind="danger" size="desk" onPress={() => remove(question.list, question.piece)}>
                {texts.remove}
              </Button>
              <Button kind="quiet" size="desk" onPress={closeQuestion}>
                {shell.cancel}
              </Button>
            </>
          }
        >
          <p>{texts.removeWords}</p>
        </Dialog>
      )}
    </>
  );
}
