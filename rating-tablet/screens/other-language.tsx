import { Button } from "@motcua/screen-kit";
import type { Tablet } from "../model/tablet.ts";

/** The other language, one touch away, by its own name. */
export function OtherLanguage({ tablet }: { readonly tablet: Tablet }) {
  const { language, choose } = tablet.device.languageChoice;
  if ((tablet.device.link.view.value?.languages.length ?? 2) < 2) return null;
  const other = language.value === "vi" ? "en" : "vi";
  return (
    <Button kind="quiet" size="touch" onPress={() => choose(other)}>
      <span lang={other}>{other === "en" ? "English" : "Tiếng Việt"}</span>
    </Button>
  );
}
