import { Button, Dialog, useTexts } from "@motcua/screen-kit";
import { settingsPageTexts } from "../../../texts/settings-page-texts.ts";
import { ChangeList, type SaveBarProps } from "./save-bar.tsx";

/** Asks before changes are lost by going elsewhere. */
export function LeaveDialog({ app, draft }: SaveBarProps) {
  const texts = useTexts(settingsPageTexts, app.languageChoice.language);
  return (
    <Dialog
      title={texts.leaveTitle}
      closeLabel={texts.stay}
      onClose={app.router.stay}
      actions={
        <>
          <Button kind="primary" size="desk" onPress={app.router.stay}>
            {texts.stay}
          </Button>
          <Button kind="danger" size="desk" onPress={app.router.leave}>
            {texts.leave}
          </Button>
        </>
      }
    >
      <p>{texts.leaveWords}</p>
      <ChangeList app={app} changes={draft.changes.value} settings={draft.settings.value} most={6} />
    </Dialog>
  );
}
