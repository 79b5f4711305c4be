import type { Batch, CommandId, Refusal } from "@motcua/protocol";
import { Button, Dialog, useTexts } from "@motcua/screen-kit";
import { useMemo, useState } from "preact/hooks";
import type { StaffApp } from "../../../model/staff-app.ts";
import { refusalWords } from "../../../texts/refusal-words.ts";
import { shellTexts } from "../../../texts/shell-texts.ts";
import { typedTexts } from "../../../texts/typed-texts.ts";

export interface WithdrawBatchProps {
  readonly app: StaffApp;
  readonly batch: Batch;
  readonly newCommandId: () => CommandId;
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks before a batch stops counting. */
export function WithdrawBatch({ app, batch, newCommandId, onDone, onClose }: WithdrawBatchProps) {
  const texts = useTexts(typedTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const id = useMemo(newCommandId, []);
  const withdraw = async () => {
    const reply = await app.http.post("commands/withdraw-figures", { id, batch: batch.batch });
    if ("refused" in reply) setRefusal(reply.refused);
    else await onDone();
  };
  return (
    <Dialog
      title={texts.withdrawTitle}
      closeLabel={shell.close}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" size="desk" onPress={withdraw}>
            {texts.withdraw}
          </Button>
          <Button kind="quiet" size="desk" onPress={onClose}>
            {shell.cancel}
          </Button>
        </>
      }
    >
      <p>{texts.withdrawWords}</p>
      {refusal !== null && (
        <p class="said said--bad" role="alert">
          {refusalWords(refusal, app.languageChoice.language.value)}
        </p>
      )}
    </Dialog>
  );
}
