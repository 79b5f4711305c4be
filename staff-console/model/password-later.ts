/** Whether somebody at this browser has put off the password of a demonstration. */
export interface PasswordLater {
  wasChosen(): boolean;
  choose(): void;
}

const key = "motcua.staff.password-later";

/** Keeps it in the browser: each start of a demonstration may be a hub with nothing behind it, which cannot know. */
export function rememberPasswordLater(storage: () => Pick<Storage, "getItem" | "setItem">): PasswordLater {
  return {
    wasChosen() {
      try {
        return storage().getItem(key) === "yes";
      } catch {
        return false; // a browser that keeps nothing asks again
      }
    },
    choose() {
      try {
        storage().setItem(key, "yes");
      } catch {
        // see above
      }
    },
  };
}
