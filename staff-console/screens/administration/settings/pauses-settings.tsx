import type { ReasonId } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import { freshId } from "../../../model/settings-checks.ts";
import { pausesPart } from "../../../model/site-checks.ts";
import { floorSettingsTexts } from "../../../texts/floor-settings-texts.ts";
import type { PageProps } from "../../console.tsx";
import { BilingualFields } from "../frame/bilingual-fields.tsx";
import { ItemList } from "../frame/item-list.tsx";
import { SettingsPage } from "../frame/settings-page.tsx";
import { problemsIn } from "./problems-in.ts";

/** What an officer chooses from when a counter is paused. */
export function PausesSettings({ app, me }: PageProps) {
  const texts = useTexts(floorSettingsTexts, app.languageChoice.language);
  return (
    <SettingsPage app={app} me={me} page="pauses" part={pausesPart}>
      {(edit) => (
        <ItemList
          edit={edit}
          label={texts.pauses}
          items={edit.settings.pauseReasons}
          nameOf={(reason) => reason[edit.language] || texts.newPause}
          onChange={(pauseReasons) => edit.set({ pauseReasons: [...pauseReasons] })}
          order="movable"
          add={{
            words: texts.addPause,
            make: () => ({ id: freshId("pause", edit.settings.pauseReasons) as ReasonId, vi: "", en: "" }),
          }}
          hasProblem={({ id }) => problemsIn(pausesPart, edit, `pauseReasons/${id}`)}
          removal={() =>
            edit.settings.pauseReasons.length === 1
              ? { kind: "kept", why: texts.lastPause }
              : { kind: "free" }
          }
          line={(reason) => <span>{reason[edit.language]}</span>}
          fields={(reason, change) => (
            <BilingualFields
              edit={edit}
              label={texts.name}
              value={reason}
              onChange={change}
              at={`pauseReasons/${reason.id}`}
              maxLength={200}
            />
          )}
        />
      )}
    </SettingsPage>
  );
}
