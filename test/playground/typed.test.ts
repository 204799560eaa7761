import { type APIApplicationCommand, ApplicationCommandOptionType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTyped, quoteValue, type TypedCommand, type TypedContext } from '../../src/playground/typed.ts';

const {
  String: Text,
  Boolean: Truth,
  Integer,
  Number: Decimal,
  User,
  Channel,
  Attachment,
  Subcommand,
} = ApplicationCommandOptionType;

function command(name: string, options: APIApplicationCommand['options']): APIApplicationCommand {
  return {
    id: name,
    application_id: '1',
    version: '1',
    type: 1,
    default_member_permissions: null,
    name,
    description: name,
    ...(options === undefined ? {} : { options }),
  };
}

const context: TypedContext = {
  commands: [
    command('who', [
      { type: Text, name: 'person', description: 'A name', required: true, max_length: 40 },
      { type: Truth, name: 'private', description: 'Only to you' },
    ]),
    command('sources', [
      { type: Text, name: 'article', description: 'Which' },
      {
        type: Text,
        name: 'order',
        description: 'How',
        choices: [
          { name: 'Newest first', value: 'new' },
          { name: 'Oldest first', value: 'old' },
        ],
      },
      { type: Integer, name: 'page', description: 'Which page', min_value: 1, max_value: 9 },
      { type: Decimal, name: 'share', description: 'A share' },
      { type: User, name: 'whom', description: 'For whom' },
      { type: Channel, name: 'channel', description: 'Where' },
      { type: Attachment, name: 'file', description: 'A file' },
    ]),
    command('deadline', [
      {
        type: Subcommand,
        name: 'add',
        description: 'Adds one',
        options: [{ type: Text, name: 'when', description: 'When', required: true }],
      },
    ]),
    command('help', undefined),
  ],
  users: [{ id: '11', name: 'Edith Editor' }],
  channels: [{ id: '22', name: 'courts' }],
  roles: [],
  files: [{ id: '0', name: 'a story.txt' }],
  findPicked: (_, option, name) =>
    option === 'person' && name === 'Rafael Caro Quintero' ? 'person:1' : undefined,
};

function type(line: string): TypedCommand {
  const typed = parseTyped(line, context);
  if (typed.kind !== 'command') throw new Error(`${line} is no command`);
  return typed;
}

const valuesOf = (line: string) =>
  Object.fromEntries(type(line).options.map(({ name, value }) => [name, value]));

describe('a line', () => {
  test.each([
    ['/who Caro Quintero', { person: 'Caro Quintero' }],
    ['/WHO Caro', { person: 'Caro' }],
    ['/who person:Caro Quintero', { person: 'Caro Quintero' }],
    ['/who person: Caro Quintero private:true', { person: 'Caro Quintero', private: true }],
    ['/who private:false person:Caro', { person: 'Caro', private: false }],
    ['/who Caro Quintero private:true', { person: 'Caro Quintero', private: true }],
    ['/who "private: matters"', { person: 'private: matters' }],
    ['/who person:"re: Caro" private:true', { person: 're: Caro', private: true }],
    ['/who “Caro”', { person: 'Caro' }],
    ['/who Rafael Caro Quintero', { person: 'person:1' }],
    ['/who Enrique "Kiki" Camarena', { person: 'Enrique "Kiki" Camarena' }],
    ['/who at 10:30', { person: 'at 10:30' }],
    ['/who https://example.org/a', { person: 'https://example.org/a' }],
    ['/sources', {}],
    ['/sources order:newest first page:3 share:0.5', { order: 'new', page: 3, share: 0.5 }],
    ['/sources order:old', { order: 'old' }],
    ['/sources whom:@Edith Editor channel:#courts', { whom: '11', channel: '22' }],
    ['/sources whom:<@11> channel:<#22>', { whom: '11', channel: '22' }],
    ['/sources file:a story.txt page:3', { file: '0', page: 3 }],
    ['/deadline add March 4', { when: 'March 4' }],
  ])('%s is read', (line, values) => {
    expect(type(line).problems).toEqual([]);
    expect(valuesOf(line)).toEqual(values);
  });

  test.each([
    ['/who', 'person is missing: A name'],
    ['/who person:', 'Give person a value.'],
    ['/who Caro private:perhaps', 'private is true or false.'],
    ['/who Caro privat:true', 'There is no option privat. This command takes: person, private.'],
    ['/who person:Caro person:Omar', 'person is given twice.'],
    [`/who ${'x'.repeat(41)}`, 'person takes at most 40 characters.'],
    ['/sources order:best', 'order is one of: Newest first, Oldest first.'],
    ['/sources page:many', 'page is a whole number.'],
    ['/sources page:1.5', 'page is a whole number.'],
    ['/sources page:0', 'page is at least 1.'],
    ['/sources page:10', 'page is at most 9.'],
    ['/sources whom:Nobody', 'whom: nothing here is called Nobody.'],
    ['/help me', 'This command takes no options.'],
    ['/deadline', 'Say which: add.'],
    ['/deadline drop', 'Say which: add.'],
  ])('%s is refused with a sentence', (line, problem) => {
    expect(type(line).problems[0]).toContain(problem);
  });

  test('without a slash is a message', () => {
    expect(parseTyped(' Good morning ', context)).toEqual({ kind: 'message', content: 'Good morning' });
  });

  test.each(['/', '/wh', '/nothing here'])('%s names no command yet', (line) => {
    expect(parseTyped(line, context).kind).toBe('unfinished');
  });
});

describe('the option being typed', () => {
  test.each([
    ['/who Ca', 'person', 'Ca', '/who '],
    ['/who person:Ca', 'person', 'Ca', '/who person:'],
    ['/who person: Ca', 'person', 'Ca', '/who person: '],
    ['/who Caro private:t', 'private', 't', '/who Caro private:'],
    ['/who Caro ', 'person', 'Caro ', '/who '],
    ['/who "Ca', 'person', 'Ca', '/who '],
    ['/deadline add Mar', 'when', 'Mar', '/deadline add '],
  ])('in %s', (line, name, value, before) => {
    const { focused } = type(line);
    expect([focused?.option.name, focused?.value, focused?.before]).toEqual([name, value, before]);
  });

  test('leaves the others to be offered', () => {
    expect(type('/sources article:x page:1').unused.map(({ name }) => name)).toEqual([
      'order',
      'share',
      'whom',
      'channel',
      'file',
    ]);
  });
});

test('any text survives being quoted as a value', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((value) => value.trim() === value && !/["“”]/u.test(value));
  fc.assert(
    fc.property(word, (value) => {
      const read = parseTyped(`/who ${quoteValue(value)} private:true`, {
        ...context,
        findPicked: () => undefined,
      });
      expect(read).toMatchObject({ problems: [], options: [{ value }, { value: true }] });
    }),
  );
});

test('reading a line never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (rest) => {
      for (const start of ['/', '/who ', '/sources page:', '/deadline '])
        parseTyped(`${start}${rest}`, context);
    }),
  );
});
