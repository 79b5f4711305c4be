import type { Device, ZoneVoices } from "@motcua/protocol";
import { Card, useTexts } from "@motcua/screen-kit";
import { boardContentTexts } from "../../../texts/board-content-texts.ts";
import { refusalWords } from "../../../texts/refusal-words.ts";
import { shellTexts } from "../../../texts/shell-texts.ts";
import { useAgain } from "../../parts/use-again.ts";
import type { SettingsEdit } from "../frame/settings-page.tsx";

const lookAgainMs = 5_000;

/** Every board that will show it: where it hangs, and whether it is on. */
export function BoardsCard({ edit }: { readonly edit: SettingsEdit }) {
  const { app, language, settings } = edit;
  const texts = useTexts(boardContentTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const { last: devices, problem } = useAgain<readonly Device[]>(app.http, "devices", lookAgainMs);
  const { last: voices } = useAgain<ZoneVoices>(app.http, "voices", lookAgainMs);
  const boards = (devices ?? [])
    .filter(({ role, revokedAt }) => role === "board" && revokedAt === null)
    .sort((a, b) => a.name.localeCompare(b.name, "vi", { numeric: true }));
  const here = new Set((voices?.zones ?? []).flatMap((zone) => zone.boards.map(({ id }) => id)));
  return (
    <Card tone="plain" class="settings-card">
      <div class="settings-card__head">
        <h2>{texts.boards}</h2>
        <p>{texts.boardsWords}</p>
      </div>
      {problem !== null && (
        <p class="said said--bad" role="alert">
          {refusalWords(problem, language)}
        </p>
      )}
      {boards.length === 0 && (devices !== null || problem === null) && (
        <p class="page__words" role="status">
          {devices === null ? shell.loading : texts.noBoards}
        </p>
      )}
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
