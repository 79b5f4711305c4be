import { Button, useTexts } from "@motcua/screen-kit";
import type { Tablet } from "../model/tablet.ts";
import { tabletTexts } from "../texts/tablet-texts.ts";

/** Says nothing, and that is fine. */
export function Skip({ tablet }: { readonly tablet: Tablet }) {
  const texts = useTexts(tabletTexts, tablet.device.languageChoice.language);
  return (
    <Button kind="quiet" size="touch" onPress={tablet.round.skip}>
      {texts.skip}
    </Button>
  );
}
