import { boardPart } from "../../../model/hall-checks.ts";
import type { PageProps } from "../../console.tsx";
import { SettingsPage } from "../frame/settings-page.tsx";
import { BoardPreviewCard } from "./board-preview-card.tsx";
import { BoardsCard } from "./boards-card.tsx";
import { PicturesCard } from "./pictures-card.tsx";
import { ShownCard } from "./shown-card.tsx";
import { TimesCard } from "./times-card.tsx";
import "./board-page.css";

/** What boards show beside the calls, with the very board beside it. */
export function BoardPage({ app, me }: PageProps) {
  return (
    <SettingsPage app={app} me={me} page="board" part={boardPart}>
      {(edit) => (
        <div class="board-columns">
          <div class="board-stack">
            <ShownCard edit={edit} />
            <TimesCard edit={edit} />
            <PicturesCard edit={edit} />
          </div>
          <div class="board-stack board-stack--beside">
            <BoardPreviewCard edit={edit} />
            <BoardsCard edit={edit} />
          </div>
        </div>
      )}
    </SettingsPage>
  );
}
