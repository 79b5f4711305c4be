import type { CounterId, DeviceRole, SiteSettings, ZoneId } from "@motcua/protocol";
import { TextInput, useTexts } from "@motcua/screen-kit";
import type { StaffApp } from "../../model/staff-app.ts";
import { administrationTexts } from "../../texts/administration-texts.ts";
import { Choice } from "../parts/choice.tsx";

/** Where a device stands and what it is called. */
export interface DevicePlace {
  readonly name: string;
  readonly counter: CounterId | null;
  readonly zone: ZoneId | null;
}

export interface PlaceFieldsProps {
  readonly app: StaffApp;
  readonly settings: SiteSettings;
  readonly role: DeviceRole;
  readonly place: DevicePlace;
  readonly onPlace: (place: DevicePlace) => void;
  readonly nameError: string | null;
}

/** Name, counter and zone; a tablet must have its counter, the others may stand anywhere. */
export function PlaceFields({ app, settings, role, place, onPlace, nameError }: PlaceFieldsProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(administrationTexts, app.languageChoice.language);
  const counters = settings.counters.map(({ id, number }) => ({
    value: id as string,
    words: texts.counterNumber(String(number)),
  }));
  const zones = settings.zones.map((zone) => ({ value: zone.id as string, words: zone[language] }));
  return (
    <>
      <TextInput
        label={texts.name}
        value={place.name}
        onInput={(name) => onPlace({ ...place, name })}
        placeholder={texts.nameHint}
        maxLength={60}
        error={nameError}
      />
      <Choice
        label={texts.counter}
        value={place.counter ?? ""}
        choices={role === "tablet" ? counters : [{ value: "", words: texts.noCounter }, ...counters]}
        onChoose={(counter) => onPlace({ ...place, counter: (counter || null) as CounterId | null })}
      />
      <Choice
        label={texts.zone}
        value={place.zone ?? ""}
        choices={[{ value: "", words: texts.noZone }, ...zones]}
        onChoose={(zone) => onPlace({ ...place, zone: (zone || null) as ZoneId | null })}
      />
    </>
  );
}
