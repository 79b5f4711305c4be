import type { Ratio } from "@motcua/protocol";
import type { Formats } from "@motcua/screen-kit";

/** The row's name, which stays in sight while a wide table scrolls. */
export function GroupName({ words }: { readonly words: string }) {
  return (
    <th scope="row" class="report__name">
      {words}
    </th>
  );
}

/** A share over what it is a share of; no share of nothing. */
export function Share({ ratio, formats }: { readonly ratio: Ratio; readonly formats: Formats }) {
  const { part, of, percent } = ratio;
  if (percent === null) return "–";
  return (
    <>
      {formats.share(percent / 100)} <small>{`${formats.amount(part)}/${formats.amount(of)}`}</small>
    </>
  );
}
