import {
  type APIApplicationCommand,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attachToLine, detachFromLine, findCommand, splitLine } from '../../../src/playground/page/line.ts';

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

const DIGEST: APIApplicationCommand = {
  ...WHO,
  name: 'digest',
  description: 'The morning digest',
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'set',
      description: 'When it comes',
      options: [{ type: ApplicationCommandOptionType.String, name: 'time', description: 'At what time' }],
    },
    { type: ApplicationCommandOptionType.Subcommand, name: 'off', description: 'No more' },
  ],
};

describe('a command is found once its name is whole, down to its subcommand', () => {
  test.each([
    ['/who', '/who', ['person', 'private']],
    ['/who Caro', '/who', ['person', 'private']],
    ['/digest', '/digest', ['set', 'off']],
    ['/digest s', '/digest', ['set', 'off']],
    ['/digest set', '/digest set', ['time']],
    ['/digest  set time:8', '/digest  set', ['time']],
    ['/digest off', '/digest off', []],
  ])('%s', (line, name, options) => {
    const found = findCommand(line, [WHO, DIGEST]);
    expect(found?.name).toBe(name);
    expect(found?.options.map((option) => option.name)).toEqual(options);
  });

  test.each(['/wh', 'who', '/', '', ' /who'])('not in "%s"', (line) => {
    expect(findCommand(line, [WHO, DIGEST])).toBeUndefined();
  });

  test('and is coloured whole', () => {
    const parts = splitLine('/digest set time:8', [DIGEST]).map(({ text }) => text);
    expect(parts).toEqual(['/digest set', ' ', 'time:', '8']);
  });
});

const CLIP: APIApplicationCommand = {
  ...WHO,
  name: 'clip',
  description: 'Add articles',
  options: [
    { type: ApplicationCommandOptionType.Attachment, name: 'attachment', description: 'A file' },
    { type: ApplicationCommandOptionType.String, name: 'publisher', description: 'Who published it' },
  ],
};

describe('a file that is attached is named by the option that takes it', () => {
  test.each([
    ['/clip', 'story.txt', '/clip attachment:story.txt '],
    ['/clip publisher:The Star', 'my story.txt', '/clip publisher:The Star attachment:my story.txt '],
    ['/clip', 'on: trial.txt', '/clip attachment:"on: trial.txt" '],
    ['/clip', 'a "quoted" one.txt', '/clip attachment:"a quoted one.txt" '],
    ['/clip attachment:first.txt', 'second.txt', '/clip attachment:first.txt'],
    ['/who Caro', 'story.txt', '/who Caro'],
    ['see this', 'story.txt', 'see this'],
  ])('%s with %s', (line, name, expected) => {
    expect(attachToLine(line, name, [WHO, CLIP])).toBe(expected);
  });

  test.each(['story.txt', 'on: trial.txt', 'a "quoted" one.txt', 'ñandú.pdf'])(
    'and no more once %s is taken away',
    (name) => {
      const line = '/clip publisher:The Star';
      const attached = attachToLine(line, name, [CLIP]);
      expect(attached).not.toBe(line);
      expect(detachFromLine(attached, name, [CLIP]).trim()).toBe(line);
    },
  );
});
