/** Brings a day to its full number of tickets, each of them called, announced, served and rated. */
import type { Hall } from "./hall.ts";

/** Takes numbers and serves them at all counters at once, until the day has so many. */
export async function fillDay(hall: Hall, tickets: number): Promise<void> {
  let left = tickets - hall.issued();
  await Promise.all(
    hall.places.map(async (place) => {
      while (left > 0) {
        left--;
        await hall.issueInTurn(place);
        await place.serve();
      }
    }),
  );
  await hall.serveAll();
}
