/** Where this package lies, both for its sources and for the hub that was built from them into `dist`. */
import { findPackageJSON } from "node:module";
import { dirname } from "node:path";

/** The folder with the package's own `package.json`. */
export const serverFolder = dirname(findPackageJSON(import.meta.url) ?? import.meta.dirname);
