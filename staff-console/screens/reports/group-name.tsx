/** The row's name, which stays in sight while a wide table scrolls. */
export function GroupName({ words }: { readonly words: string }) {
  return (
    <th scope="row" class="report__name">
      {words}
    </th>
  );
}
