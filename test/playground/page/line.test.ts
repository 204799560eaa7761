import {
  type APIApplicationCommand,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCommand, splitLine } from '../../../src/playground/page/line.ts';

const WHO: APIApplicationCommand = {
  id: '1',
  application_id: '1',
  version: '1',
  type: ApplicationCommandType.ChatInput,
  name: 'who',
  description: 'Who somebody is',
  default_member_permissions: null,
  options: [
    { type: ApplicationCommandOptionType.String, name: 'person', description: 'A name' },
    { type: ApplicationCommandOptionType.Boolean, name: 'private', description: 'Only for me' },
  ],
};

describe('a typed line is coloured by its parts', () => {
  test.each([
    ['/who Caro', '/who| Caro'],
    ['/who Caro private:true', '/who| Caro |private:|true'],
    ['/who person: Caro private: true', '/who| |person:| Caro |private:| true'],
    ['/who "a private:word" private:true', '/who| "a private:word" |private:|true'],
    ['/who other:Caro', '/who| other:Caro'],
    ['/whom Caro', '/whom Caro'],
    ['hello /who', 'hello /who'],
    ['', ''],
  ])('%s', (line, expected) => {
    expect(
      splitLine(line, [WHO])
        .map(({ text }) => text)
        .join('|'),
    ).toBe(expected);
  });

  test('and the parts are the whole line, whatever it is', () => {
    const part = fc.constantFrom('/who', ' ', 'private:', 'person:', '"', 'x', '\n', 'é', '/', ':');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const line = parts.join('');
        expect(
          splitLine(line, [WHO])
            .map(({ text }) => text)
            .join(''),
        ).toBe(line);
      }),
    );
  });
});

test('a command is found once its name is whole', () => {
  expect(findCommand('/who', [WHO])).toBe(WHO);
  expect(findCommand('/who Caro', [WHO])).toBe(WHO);
  expect(findCommand('/wh', [WHO])).toBeUndefined();
  expect(findCommand('who', [WHO])).toBeUndefined();
});
