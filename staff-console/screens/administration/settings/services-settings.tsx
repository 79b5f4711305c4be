import type { Service, ServiceId } from "@motcua/protocol";
import { Badge, TextInput, useTexts } from "@motcua/screen-kit";
import { freshId } from "../../../model/settings-checks.ts";
import { servicesPart } from "../../../model/site-checks.ts";
import { floorSettingsTexts } from "../../../texts/floor-settings-texts.ts";
import { settingsPageTexts } from "../../../texts/settings-page-texts.ts";
import type { PageProps } from "../../console.tsx";
import { BilingualFields } from "../frame/bilingual-fields.tsx";
import { ItemList } from "../frame/item-list.tsx";
import { NumberField } from "../frame/number-field.tsx";
import { type SettingsEdit, SettingsPage } from "../frame/settings-page.tsx";
import { CheckBox } from "./check-box.tsx";
import { problemsIn } from "./problems-in.ts";

/** The fields of the office: added, changed, ordered, closed for a while, removed. */
export function ServicesSettings({ app, me }: PageProps) {
  return (
    <SettingsPage app={app} me={me} page="services" part={servicesPart}>
      {(edit) => <Services edit={edit} />}
    </SettingsPage>
  );
}

function Services({ edit }: { readonly edit: SettingsEdit }) {
  const { app, settings, language } = edit;
  const texts = useTexts(floorSettingsTexts, app.languageChoice.language);
  const formats = app.formats.value;
  const countersOf = (id: ServiceId) =>
    settings.counters.filter(({ services }) => services.includes(id)).map(({ number }) => number);
  const remove = ({ id }: Service) =>
    edit.change((before) => ({
      ...before,
      services: before.services.filter((service) => service.id !== id),
      procedures: before.procedures.filter(({ service }) => service !== id),
      counters: before.counters.map((counter) => ({
        ...counter,
        services: counter.services.filter((service) => service !== id),
      })),
    }));
  return (
    <ItemList
      edit={edit}
      label={texts.services}
      items={settings.services}
      nameOf={(service) => service[language] || texts.newService}
      onChange={(services) => edit.set({ services: [...services] })}
      onRemove={remove}
      order="movable"
      add={{ words: texts.addService, make: () => newService(settings.services) }}
      hasProblem={({ id }) => problemsIn(servicesPart, edit, `services/${id}`)}
      removal={({ id }) => {
        const stranded = settings.counters.filter(
          ({ services }) => services.length === 1 && services[0] === id,
        );
        if (settings.services.length === 1) return { kind: "kept", why: texts.lastService };
        if (stranded.length === 0) return { kind: "free" };
        return { kind: "kept", why: texts.onlyServiceOf(stranded.map(({ number }) => number).join(", ")) };
      }}
      line={(service) => (
        <>
          <strong>{service.prefix}</strong>
          <span>{service[language]}</span>
          {service.closedReason !== null && <Badge tone="bad">{texts.closedNow}</Badge>}
          <small>
            {texts.minutesTarget(formats.minutes(service.targetMinutes))} ·{" "}
            {countersOf(service.id).length === 0
              ? texts.atNoCounter
              : texts.atCounters(countersOf(service.id).join(", "))}
          </small>
        </>
      )}
      fields={(service, change) => <ServiceFields edit={edit} service={service} change={change} />}
    />
  );
}

interface ServiceFieldsProps {
  readonly edit: SettingsEdit;
  readonly service: Service;
  readonly change: (part: Partial<Service>) => void;
}

function ServiceFields({ edit, service, change }: ServiceFieldsProps) {
  const { app, settings, problem } = edit;
  const texts = useTexts(floorSettingsTexts, app.languageChoice.language);
  const units = useTexts(settingsPageTexts, app.languageChoice.language);
  const at = `services/${service.id}`;
  const counters = settings.counters.filter(({ services }) => services.includes(service.id));
  const procedures = settings.procedures.filter((procedure) => procedure.service === service.id);
  return (
    <>
      <BilingualFields
        edit={edit}
        label={texts.name}
        value={service}
        onChange={change}
        at={at}
        maxLength={200}
      />
      <TextInput
        label={texts.prefix}
        hint={texts.prefixHint(`${service.prefix || "A"}001, ${service.prefix || "A"}002…`)}
        value={service.prefix}
        onInput={(prefix) => change({ prefix: prefix.trim().toUpperCase() })}
        maxLength={2}
        error={problem(`${at}/prefix`)}
      />
      <NumberField
        label={texts.target}
        hint={texts.targetHint}
        unit={units.minutes}
        value={service.targetMinutes}
        onChange={(targetMinutes) => change({ targetMinutes })}
        error={problem(`${at}/target`)}
      />
      <NumberField
        label={texts.expected}
        hint={texts.expectedHint}
        unit={units.minutes}
        value={service.expectedMinutes}
        onChange={(expectedMinutes) => change({ expectedMinutes })}
        error={problem(`${at}/expected`)}
      />
      <TextInput
        label={texts.unit}
        value={service.unit}
        onInput={(unit) => change({ unit })}
        maxLength={120}
      />
      <fieldset class="check-list field-wide">
        <CheckBox
          label={texts.functional}
          state={service.functional ? "on" : "off"}
          onChange={(state) => change({ functional: state === "on" })}
        />
        <CheckBox
          label={texts.closed}
          state={service.closedReason === null ? "off" : "on"}
          onChange={(state) => change({ closedReason: state === "on" ? { vi: "", en: "" } : null })}
        />
      </fieldset>
      {service.closedReason !== null && (
        <BilingualFields
          edit={edit}
          label={texts.closedReason}
          value={service.closedReason}
          onChange={(closedReason) => change({ closedReason })}
          at={`${at}/closed`}
          maxLength={400}
        />
      )}
      <p class="field-wide page__words">
        {counters.length === 0
          ? texts.removeUnused
          : texts.removeService(counters.map(({ number }) => number).join(", "), String(procedures.length))}
      </p>
    </>
  );
}

/** A new service with the first letter that nobody has. */
function newService(services: readonly Service[]): Service {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return {
    id: freshId("service", services) as ServiceId,
    prefix: letters.find((letter) => services.every(({ prefix }) => prefix !== letter)) ?? "",
    vi: "",
    en: "",
    unit: "",
    functional: false,
    expectedMinutes: 10,
    targetMinutes: 15,
    closedReason: null,
  };
}
