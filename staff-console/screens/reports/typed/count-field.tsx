import { TextInput } from "@motcua/screen-kit";
import { readCount } from "../../../model/figure-drafts.ts";

export interface CountFieldProps {
  readonly label: string;
  readonly hint?: string | null;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** said while what was typed is no count */
  readonly wrong: string;
  /** said while nothing was typed; null where that is fine, or was not looked at yet */
  readonly missing: string | null;
}

/** A count, which may be written in groups of three. */
export function CountField({ label, hint = null, value, onInput, wrong, missing }: CountFieldProps) {
  const read = readCount(value);
  const error = read === "wrong" ? wrong : read === null ? missing : null;
  return <TextInput label={label} hint={hint} value={value} onInput={onInput} maxLength={15} error={error} />;
}
