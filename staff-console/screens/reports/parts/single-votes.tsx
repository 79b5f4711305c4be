import { Button, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { ratingReportTexts } from "../../../texts/reports/rating-report-texts.ts";
import type { ReportFrame } from "../report-frame.ts";
import { VotesDialog } from "./votes-dialog.tsx";

/** The way to single votes, shown to nobody but those whom the settings name; the hub holds the same line (V2). */
export function SingleVotes({ frame }: { readonly frame: ReportFrame }) {
  const texts = useTexts(ratingReportTexts, frame.app.languageChoice.language);
  const [dialog, setDialog] = useState<"open" | "closed">("closed");
  const named = frame.app.office.inForce.value?.settings.singleVotesFor ?? [];
  if (!named.some((id) => id === frame.me.id)) return null;
  return (
    <>
      <Button kind="quiet" size="desk" onPress={() => setDialog("open")} note={texts.singleVotesNote}>
        {texts.singleVotes}
      </Button>
      {dialog === "open" && <VotesDialog frame={frame} onClose={() => setDialog("closed")} />}
    </>
  );
}
