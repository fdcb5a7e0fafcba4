/** One suite, in a process that bench.mjs has started: a line of JSON for each of its cases. */

const [suite, options] = process.argv.slice(2);
const { quick, words } = JSON.parse(options);
const { run } = await import(`./suites/${suite}.mjs`);

await run({
  quick,
  wanted: (name) => words.every((word) => `${suite} ${name}`.includes(word)),
  report: (result) => process.stdout.write(`${JSON.stringify(result)}\n`),
});
