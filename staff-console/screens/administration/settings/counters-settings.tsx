import type { Counter, CounterId, ServiceId, SiteSettings, ZoneId } from "@motcua/protocol";
import { Badge, useTexts } from "@motcua/screen-kit";
import { freshId } from "../../../model/settings-checks.ts";
import { countersPart } from "../../../model/site-checks.ts";
import { floorSettingsTexts } from "../../../texts/floor-settings-texts.ts";
import type { PageProps } from "../../console.tsx";
import { Choice } from "../../parts/choice.tsx";
import { BilingualFields } from "../frame/bilingual-fields.tsx";
import { ItemList } from "../frame/item-list.tsx";
import { NumberField } from "../frame/number-field.tsx";
import { type SettingsEdit, SettingsPage } from "../frame/settings-page.tsx";
import { CheckBox, toggled } from "./check-box.tsx";
import { problemsIn } from "./problems-in.ts";

/** The service points: their numbers, what is served there, and for whom. */
export function CountersSettings({ app, me }: PageProps) {
  return (
    <SettingsPage app={app} me={me} page="counters" part={countersPart}>
      {(edit) => <Counters edit={edit} />}
    </SettingsPage>
  );
}

function Counters({ edit }: { readonly edit: SettingsEdit }) {
  const { app, settings, language } = edit;
  const texts = useTexts(floorSettingsTexts, app.languageChoice.language);
  const nameOf = ({ number }: Counter) => texts.counter(Number.isNaN(number) ? "" : String(number));
  return (
    <ItemList
      edit={edit}
      label={texts.counters}
      items={settings.counters}
      nameOf={nameOf}
      onChange={(counters) => edit.set({ counters: [...counters] })}
      order="movable"
      add={{ words: texts.addCounter, make: () => newCounter(settings) }}
      hasProblem={({ id }) => problemsIn(countersPart, edit, `counters/${id}`)}
      removal={() =>
        settings.counters.length === 1 ? { kind: "kept", why: texts.lastCounter } : { kind: "free" }
      }
      line={(counter) => (
        <>
          <strong>{Number.isNaN(counter.number) ? "?" : counter.number}</strong>
          <span>
            {counter.services
              .map((id) => settings.services.find((service) => service.id === id)?.[language] ?? id)
              .join(", ")}
          </span>
          {counter.label !== null && <small>{counter.label[language]}</small>}
          {counter.reservedForPriority && <Badge tone="call">{texts.reserved}</Badge>}
          {settings.zones.length > 1 && (
            <small>{settings.zones.find(({ id }) => id === counter.zone)?.[language]}</small>
          )}
        </>
      )}
      fields={(counter, change) => <CounterFields edit={edit} counter={counter} change={change} />}
    />
  );
}

interface CounterFieldsProps {
  readonly edit: SettingsEdit;
  readonly counter: Counter;
  readonly change: (part: Partial<Counter>) => void;
}

function CounterFields({ edit, counter, change }: CounterFieldsProps) {
  const { app, settings, language, problem } = edit;
  const texts = useTexts(floorSettingsTexts, app.languageChoice.language);
  const at = `counters/${counter.id}`;
  const all = settings.services.map(({ id }) => id);
  return (
    <>
      <NumberField
        label={texts.counterNumber}
        hint={texts.counterNumberHint}
        value={counter.number}
        onChange={(number) => change({ number })}
        error={problem(`${at}/number`)}
      />
      <Choice
        label={texts.zone}
        value={counter.zone as string}
        choices={settings.zones.map((zone) => ({ value: zone.id as string, words: zone[language] }))}
        onChoose={(zone) => change({ zone: zone as ZoneId })}
      />
      <fieldset class="check-list check-list--wide field-wide">
        <legend>{texts.servicesHere}</legend>
        {settings.services.map((service) => (
          <CheckBox
            key={service.id}
            label={`${service.prefix} · ${service[language]}`}
            state={counter.services.includes(service.id) ? "on" : "off"}
            onChange={() => change({ services: toggled<ServiceId>(all, counter.services, service.id) })}
          />
        ))}
      </fieldset>
      {problem(`${at}/services`) !== null && (
        <p class="field-error field-wide" role="alert">
          {problem(`${at}/services`)}
        </p>
      )}
      <fieldset class="check-list field-wide">
        <CheckBox
          label={texts.reserved}
          words={texts.reservedWords}
          state={counter.reservedForPriority ? "on" : "off"}
          onChange={(state) => change({ reservedForPriority: state === "on" })}
        />
        <CheckBox
          label={texts.tablet}
          state={counter.hasTablet ? "on" : "off"}
          onChange={(state) => change({ hasTablet: state === "on" })}
        />
        <CheckBox
          label={texts.hasLabel}
          state={counter.label === null ? "off" : "on"}
          onChange={(state) => change({ label: state === "on" ? { vi: "", en: "" } : null })}
        />
      </fieldset>
      {counter.label !== null && (
        <BilingualFields
          edit={edit}
          label={texts.label}
          value={counter.label}
          onChange={(label) => change({ label })}
          at={`${at}/label`}
          maxLength={200}
        />
      )}
    </>
  );
}

/** A new counter after the last one, in the same zone. */
function newCounter({ counters, zones }: SiteSettings): Counter {
  const highest = Math.max(0, ...counters.map(({ number }) => (Number.isNaN(number) ? 0 : number)));
  return {
    id: freshId("counter", counters) as CounterId,
    number: highest + 1,
    label: null,
    services: [],
    reservedForPriority: false,
    zone: counters.at(-1)?.zone ?? zones[0]?.id ?? ("" as ZoneId),
    hasTablet: true,
  };
}
