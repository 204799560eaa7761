import { expect, test } from 'vitest';
import { RIGHTS } from '../../../src/clip/review/entry.ts';
import { DEFAULT_SETTINGS, may, type Settings } from '../../../src/clip/review/rights.ts';
import { COMMANDS } from '../../../src/discord/commands.ts';

const member = (over: { manages?: boolean; roles?: string[]; team?: string } = {}) => ({
  team: 'server-1',
  roles: [],
  manages: false,
  ...over,
});
const with5: Settings = {
  ...DEFAULT_SETTINGS,
  roles: { ...DEFAULT_SETTINGS.roles, confirm: [{ id: '5', name: 'Desk' }] },
};

test.each(RIGHTS)('whoever manages the server may %s, and by default nobody else', (right) => {
  expect(may(member({ manages: true }), right, DEFAULT_SETTINGS)).toBe(true);
  expect(may(member({ roles: ['5'] }), right, DEFAULT_SETTINGS)).toBe(false);
});

test('a role gives the right that it was set for, and no other', () => {
  expect(may(member({ roles: ['4', '5'] }), 'confirm', with5)).toBe(true);
  expect(may(member({ roles: ['5'] }), 'configure', with5)).toBe(false);
  expect(may(member({ roles: ['4'] }), 'confirm', with5)).toBe(false);
});

test('the role of everybody has the id of the server', () => {
  const everybody: Settings = {
    ...DEFAULT_SETTINGS,
    roles: { ...DEFAULT_SETTINGS.roles, clip: [{ id: '1', name: '@everyone' }] },
  };
  expect(may(member(), 'clip', everybody)).toBe(true);
  expect(may(member({ team: 'person-1' }), 'clip', everybody)).toBe(false);
});

test('Discord shows the settings to those with Manage Server alone; every other command is seen by all and asks for the right itself', () => {
  const restricted = COMMANDS.filter((command) => command.default_member_permissions !== undefined);
  expect(restricted.map(({ name }) => name)).toEqual(['settings']);
  // 0x20 is Manage Server (Permissions, "Bitwise Permission Flags").
  expect(restricted.map((command) => command.default_member_permissions)).toEqual([String(0x20)]);
});
