import "./scanned.css";

/** What the kiosk understood of a code that was held before its scanner, told to eyes and ears. */
export function Scanned({ words }: { readonly words: string }) {
  return (
    <span class="kiosk-scanned" role="status">
      {words}
    </span>
  );
}
