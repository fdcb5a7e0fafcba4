// The outcomes of the conformance suite on the backend of the environment.

import { backend } from "weseal";

import { outcomes } from "../outcomes.mjs";

process.stdout.write(JSON.stringify({ backend: backend(), lines: await outcomes() }));
