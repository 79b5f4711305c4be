import { Button, Dialog, useTexts } from "@motcua/screen-kit";
import { reportTexts } from "../../../texts/reports/report-texts.ts";
import type { Explained, ReportFrame } from "../report-frame.ts";

export interface DefinitionDialogProps {
  readonly frame: ReportFrame;
  readonly what: Explained;
  readonly onClose: () => void;
}

/** What a figure means, in the hub's own words, and the way to the legs behind it. */
export function DefinitionDialog({ frame, what, onClose }: DefinitionDialogProps) {
  const texts = useTexts(reportTexts, frame.app.languageChoice.language);
  const { name, definition, legs } = what;
  return (
    <Dialog
      title={name}
      closeLabel={texts.close}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" size="desk" onPress={onClose}>
            {texts.close}
          </Button>
          {legs !== null && (
            <Button
              kind="quiet"
              size="desk"
              onPress={() => {
                onClose();
                frame.showLegs(legs);
              }}
            >
              {texts.seeLegs}
            </Button>
          )}
        </>
      }
    >
      <p class="definition">{definition}</p>
    </Dialog>
  );
}
