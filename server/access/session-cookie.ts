/** Staff sessions travel in a cookie. One browser may hold several seats, each with a cookie of its own. */

/** A seat's name: empty for the browser's own, else what a start page calls the console it opens. */
export const seatPattern = /^[a-z0-9-]{0,20}$/;

/** The name of the cookie of a seat. */
export function cookieNameOf(seat: string): string {
  return seat === "" ? "motcua" : `motcua.${seat}`;
}

/** The session token of a seat from a `Cookie` header, or null; a seat that cannot be has none. */
export function sessionTokenFrom(cookieHeader: string | undefined, seat: string): string | null {
  if (cookieHeader === undefined || !seatPattern.test(seat)) return null;
  const wanted = cookieNameOf(seat);
  for (const pair of cookieHeader.split(";")) {
    const equals = pair.indexOf("=");
    if (equals < 0 || pair.slice(0, equals).trim() !== wanted) continue;
    const token = pair.slice(equals + 1).trim();
    return /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null;
  }
  return null;
}
