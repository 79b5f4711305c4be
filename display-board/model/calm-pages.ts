import type { BoardView } from "@motcua/protocol";
import type { Connection } from "@motcua/screen-kit";
import { evenPages } from "./rotation.ts";

/** A page of words and counts. */
export type WordsPage =
  | { readonly kind: "welcome" }
  | { readonly kind: "away" }
  | { readonly kind: "priority"; readonly groups: BoardView["priorityGroups"] }
  | { readonly kind: "waiting"; readonly services: BoardView["waiting"] }
  | { readonly kind: "procedures"; readonly field: BoardView["procedures"][number] };

/** One thing that the large field shows while nobody is called. */
export type CalmPage =
  | WordsPage
  | { readonly kind: "picture"; readonly picture: BoardView["content"]["pictures"][number] };

const mostOnPage = 6;
/** A service takes up to two lines and its English one: three of them below each other would not be apart. */
const mostServicesOnPage = 4;

/** How long each of them stays. */
export function calmSeconds({ content }: Pick<BoardView, "content">): (page: CalmPage) => number {
  return ({ kind }) => (kind === "picture" ? content.pictureSeconds : content.pageSeconds);
}

/** Away from the hub nobody knows how many wait: what is known then is who goes first, and whom to listen to. */
export function calmPages(view: BoardView, connection: Connection): CalmPage[] {
  const priority = evenPages(view.priorityGroups, mostOnPage).map(
    (groups): CalmPage => ({ kind: "priority", groups }),
  );
  const procedures = view.procedures.map((field): CalmPage => ({ kind: "procedures", field }));
  const pictures = view.content.pictures.map((picture): CalmPage => ({ kind: "picture", picture }));
  const still = [...priority, ...procedures, ...pictures];
  if (connection.kind !== "connected") return [{ kind: "away" }, ...still];
  const waiting = view.content.showsWaiting
    ? view.waiting.filter((service) => service.waiting > 0).sort((a, b) => b.waiting - a.waiting)
    : [];
  if (waiting.length === 0) return [{ kind: "welcome" }, ...still];
  return [
    ...evenPages(waiting, mostServicesOnPage).map((services): CalmPage => ({ kind: "waiting", services })),
    ...still,
  ];
}
