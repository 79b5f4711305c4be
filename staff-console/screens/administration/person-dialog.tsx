import type { Refusal, StaffRole } from "@motcua/protocol";
import { Dialog, TextInput, useTexts } from "@motcua/screen-kit";
import type { ComponentChildren } from "preact";
import type { StaffApp } from "../../model/staff-app.ts";
import { administrationTexts } from "../../texts/administration-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import { Choice } from "../parts/choice.tsx";

const staffRoles: readonly StaffRole[] = ["officer", "reception", "supervisor", "administrator"];
export const shortestPassword = 10;

/** What is typed of an account, new or known. */
export interface PersonDraft {
  readonly title: string;
  readonly role: StaffRole;
  readonly password: string;
}

export interface PersonDialogProps {
  readonly app: StaffApp;
  readonly dialogTitle: string;
  readonly draft: PersonDraft;
  readonly onDraft: (draft: PersonDraft) => void;
  readonly problem: Refusal | null;
  /** what is wrong with a field now, in words; null where nothing is to be said */
  readonly errors: { readonly title: string | null; readonly password: string | null };
  readonly passwordLabel: string;
  readonly passwordHint: string;
  readonly actions: ComponentChildren;
  readonly onClose: () => void;
  /** fields before these */
  readonly children?: ComponentChildren;
  /** what stands behind them */
  readonly after?: ComponentChildren;
}

/** The fields of an account: who sees what title, what it may do, and its password. */
export function PersonDialog(props: PersonDialogProps) {
  const { app, draft, onDraft, problem, errors } = props;
  const texts = useTexts(administrationTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  return (
    <Dialog
      title={props.dialogTitle}
      closeLabel={shell.close}
      onClose={props.onClose}
      actions={props.actions}
    >
      <div class="form">
        {problem !== null && (
          <p class="said said--bad" role="alert">
            {refusalWords(problem, app.languageChoice.language.value)}
          </p>
        )}
        {props.children}
        <TextInput
          label={texts.personTitle}
          hint={texts.personTitleHint}
          value={draft.title}
          onInput={(title) => onDraft({ ...draft, title })}
          maxLength={80}
          error={errors.title}
        />
        <Choice
          label={texts.personRole}
          value={draft.role}
          choices={staffRoles.map((value) => ({ value, words: shell[value] }))}
          onChoose={(role) => onDraft({ ...draft, role })}
        />
        <TextInput
          label={props.passwordLabel}
          hint={props.passwordHint}
          type="password"
          autocomplete="new-password"
          value={draft.password}
          onInput={(password) => onDraft({ ...draft, password })}
          maxLength={200}
          error={errors.password}
        />
        {props.after}
      </div>
    </Dialog>
  );
}
