/** Writes the pages anew from what was measured before: `cargo xtask bench page`, after a change of their words. */

import { kept } from "./page/file.mjs";
import { writePages } from "./page/write.mjs";

writePages(kept());
