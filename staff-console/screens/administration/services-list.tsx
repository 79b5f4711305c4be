import type { SiteSettings } from "@motcua/protocol";
import { Badge, Button, Card, Dialog, TextInput, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { closeService } from "../../model/settings-edits.ts";
import { administrationTexts } from "../../texts/administration-texts.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import type { SettingsPartProps } from "./settings-page.tsx";

type Service = SiteSettings["services"][number];

/** The fields of the office; each can be closed with a reason that visitors read. */
export function ServicesList(props: SettingsPartProps) {
  const { app, settings, change } = props;
  const language = app.languageChoice.language.value;
  const texts = useTexts(administrationTexts, app.languageChoice.language);
  const formats = app.formats.value;
  const [closing, setClosing] = useState<Service | null>(null);
  return (
    <Card tone="plain" class="settings__card">
      <div class="heading">
        <h2>{texts.services}</h2>
        <p>{texts.servicesWords}</p>
      </div>
      <ul class="settings__services">
        {settings.services.map((service) => (
          <li key={service.id} class="settings__service">
            <strong>{service.prefix}</strong>
            <span class="settings__service-words">
              <span>{service[language]}</span>
              {service.closedReason === null ? (
                <small>{texts.target(formats.minutes(service.targetMinutes))}</small>
              ) : (
                <Badge tone="bad">{texts.closedBecause(service.closedReason[language])}</Badge>
              )}
            </span>
            {service.closedReason === null ? (
              <button
                type="button"
                class="row-press"
                aria-label={texts.closeServiceOf(service[language])}
                onClick={() => setClosing(service)}
              >
                {texts.closeService}
              </button>
            ) : (
              <button
                type="button"
                class="row-press"
                aria-label={texts.openServiceOf(service[language])}
                onClick={() => void change(closeService(service.id, null))}
              >
                {texts.openService}
              </button>
            )}
          </li>
        ))}
      </ul>
      {closing !== null && <CloseService {...props} service={closing} onClose={() => setClosing(null)} />}
    </Card>
  );
}

interface CloseServiceProps extends SettingsPartProps {
  readonly service: Service;
  readonly onClose: () => void;
}

function CloseService({ app, change, service, onClose }: CloseServiceProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(administrationTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const [vi, setVi] = useState("");
  const [en, setEn] = useState("");
  const [checked, setChecked] = useState<"not-yet" | "checked">("not-yet");
  const lacks = vi.trim() === "" || en.trim() === "";
  const close = async () => {
    setChecked("checked");
    if (lacks) return;
    await change(closeService(service.id, { vi: vi.trim(), en: en.trim() }));
    onClose();
  };
  return (
    <Dialog
      title={texts.closeTitle(service[language])}
      closeLabel={shell.close}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" size="desk" onPress={close}>
            {texts.closeService}
          </Button>
          <Button kind="quiet" size="desk" onPress={onClose}>
            {shell.cancel}
          </Button>
        </>
      }
    >
      <div class="form">
        {checked === "checked" && lacks && (
          <p class="said said--bad" role="alert">
            {texts.reasonNeeded}
          </p>
        )}
        <TextInput label={texts.reasonVi} value={vi} onInput={setVi} maxLength={400} />
        <TextInput label={texts.reasonEn} value={en} onInput={setEn} maxLength={400} />
      </div>
    </Dialog>
  );
}
