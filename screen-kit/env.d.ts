interface ImportMetaEnv {
  /** when this screen was built, as defineScreen names it */
  readonly SCREEN_VERSION: string;
}
