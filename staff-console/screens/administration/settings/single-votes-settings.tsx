import type { Person, PersonId } from "@motcua/protocol";
import { Card, useTexts } from "@motcua/screen-kit";
import { useMemo } from "preact/hooks";
import { createListed } from "../../../model/listed.ts";
import { singleVotesPart } from "../../../model/site-checks.ts";
import { ratingSettingsTexts } from "../../../texts/rating-settings-texts.ts";
import { refusalWords } from "../../../texts/refusal-words.ts";
import type { PageProps } from "../../console.tsx";
import { type SettingsEdit, SettingsPage } from "../frame/settings-page.tsx";
import { CheckBox, toggled } from "./check-box.tsx";

/** V2: which supervisors may look at single ratings; each look leaves a line. */
export function SingleVotesSettings({ app, me }: PageProps) {
  return (
    <SettingsPage app={app} me={me} page="single-votes" part={singleVotesPart}>
      {(edit) => <Supervisors edit={edit} />}
    </SettingsPage>
  );
}

function Supervisors({ edit }: { readonly edit: SettingsEdit }) {
  const { app, settings, language } = edit;
  const texts = useTexts(ratingSettingsTexts, app.languageChoice.language);
  const listed = useMemo(() => createListed<Person>(app.http, "people"), [app]);
  const people = listed.items.value ?? [];
  const problem = listed.problem.value;
  const chosen = settings.singleVotesFor;
  const shown = people.filter(
    ({ id, role, active }) => (role === "supervisor" && active) || chosen.includes(id),
  );
  const all: readonly PersonId[] = [
    ...chosen.filter((id) => people.every((person) => person.id !== id)),
    ...people.map(({ id }) => id),
  ];
  return (
    <Card tone="plain" class="settings-card">
      <p class="page__words">{texts.singleWords}</p>
      {problem !== null && (
        <p class="said said--bad" role="alert">
          {refusalWords(problem, language)}
        </p>
      )}
      {listed.items.value !== null && shown.length === 0 && <p>{texts.noSupervisors}</p>}
      {shown.length > 0 && (
        <fieldset class="check-list">
          <legend>{texts.single}</legend>
          {shown.map(({ id, title, username, role, active }) => (
            <CheckBox
              key={id}
              label={`${title} (${username})`}
              words={role === "supervisor" && active ? null : texts.gone}
              state={chosen.includes(id) ? "on" : "off"}
              onChange={() => edit.set({ singleVotesFor: toggled(all, chosen, id) })}
            />
          ))}
        </fieldset>
      )}
    </Card>
  );
}
