import { FileUp } from "lucide-preact";
import { useId } from "preact/hooks";
import "./file-pick.css";

export interface FilePickProps {
  readonly label: string;
  /** what the file should be, or which one was chosen */
  readonly hint: string | null;
  readonly accept: string;
  /** what is wrong with the one that was chosen, and what to do next */
  readonly error?: string | null;
  readonly onChoose: (file: File) => void;
}

/** A place to press, or to drop a file on, in the language of the screen and not of the browser. */
export function FilePick({ label, hint, accept, error = null, onChoose }: FilePickProps) {
  const id = useId();
  return (
    <div class="file-pick">
      <FileUp aria-hidden="true" />
      <div>
        <label for={id}>{label}</label>
        {hint !== null && <p id={`${id}-hint`}>{hint}</p>}
        {error !== null && (
          <p class="file-pick__error" role="alert">
            {error}
          </p>
        )}
      </div>
      <input
        id={id}
        type="file"
        accept={accept}
        aria-describedby={hint === null ? undefined : `${id}-hint`}
        onClick={({ currentTarget }) => {
          // The same file, mended, can be chosen again.
          currentTarget.value = "";
        }}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) onChoose(file);
        }}
      />
    </div>
  );
}
