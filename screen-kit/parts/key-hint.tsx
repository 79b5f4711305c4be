import "./key-hint.css";

/** The key that does the same as the button it stands on. */
export function KeyHint({ keyName }: { readonly keyName: string }) {
  return (
    <span class="kit-key-hint" aria-hidden="true">
      {keyName}
    </span>
  );
}
