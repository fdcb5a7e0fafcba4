// Lints the folder that it is given, and prints the report.

import { lintProject } from "@weseal/cli";

const report = await lintProject(process.argv[2], { asOf: "2026-11-21", locale: "en" });
console.log(JSON.stringify(report));
