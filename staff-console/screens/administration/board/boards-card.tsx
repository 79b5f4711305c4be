import type { Device, ZoneVoices } from "@motcua/protocol";
import { Card, useTexts } from "@motcua/screen-kit";
import { useMemo } from "preact/hooks";
import { createListed } from "../../../model/listed.ts";
import { boardContentTexts } from "../../../texts/board-content-texts.ts";
import { useAgain } from "../../parts/use-again.ts";
import type { SettingsEdit } from "../frame/settings-page.tsx";

const lookAgainMs = 5_000;

/** Every board that will show it: where it hangs, and whether it is on. */
export function BoardsCard({ edit }: { readonly edit: SettingsEdit }) {
  const { app, language, settings } = edit;
  const texts = useTexts(boardContentTexts, app.languageChoice.language);
  const devices = useMemo(() => createListed<Device>(app.http, "devices"), [app]);
  const { last: voices } = useAgain<ZoneVoices>(app.http, "voices", lookAgainMs);
  const boards = (devices.items.value ?? [])
    .filter(({ role, revokedAt }) => role === "board" && revokedAt === null)
    .sort((a, b) => a.name.localeCompare(b.name, "vi", { numeric: true }));
  const here = new Set((voices?.zones ?? []).flatMap((zone) => zone.boards.map(({ id }) => id)));
  return (
    <Card tone="plain" class="settings-card">
      <div class="settings-card__head">
        <h2>{texts.boards}</h2>
        <p>{texts.boardsWords}</p>
      </div>
      {devices.items.value !== null && boards.length === 0 && <p class="page__words">{texts.noBoards}</p>}
      <ul class="board-list">
        {boards.map(({ id, name, zone }) => (
          <li key={id}>
            <strong>{name}</strong>
            <span>
              {settings.zones.find((one) => one.id === zone)?.[language] ?? texts.wholeHall}
              {voices === null ? "" : ` · ${here.has(id) ? texts.on : texts.off}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
