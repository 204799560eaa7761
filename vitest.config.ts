import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Scenario tests start a loopback Discord each; two workers keep them quick on a small machine.
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
