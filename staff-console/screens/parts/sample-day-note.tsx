import type { Me } from "@motcua/protocol";
import { SampleDayStrip, useOnePress, useTexts } from "@motcua/screen-kit";
import { useEffect } from "preact/hooks";
import type { StaffApp } from "../../model/staff-app.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import { startTexts } from "../../texts/start-texts.ts";

/** Over every page of a demonstration's console while the sample day plays; an administrator stops it right there. */
export function SampleDayNote({ app, me }: { readonly app: StaffApp; readonly me: Me }) {
  const texts = useTexts(startTexts, app.languageChoice.language);
  useEffect(() => app.sampleDay.watch(), [app]);
  const language = app.languageChoice.language.value;
  const stop = useOnePress(async () => {
    const reply = await app.sampleDay.stop();
    if ("refused" in reply) app.toasts.show("bad", refusalWords(reply.refused, language));
  });
  const day = app.sampleDay.state.value;
  if (day?.state !== "running") return null;
  return (
    <SampleDayStrip language={language} day={() => app.formats.value.date(day.startedAt)} rate={day.speed}>
      {me.role === "administrator" && (
        <button type="button" aria-busy={stop.state === "busy" ? "true" : undefined} onClick={stop.run}>
          {texts.stopSample}
        </button>
      )}
    </SampleDayStrip>
  );
}
