/** One suite in a process of its own: `node run.mjs <suite> <options>`, a line of JSON per case. */

const [suite, options] = process.argv.slice(2);
const { quick, filters } = JSON.parse(options);
const { run, title } = await import(`./suites/${suite}.mjs`);

run({
  quick,
  wanted: (name) => filters.every((filter) => `${suite} ${title} ${name}`.includes(filter)),
  report: (result) => process.stdout.write(`${JSON.stringify(result)}\n`),
});
