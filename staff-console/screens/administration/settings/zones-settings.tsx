import type { ZoneId } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import { freshId } from "../../../model/settings-checks.ts";
import { zonesPart } from "../../../model/site-checks.ts";
import { floorSettingsTexts } from "../../../texts/floor-settings-texts.ts";
import type { PageProps } from "../../console.tsx";
import { BilingualFields } from "../frame/bilingual-fields.tsx";
import { ItemList } from "../frame/item-list.tsx";
import { SettingsPage } from "../frame/settings-page.tsx";
import { problemsIn } from "./problems-in.ts";

/** The parts of the hall. */
export function ZonesSettings({ app, me }: PageProps) {
  const texts = useTexts(floorSettingsTexts, app.languageChoice.language);
  return (
    <SettingsPage app={app} me={me} page="zones" part={zonesPart}>
      {(edit) => {
        const { settings, language } = edit;
        const numbersIn = (zone: ZoneId) =>
          settings.counters
            .filter((counter) => counter.zone === zone)
            .map(({ number }) => number)
            .join(", ");
        return (
          <ItemList
            edit={edit}
            label={texts.zones}
            items={settings.zones}
            nameOf={(zone) => zone[language] || texts.newZone}
            onChange={(zones) => edit.set({ zones: [...zones] })}
            onRemove={({ id }) =>
              edit.set({
                zones: settings.zones.filter((zone) => zone.id !== id),
                voice: {
                  ...settings.voice,
                  speakers: settings.voice.speakers.filter(({ zone }) => zone !== id),
                },
              })
            }
            order="movable"
            add={{
              words: texts.addZone,
              make: () => ({ id: freshId("zone", settings.zones) as ZoneId, vi: "", en: "" }),
            }}
            hasProblem={({ id }) => problemsIn(zonesPart, edit, `zones/${id}`)}
            removal={({ id }) => {
              if (settings.zones.length === 1) return { kind: "kept", why: texts.lastZone };
              const numbers = numbersIn(id);
              return numbers === "" ? { kind: "free" } : { kind: "kept", why: texts.zoneInUse(numbers) };
            }}
            line={(zone) => (
              <>
                <span>{zone[language]}</span>
                <small>
                  {numbersIn(zone.id) === "" ? texts.zoneEmpty : texts.zoneCounters(numbersIn(zone.id))}
                </small>
              </>
            )}
            fields={(zone, change) => (
              <BilingualFields
                edit={edit}
                label={texts.name}
                value={zone}
                onChange={change}
                at={`zones/${zone.id}`}
                maxLength={200}
              />
            )}
          />
        );
      }}
    </SettingsPage>
  );
}
