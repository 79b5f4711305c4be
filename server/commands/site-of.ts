import { CommandRefused } from "./run-command.ts";

/** The office a command is about: the named one, or the only one there is. Throws `CommandRefused` for neither. */
export function siteOf<Site extends string>(sites: readonly Site[], named: string | null): Site {
  const [only] = sites;
  if (only === undefined) throw nothingYet();
  const found = named === null ? (sites.length === 1 ? only : undefined) : sites.find((one) => one === named);
  if (found !== undefined) return found;
  throw new CommandRefused(
    `Hãy thêm --site với một trong: ${sites.join(", ")}.`,
    `Add --site with one of: ${sites.join(", ")}.`,
  );
}

/** Said of a database that no office has worked with yet. */
export const nothingYet = () =>
  new CommandRefused(
    "Ở đây chưa có dữ liệu của cơ quan nào. Hãy chạy npm start một lần trước.",
    "There are no data of an office here yet. Run npm start once before.",
  );
