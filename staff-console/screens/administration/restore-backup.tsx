import type { BackupRestoring } from "@motcua/protocol";
import { Button, browserTiming, Dialog, TextInput, useTexts } from "@motcua/screen-kit";
import { useEffect, useState } from "preact/hooks";
import type { StaffApp } from "../../model/staff-app.ts";
import { watchRestore } from "../../model/watch-restore.ts";
import { backupTexts } from "../../texts/backup-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import { shellTexts } from "../../texts/shell-texts.ts";

export interface RestoreBackupProps {
  readonly app: StaffApp;
  readonly name: string;
  /** when it was made, as the site's clocks show it */
  readonly clock: string;
  readonly day: string;
  readonly onClose: () => void;
}

/**
 * Asks before the office is put back to a backup: whoever types its time has read which one it is. Then it waits for
 * the hub, which asks everyone to sign in again; a hub that still knows us has changed nothing.
 */
export function RestoreBackup({ app, name, clock, day, onClose }: RestoreBackupProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(backupTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [state, setState] = useState<"asking" | "restoring">("asking");
  useEffect(() => {
    if (state === "asking") return;
    return watchRestore({
      http: app.http,
      after: browserTiming.after,
      onRestored: () => app.session.expired(),
      onUnchanged: () => {
        setState("asking");
        setProblem(texts.notRestored);
      },
    });
  }, [state]);

  const restore = async () => {
    if (typed.trim() !== clock) return setProblem(texts.typeTheTime(clock));
    setProblem(null);
    const reply = await app.http.post<BackupRestoring>(`backups/${name}/restore`, {});
    if ("refused" in reply) return setProblem(refusalWords(reply.refused, language));
    setState("restoring");
  };
  return (
    <Dialog
      title={texts.restoreOf(`${clock}, ${day}`)}
      closeLabel={shell.close}
      // a restore goes on whatever one presses, and this says how it ends
      onClose={state === "asking" ? onClose : () => undefined}
      actions={
        state === "asking" && (
          <>
            <Button kind="danger" size="desk" onPress={restore}>
              {texts.restoreNow}
            </Button>
            <Button kind="quiet" size="desk" onPress={onClose}>
              {shell.cancel}
            </Button>
          </>
        )
      }
    >
      {state === "restoring" ? (
        <p role="status">{texts.restoring}</p>
      ) : (
        <div class="form">
          <p>{texts.whileRestoring}</p>
          <p>{texts.after}</p>
          <TextInput
            label={texts.confirmTime(clock)}
            value={typed}
            onInput={setTyped}
            error={problem}
            maxLength={5}
          />
        </div>
      )}
    </Dialog>
  );
}
