/** A setting, or a file that a setting names, that stops the start: which and why, in both languages. */
export class SettingsError extends Error {
  constructor(vi: string, en: string) {
    super(`${vi}\n${en}`);
    this.name = "SettingsError";
  }
}
