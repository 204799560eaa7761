import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Scenario tests start a loopback Discord each; two workers keep them quick on a small machine.
    maxWorkers: 2,
    // Only to end what hangs: a busy machine takes its time, and no test is about speed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
