// What every process takes, whatever it is for.
const start = process.hrtime.bigint();
process.stdout.write(JSON.stringify({ ns: Number(process.hrtime.bigint() - start) }));
