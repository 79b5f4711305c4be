/** Proving who one is by a password: the same answer and the same work whether or not the username exists. */
import { type Refusal, type Reply, refuse, type SiteId } from "@motcua/protocol";
import type { WallClock } from "../parts/clock.ts";
import type { People, PersonRow } from "../store/store.ts";
import type { AuditTrail } from "./audit-trail.ts";
import { createFailureBook, failedAgain, lockedForSeconds } from "./lock-out.ts";
import type { Passwords } from "./passwords.ts";
import type { Turns } from "./turns.ts";

export interface SignIn {
  /**
   * The person whose username and password these are. Refused `wrong-credentials`, or `locked-out` with
   * `retryAfterSeconds` after five failures; a username that nobody has is locked out in the same way.
   */
  prove(username: string, password: string): Promise<Reply<PersonRow>>;
}

export interface SignInParts {
  readonly site: SiteId;
  readonly people: People;
  readonly passwords: Passwords;
  readonly clock: WallClock;
  readonly trail: AuditTrail;
  /** shared with all that writes a person's row */
  readonly turns: Turns;
}

const unknownNamesKept = 10_000;

export function createSignIn({ site, people, passwords, clock, trail, turns }: SignInParts): SignIn {
  const strangers = createFailureBook({ clock, names: unknownNamesKept });

  const lockedOut = (seconds: number): { refused: Refusal } =>
    refuse("locked-out", { retryAfterSeconds: seconds });

  const proveNow = async (username: string, password: string): Promise<Reply<PersonRow>> => {
    const row = await people.byUsername(site, username);
    const person = row !== null && row.active === 1 && row.password !== null ? row : null;
    const state =
      person === null
        ? strangers.of(username)
        : { failures: person.failures, lockedUntil: person.locked_until };

    const waitSeconds = lockedForSeconds(state, clock.now());
    if (waitSeconds !== null) {
      await trail.note("stranger", "sign-in-refused", `${username}: locked out`);
      return lockedOut(waitSeconds);
    }

    const fits = await passwords.fits(person?.password ?? null, password);
    if (person === null || !fits) {
      const next = failedAgain(state, clock.now());
      if (person === null) strangers.add(username);
      else await people.save({ ...person, failures: next.failures, locked_until: next.lockedUntil });
      await trail.note("stranger", "sign-in-refused", `${username}: wrong credentials`);
      return refuse("wrong-credentials");
    }

    const proven: PersonRow = { ...person, failures: 0, locked_until: null, last_sign_in_at: clock.now() };
    await people.save(proven);
    return { done: proven };
  };

  // one guess at a time for each name: many at once would all be checked before the first one counts
  return { prove: (username, password) => turns.take(username, () => proveNow(username, password)) };
}
