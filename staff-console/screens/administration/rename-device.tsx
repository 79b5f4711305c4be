import type { Device, SiteSettings } from "@motcua/protocol";
import { Button, Dialog, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import type { Listed } from "../../model/listed.ts";
import type { StaffApp } from "../../model/staff-app.ts";
import { administrationTexts } from "../../texts/administration-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import { type DevicePlace, PlaceFields } from "./place-fields.tsx";

export interface RenameDeviceProps {
  readonly app: StaffApp;
  readonly settings: SiteSettings;
  readonly listed: Listed<Device>;
  readonly device: Device;
  readonly onClose: () => void;
}

/** A new name or place for a paired device; what it is for stays as it was paired. */
export function RenameDevice({ app, settings, listed, device, onClose }: RenameDeviceProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(administrationTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const { name, counter, zone, role } = device;
  const [place, setPlace] = useState<DevicePlace>({ name, counter, zone });
  const save = async () => {
    if (place.name.trim() === "") return;
    const reply = await listed.after(app.http.patch<Device>(`devices/${device.id}`, place));
    if ("refused" in reply) return app.toasts.show("bad", refusalWords(reply.refused, language));
    app.toasts.show("good", texts.saved);
    onClose();
  };
  return (
    <Dialog
      title={texts.renameOf(device.name)}
      closeLabel={shell.close}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" size="desk" onPress={save}>
            {texts.save}
          </Button>
          <Button kind="quiet" size="desk" onPress={onClose}>
            {shell.cancel}
          </Button>
        </>
      }
    >
      <div class="form">
        <PlaceFields
          app={app}
          settings={settings}
          role={role}
          place={place}
          onPlace={setPlace}
          nameError={place.name.trim() === "" ? texts.nameNeeded : null}
        />
      </div>
    </Dialog>
  );
}
