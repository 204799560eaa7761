/** Runs the benches named behind it, or all: npm run bench -- names store. */
const BENCHES: Record<string, () => Promise<{ bench: () => Promise<void> }>> = {
  discord: () => import('./discord.ts'),
  intake: () => import('./intake.ts'),
  reading: () => import('./reading.ts'),
  names: () => import('./names.ts'),
  store: () => import('./store.ts'),
  reminders: () => import('./reminders.ts'),
};

const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
  const load = BENCHES[name];
  if (load) await (await load()).bench();
  else {
    process.stderr.write(`There is no bench "${name}". There are: ${Object.keys(BENCHES).join(', ')}.\n`);
    process.exitCode = 2;
  }
}
