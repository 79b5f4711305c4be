/** What is wrong with something that is no single field, and what to do; nothing where nothing is. */
export function FieldProblem({ words }: { readonly words: string | null }) {
  return words === null ? null : (
    <p class="field-error" role="alert">
      {words}
    </p>
  );
}
