import type { PriorityGroup, PriorityGroupId } from "@motcua/protocol";
import { Badge, Card, useTexts } from "@motcua/screen-kit";
import { freshId } from "../../../model/settings-checks.ts";
import { priorityPart } from "../../../model/site-checks.ts";
import { weightExample } from "../../../model/weight-example.ts";
import { floorSettingsTexts } from "../../../texts/floor-settings-texts.ts";
import type { PageProps } from "../../console.tsx";
import { BilingualFields } from "../frame/bilingual-fields.tsx";
import { ItemList } from "../frame/item-list.tsx";
import { NumberField } from "../frame/number-field.tsx";
import { type SettingsEdit, SettingsPage } from "../frame/settings-page.tsx";
import { problemsIn } from "./problems-in.ts";
import "./example-table.css";

/** Who goes first by law or custom, and by how much. */
export function PrioritySettings({ app, me }: PageProps) {
  const texts = useTexts(floorSettingsTexts, app.languageChoice.language);
  return (
    <SettingsPage app={app} me={me} page="priority" part={priorityPart}>
      {(edit) => {
        const { settings, language } = edit;
        return (
          <>
            <ItemList
              edit={edit}
              label={texts.groups}
              items={settings.priorityGroups}
              nameOf={(group) => group[language] || texts.newGroup}
              onChange={(priorityGroups) => edit.set({ priorityGroups: [...priorityGroups] })}
              order="movable"
              add={{ words: texts.addGroup, make: () => newGroup(settings.priorityGroups) }}
              hasProblem={({ id }) => problemsIn(priorityPart, edit, `priorityGroups/${id}`)}
              removal={() => ({ kind: "free" })}
              line={(group) => (
                <>
                  <span>{group[language]}</span>
                  <small>
                    {texts.weightIs(app.formats.value.amount(group.weight))}
                    {group.minAge !== null && ` · ${texts.fromAge(String(group.minAge))}`}
                  </small>
                </>
              )}
              fields={(group, change) => <GroupFields edit={edit} group={group} change={change} />}
            />
            <WeightCard edit={edit} />
          </>
        );
      }}
    </SettingsPage>
  );
}

interface GroupFieldsProps {
  readonly edit: SettingsEdit;
  readonly group: PriorityGroup;
  readonly change: (part: Partial<PriorityGroup>) => void;
}

function GroupFields({ edit, group, change }: GroupFieldsProps) {
  const texts = useTexts(floorSettingsTexts, edit.app.languageChoice.language);
  const at = `priorityGroups/${group.id}`;
  return (
    <>
      <BilingualFields
        edit={edit}
        label={texts.name}
        value={group}
        onChange={change}
        at={at}
        maxLength={200}
      />
      <NumberField
        label={texts.weight}
        hint={texts.weightHint}
        value={group.weight}
        onChange={(weight) => change({ weight })}
        error={edit.problem(`${at}/weight`)}
      />
      <NumberField
        label={texts.age}
        hint={texts.ageHint}
        value={group.minAge ?? Number.NaN}
        onChange={(age) => change({ minAge: Number.isNaN(age) ? null : age })}
        error={edit.problem(`${at}/age`)}
      />
      <p class="field-wide page__words">{texts.groupRemoved}</p>
    </>
  );
}

/** What a weight does, worked out for the groups as they stand in the form. */
function WeightCard({ edit }: { readonly edit: SettingsEdit }) {
  const { app, settings, language } = edit;
  const texts = useTexts(floorSettingsTexts, app.languageChoice.language);
  const formats = app.formats.value;
  const rows = weightExample(settings);
  return (
    <Card tone="plain" class="settings-card">
      <div class="settings-card__head">
        <h2>{texts.weightTitle}</h2>
        <p>{settings.queueOrder.policy === "accumulating" ? texts.weightWords : texts.weightStrictWords}</p>
      </div>
      <table class="example-table">
        <thead>
          <tr>
            <th scope="col">{texts.exampleWho}</th>
            <th scope="col">{texts.exampleWaited}</th>
            <th scope="col">{texts.exampleTarget}</th>
            <th scope="col">{texts.exampleWeight}</th>
            <th scope="col">{texts.exampleCredit}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ group, waitedMinutes, targetMinutes, weight, credit, place }) => (
            <tr key={group?.id ?? "nobody"}>
              <th scope="row">
                {group === null ? texts.exampleOrdinary : group[language]}{" "}
                {place === 1 && <Badge tone="next">{texts.exampleFirst}</Badge>}
              </th>
              <td>{formats.minutes(waitedMinutes)}</td>
              <td>÷ {formats.minutes(targetMinutes)}</td>
              <td>× {formats.amount(weight)}</td>
              <td>= {formats.amount(Math.round(credit * 100) / 100)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function newGroup(groups: readonly PriorityGroup[]): PriorityGroup {
  return { id: freshId("priority", groups) as PriorityGroupId, vi: "", en: "", minAge: null, weight: 2 };
}
