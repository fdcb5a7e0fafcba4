// What must hold for all vector files together.

import { FLAGS } from "./flags.mjs";
import { open, sign } from "./envelope.mjs";
import { violations } from "./schema.mjs";

/** The problems of `files` (name to content), as text. */
export function problemsOf(files, schema, derived) {
  const problems = [];
  const seen = new Map();
  for (const [name, file] of files) {
    problems.push(...violations(schema, file).map((violation) => `${name}${violation}`));
    const tests = file.testGroups.flatMap((group) => group.tests.map((test) => ({ group, test })));
    if (tests.length !== file.numberOfTests) problems.push(`${name}: numberOfTests is ${file.numberOfTests}, there are ${tests.length}`);
    const used = new Set(tests.flatMap(({ test }) => test.flags));
    for (const flag of used) if (!(flag in file.notes)) problems.push(`${name}: the flag ${flag} has no note`);
    for (const flag of Object.keys(file.notes)) {
      if (!used.has(flag)) problems.push(`${name}: the note ${flag} belongs to no test`);
      if (JSON.stringify(file.notes[flag]) !== JSON.stringify(FLAGS[flag])) problems.push(`${name}: the note ${flag} is not the one of flags.mjs`);
    }
    for (const { group, test } of tests) {
      if (seen.has(test.tcId)) problems.push(`${name}: ${test.tcId} occurs in ${seen.get(test.tcId)} too`);
      seen.set(test.tcId, name);
      if (!derived.includes(name)) problems.push(...published(name, { ...group, ...test }));
    }
  }
  const used = new Set([...files.values()].flatMap(({ notes }) => Object.keys(notes)));
  for (const flag of Object.keys(FLAGS)) if (!used.has(flag)) problems.push(`flags.mjs: ${flag} is used nowhere`);
  return problems;
}

/** Published envelopes and signatures, computed anew. */
function published(name, { type, tcId, result, parts, signature, config, query, body, expected }) {
  if (type === "Signature" && (sign(parts) === signature) !== (result === "valid")) return [`${name}: ${tcId}: the signature`];
  const encrypt = typeof body === "string" ? /"?[Ee]ncrypt"?(?::\s*"|>(?:<!\[CDATA\[)?)([A-Za-z0-9+/=]+)/.exec(body)?.[1] : undefined;
  if (result !== "valid" || type !== "Unseal" || encrypt === undefined) return [];
  const opened = open(config.encodingAesKey, Buffer.from(encrypt, "base64"));
  const signed = sign([config.token, query.timestamp, query.nonce, encrypt]);
  if (opened.message !== expected.message) return [`${name}: ${tcId}: the message`];
  return signed === query.msg_signature ? [] : [`${name}: ${tcId}: msg_signature`];
}
