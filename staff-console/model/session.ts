import type { Me, Refusal, Reply, Session } from "@motcua/protocol";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { HubHttp } from "./hub-http.ts";
import type { PasswordLater } from "./password-later.ts";

/** How this page stands to the person before it. */
export type SessionState =
  | { readonly kind: "starting" }
  | { readonly kind: "away" }
  | {
      readonly kind: "signed-out";
      readonly problem: Refusal | null;
      /** by this machine's own clock: the hub says how many seconds, not when */
      readonly lockedUntilMs: number | null;
    }
  | {
      readonly kind: "choose-password";
      readonly me: Me;
      readonly skip: "may-skip" | "needed";
      /** what the hub wants beside the new one: nothing at set-up, else the present password */
      readonly current: "none" | "known" | "asked";
      readonly problem: Refusal | null;
    }
  | { readonly kind: "signed-in"; readonly me: Me };

/** Who is signed in at this seat, and how that changes. */
export interface SessionModel {
  readonly state: ReadonlySignal<SessionState>;
  /** finds out who is signed in, or uses the token of the set-up link */
  start(setupToken: string | null): Promise<void>;
  signIn(username: string, password: string): Promise<void>;
  signOut(): Promise<void>;
  /** ends all sessions of this person, this one too */
  signOutEverywhere(): Promise<Reply<object>>;
  /** `current` is what the person typed when it was asked for */
  choosePassword(current: string, next: string): Promise<void>;
  skipPassword(): void;
  /** opens the choice of a new password for someone who is signed in */
  changePassword(): void;
  /** the hub no longer knows this session */
  expired(): void;
}

export interface SessionParts {
  readonly http: HubHttp;
  readonly nowMs: () => number;
  readonly after: (delayMs: number, run: () => void) => () => void;
  readonly passwordLater: PasswordLater;
}

const tryAgainMs = 3_000;

export function createSession({ http, nowMs, after, passwordLater }: SessionParts): SessionModel {
  const state = signal<SessionState>({ kind: "starting" });
  /** kept only until the new password is chosen, so that it need not be typed twice */
  let typedPassword: string | null = null;

  const signedOut = (problem: Refusal | null) => {
    const seconds = problem?.code === "locked-out" ? problem.detail?.["retryAfterSeconds"] : undefined;
    const lockedUntilMs = typeof seconds === "number" ? nowMs() + seconds * 1000 : null;
    state.value = { kind: "signed-out", problem, lockedUntilMs };
  };
  const enter = ({ me }: Session) => {
    if (!me.mustChangePassword) {
      typedPassword = null;
      state.value = { kind: "signed-in", me };
      return;
    }
    const current = typedPassword === null ? "asked" : "known";
    state.value = { kind: "choose-password", me, skip: "needed", current, problem: null };
  };

  const findOut = async () => {
    const reply = await http.get<Session>("session");
    if ("done" in reply) return enter(reply.done);
    if (reply.refused.code === "session-needed") return signedOut(null);
    state.value = { kind: "away" };
    after(tryAgainMs, () => void findOut());
  };

  const setUp = async (token: string): Promise<void> => {
    const reply: Reply<Session> = await http.post("setup", { token });
    if ("done" in reply) {
      const { me } = reply.done;
      const skip = me.mustChangePassword ? "needed" : "may-skip";
      if (skip === "may-skip" && passwordLater.wasChosen()) state.value = { kind: "signed-in", me };
      else state.value = { kind: "choose-password", me, skip, current: "none", problem: null };
      return;
    }
    if (reply.refused.code === "hub-away") {
      state.value = { kind: "away" };
      after(tryAgainMs, () => void setUp(token));
      return;
    }
    // the link was followed before: whoever followed it here is still signed in
    const who = await http.get<Session>("session");
    if ("done" in who) enter(who.done);
    else signedOut(reply.refused);
  };

  return {
    state,
    start: (setupToken) => (setupToken === null ? findOut() : setUp(setupToken)),
    async signIn(username, password) {
      const reply = await http.post<Session>("session", {
        username: username.trim().toLowerCase(),
        password,
      });
      if ("refused" in reply) return signedOut(reply.refused);
      typedPassword = password;
      enter(reply.done);
    },
    async signOut() {
      await http.remove("session");
      signedOut(null);
    },
    async signOutEverywhere() {
      const reply = await http.remove<object>("sessions");
      if ("done" in reply) signedOut(null);
      return reply;
    },
    async choosePassword(current, next) {
      const before = state.peek();
      if (before.kind !== "choose-password") return;
      const known = { none: null, known: typedPassword, asked: current }[before.current];
      const reply = await http.post<Session>("session/password", { current: known, next });
      if ("refused" in reply) {
        state.value = { ...before, problem: reply.refused };
        return;
      }
      typedPassword = null;
      state.value = { kind: "signed-in", me: reply.done.me };
    },
    skipPassword() {
      const before = state.peek();
      if (before.kind === "choose-password" && before.skip === "may-skip") {
        if (before.current === "none") passwordLater.choose();
        state.value = { kind: "signed-in", me: before.me };
      }
    },
    changePassword() {
      const before = state.peek();
      if (before.kind !== "signed-in") return;
      state.value = {
        kind: "choose-password",
        me: before.me,
        skip: "may-skip",
        current: before.me.hasPassword ? "asked" : "none",
        problem: null,
      };
    },
    expired() {
      if (state.peek().kind === "signed-in") signedOut({ code: "session-needed" });
    },
  };
}
