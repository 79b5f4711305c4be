import type { QueueExample as Example, SiteSettings } from "@motcua/protocol";
import { Card, useTexts } from "@motcua/screen-kit";
import { useEffect, useState } from "preact/hooks";
import { queuePart } from "../../../model/site-checks.ts";
import type { StaffApp } from "../../../model/staff-app.ts";
import { floorSettingsTexts } from "../../../texts/floor-settings-texts.ts";

interface QueueExampleProps {
  readonly app: StaffApp;
  readonly settings: SiteSettings;
}

type Shown = Example | "waiting" | "failed";

/** Six people who wait, in the order that the hub itself would call them. */
export function QueueExample({ app, settings }: QueueExampleProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(floorSettingsTexts, app.languageChoice.language);
  const formats = app.formats.value;
  const [shown, setShown] = useState<Shown>("waiting");
  const { queueOrder } = settings;
  const fits = queuePart.check(settings).length === 0;
  const asked = JSON.stringify(queueOrder);
  useEffect(() => {
    if (!fits) return;
    let isWanted = true;
    void app.http.post<Example>("settings/queue-example", { queueOrder }).then((reply) => {
      if (isWanted) setShown("done" in reply ? reply.done : "failed");
    });
    return () => {
      isWanted = false;
    };
  }, [asked, fits]);
  return (
    <Card tone="plain" class="settings-card">
      <div class="settings-card__head">
        <h2>{texts.example}</h2>
        <p>{texts.exampleWords}</p>
      </div>
      {shown === "failed" && (
        <p class="said said--bad" role="alert">
          {texts.exampleFailed}
        </p>
      )}
      {typeof shown === "object" && (
        <table class="example-table">
          <thead>
            <tr>
              <th scope="col">{texts.place}</th>
              <th scope="col">{texts.exampleWho}</th>
              <th scope="col">{texts.exampleWaited}</th>
            </tr>
          </thead>
          <tbody>
            {shown.people.map(({ number, priority, waitedMinutes }, at) => (
              <tr key={number}>
                <td>{at + 1}</td>
                <th scope="row">
                  {number} ·{" "}
                  {settings.priorityGroups.find(({ id }) => id === priority)?.[language] ??
                    texts.exampleOrdinary}
                </th>
                <td>{formats.minutes(waitedMinutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
