import type { Device, DeviceId, ZoneId, ZoneVoices } from "@motcua/protocol";
import { Card, useTexts } from "@motcua/screen-kit";
import { refusalWords } from "../../../texts/refusal-words.ts";
import { shellTexts } from "../../../texts/shell-texts.ts";
import { voiceTexts } from "../../../texts/voice-texts.ts";
import { Choice } from "../../parts/choice.tsx";
import { useAgain } from "../../parts/use-again.ts";
import type { SettingsEdit } from "../frame/settings-page.tsx";

const lookAgainMs = 5_000;
/** no id of a device looks like these */
const itself = "";
const nobody = "-";

/** Which board speaks in each zone, and which does now. */
export function SpeakersCard({ edit }: { readonly edit: SettingsEdit }) {
  const { app, language, settings, set } = edit;
  const texts = useTexts(voiceTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const { last: devices, problem } = useAgain<readonly Device[]>(app.http, "devices", lookAgainMs);
  const { last: voices } = useAgain<ZoneVoices>(app.http, "voices", lookAgainMs);
  const { voice, zones } = settings;
  const boards = devices?.filter(({ role, revokedAt }) => role === "board" && revokedAt === null) ?? null;
  const choose = (zone: ZoneId, value: string) => {
    const others = voice.speakers.filter((one) => one.zone !== zone);
    const board = value === nobody ? null : (value as DeviceId);
    set({ voice: { ...voice, speakers: value === itself ? others : [...others, { zone, board }] } });
  };
  return (
    <Card tone="plain" class="settings-card">
      <div class="settings-card__head">
        <h2>{texts.speakers}</h2>
        <p>{texts.speakersWords}</p>
      </div>
      {problem !== null && (
        <p class="said said--bad" role="alert">
          {refusalWords(problem, language)}
        </p>
      )}
      {boards === null && problem === null && (
        <p class="page__words" role="status">
          {shell.loading}
        </p>
      )}
      {boards !== null &&
        zones.map((zone) => {
          const choice = voice.speakers.find((one) => one.zone === zone.id);
          const now = voices?.zones.find((one) => one.zone === zone.id);
          const isHere = (id: DeviceId) => now === undefined || now.boards.some((board) => board.id === id);
          const here = boards.filter((board) => board.zone === zone.id || board.zone === null);
          const lost = choice?.board != null && !here.some(({ id }) => id === choice.board);
          const speaks = now?.boards.find(({ id }) => id === now.speaks);
          return (
            <div key={zone.id} class="zone-speaker">
              <Choice
                label={zone[language]}
                value={choice === undefined ? itself : (choice.board ?? nobody)}
                choices={[
                  { value: itself, words: texts.chooseItself },
                  ...here.map(({ id, name }) => ({
                    value: id as string,
                    words: isHere(id) ? name : texts.boardAway(name),
                  })),
                  ...(lost ? [{ value: choice?.board as string, words: texts.boardGone }] : []),
                  { value: nobody, words: texts.noBoard },
                ]}
                onChoose={(value) => choose(zone.id, value)}
              />
              <p class="page__words">
                {now === undefined
                  ? ""
                  : speaks === undefined
                    ? texts.nobodySpeaks
                    : texts.speaksNow(speaks.name)}
              </p>
            </div>
          );
        })}
    </Card>
  );
}
