import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommandBody, MessageBody, ModalBody } from '../../src/playground/bodies.ts';
import { parseCommandBody, parseMessageBody, parseModalBody } from '../../src/playground/bodies.ts';
import {
  AUTOCOMPLETE_RULES,
  type Choice,
  COMMAND_LIST_RULES,
  COMMAND_RULES,
} from '../../src/playground/commandRules.ts';
import { DiscordError } from '../../src/playground/errors.ts';
import { MESSAGE_RULES, type MessageSubject } from '../../src/playground/messageRules.ts';
import { MODAL_RULES } from '../../src/playground/modalRules.ts';
import { countCharacters, findProblems, type Rule } from '../../src/playground/rule.ts';
import { refuseDeferral, refuseMessage } from '../../src/playground/rules.ts';

/** For a rule: what it rejects, and what at the very edge nothing rejects. */
type Case<Body> = { rejects: Body[]; takes: Body[] };

const text = (length: number) => 'x'.repeat(length);
const list = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const V2 = MessageFlags.IsComponentsV2;

const button = (extra: object = {}) => ({
  type: ComponentType.Button,
  style: ButtonStyle.Primary,
  custom_id: 'b',
  label: 'B',
  ...extra,
});
const row = (...components: object[]) => ({ type: ComponentType.ActionRow, components });
const option = (extra: object = {}) => ({ label: 'L', value: 'v', ...extra });
const options = (count: number) => list(count, (index) => option({ value: `v${index}` }));
const select = (extra: object = {}) => ({
  type: ComponentType.StringSelect,
  custom_id: 's',
  options: options(1),
  ...extra,
});
const display = (content = 'text') => ({ type: ComponentType.TextDisplay, content });
const thumbnail = (extra: object = {}) => ({
  type: ComponentType.Thumbnail,
  media: { url: 'https://example.org/a.png' },
  ...extra,
});
const section = (count: number, extra: object = { accessory: thumbnail() }) => ({
  type: ComponentType.Section,
  components: list(count, () => display()),
  ...extra,
});
const gallery = (count: number, extra: object = {}) => ({
  type: ComponentType.MediaGallery,
  items: list(count, () => ({ media: { url: 'https://example.org/a.png' }, ...extra })),
});
const container = (...components: object[]) => ({ type: ComponentType.Container, components });
const rows = (count: number) => list(count, (index) => row(button({ custom_id: `b${index}` })));
const v2 = (...components: object[]) => ({ flags: V2, components });
const legacy = (...components: object[]) => ({ content: 'text', components });
const link = (extra: object = {}) => ({
  type: ComponentType.Button,
  style: ButtonStyle.Link,
  label: 'L',
  url: 'https://example.org/',
  ...extra,
});

/** A body, or one with the message that it changes and the files that come with it. */
type MessageCase =
  | object
  | { body: object; existing?: Partial<MessageSubject['existing']>; files?: string[] };

const EXISTING_V2 = { flags: V2, components: [display()] };

const MESSAGES: Record<string, Case<MessageCase>> = {
  'content of at most 2,000 characters': {
    rejects: [{ content: text(2_001) }],
    takes: [{ content: text(2_000) }, { content: '😀'.repeat(2_000) }],
  },
  'a nonce of at most 25 characters': {
    rejects: [{ content: 'x', nonce: text(26) }],
    takes: [
      { content: 'x', nonce: text(25) },
      { content: 'x', nonce: 12 },
    ],
  },
  'at most 10 embeds': {
    rejects: [{ embeds: list(11, () => ({ title: 'x' })) }],
    takes: [{ embeds: list(10, () => ({ title: 'x' })) }],
  },
  'embed texts within their limits': {
    rejects: [
      { embeds: [{ title: text(257) }] },
      { embeds: [{ description: text(4_097) }] },
      { embeds: [{ footer: { text: text(2_049) } }] },
      { embeds: [{ author: { name: text(257) } }] },
      { embeds: [{ fields: list(26, () => ({ name: 'n', value: 'v' })) }] },
      { embeds: [{ fields: [{ name: text(257), value: 'v' }] }] },
      { embeds: [{ fields: [{ name: 'n', value: text(1_025) }] }] },
      { embeds: [{ fields: [{ name: '', value: 'v' }] }] },
    ],
    takes: [
      { embeds: [{ title: text(256), author: { name: text(256) }, footer: { text: text(2_048) } }] },
      { embeds: [{ description: ` ${text(4_096)} ` }] },
      { embeds: [{ fields: list(25, () => ({ name: 'n', value: 'v' })) }] },
      { embeds: [{ fields: [{ name: text(256), value: text(1_024) }] }] },
    ],
  },
  'embeds of at most 6,000 characters in total': {
    rejects: [{ embeds: [{ description: text(3_000) }, { description: text(3_000), title: 'x' }] }],
    takes: [{ embeds: [{ description: text(3_000) }, { description: text(3_000) }] }],
  },
  'only flags that an application may set': {
    rejects: [
      { content: 'x', flags: MessageFlags.Loading },
      { content: 'x', flags: MessageFlags.Crossposted },
    ],
    takes: [
      {
        content: 'x',
        flags: MessageFlags.Ephemeral | MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications,
      },
    ],
  },
  'new components only with IS_COMPONENTS_V2': {
    rejects: [legacy(display()), legacy(container(display())), { components: [section(1)] }],
    takes: [
      v2(display()),
      v2(container(display())),
      { body: { components: [display()] }, existing: EXISTING_V2 },
    ],
  },
  'IS_COMPONENTS_V2 without content and embeds': {
    rejects: [
      { ...v2(display()), content: 'x' },
      { ...v2(display()), embeds: [{ title: 'x' }] },
      { ...v2(display()), sticker_ids: ['1'] },
      { body: v2(display()), existing: { content: 'still there' } },
    ],
    takes: [
      { ...v2(display()), content: '', embeds: [] },
      { body: { ...v2(display()), content: null }, existing: { content: 'gone' } },
    ],
  },
  'IS_COMPONENTS_V2 stays': {
    rejects: [{ body: { flags: 0, components: [display()] }, existing: EXISTING_V2 }],
    takes: [
      { body: { flags: V2, components: [display()] }, existing: EXISTING_V2 },
      { body: {}, existing: EXISTING_V2 },
    ],
  },
  'top-level components of the message kind': {
    rejects: [v2(button()), v2(select()), v2(thumbnail()), legacy(button())],
    takes: [v2(row(button())), legacy(row(button()))],
  },
  'no text input in a message': {
    rejects: [legacy(row({ type: ComponentType.TextInput, custom_id: 't', style: 1, label: 'T' }))],
    takes: [legacy(row(button()))],
  },
  'at most 40 components in all': {
    rejects: [
      v2(container(...list(40, () => display()))),
      v2(...list(13, () => section(1)), display(), display()),
    ],
    takes: [v2(container(...list(39, () => display()))), v2(...list(13, () => section(1)), display())],
  },
  'at most 5 rows without IS_COMPONENTS_V2': {
    rejects: [legacy(...rows(6))],
    takes: [legacy(...rows(5)), v2(...rows(6))],
  },
  'at most 4,000 characters in all text displays': {
    rejects: [v2(display(text(2_000)), section(1, { accessory: thumbnail() }), display(text(1_997)))],
    takes: [v2(display(text(2_000)), section(1, { accessory: thumbnail() }), display(text(1_996)))],
  },
  'attachment:// names a file of the message': {
    rejects: [
      v2({ type: ComponentType.File, file: { url: 'attachment://a.csv' } }),
      {
        body: v2(section(1, { accessory: thumbnail({ media: { url: 'attachment://b.png' } }) })),
        files: ['a.png'],
      },
    ],
    takes: [
      { body: v2({ type: ComponentType.File, file: { url: 'attachment://a.csv' } }), files: ['a.csv'] },
      {
        body: v2({ type: ComponentType.File, file: { url: 'attachment://a.csv' } }),
        existing: { files: ['a.csv'] },
      },
    ],
  },
  'a file component shows an attached file': {
    rejects: [
      v2({ type: ComponentType.File, file: { url: 'https://example.org/a.csv' } }),
      v2({ type: ComponentType.File }),
    ],
    takes: [
      { body: v2({ type: ComponentType.File, file: { url: 'attachment://a.csv' } }), files: ['a.csv'] },
    ],
  },
  'a file description of at most 1,024 characters': {
    rejects: [{ content: 'x', attachments: [{ id: 0, description: text(1_025) }] }],
    takes: [{ content: 'x', attachments: [{ id: 0, description: text(1_024) }] }],
  },
  'allowed mentions either by kind or by list': {
    rejects: [
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      { content: 'x', allowed_mentions: { parse: ['roles'], roles: ['1'] } },
    ],
    takes: [{ content: 'x', allowed_mentions: { parse: ['roles'], users: ['1'] } }],
  },
  'at most 100 allowed people and roles': {
    rejects: [{ content: 'x', allowed_mentions: { users: list(101, String) } }],
    takes: [{ content: 'x', allowed_mentions: { users: list(100, String), roles: list(100, String) } }],
  },
  'custom_id of 1 to 100 characters': {
    rejects: [legacy(row(button({ custom_id: text(101) }))), legacy(row(button({ custom_id: '' })))],
    takes: [legacy(row(button({ custom_id: text(100) }), button({ custom_id: 'x' })))],
  },
  'custom_id on every select and input': {
    rejects: [legacy(row(select({ custom_id: undefined })))],
    takes: [legacy(row(select()))],
  },
  'no custom_id twice': {
    rejects: [
      legacy(row(button(), button())),
      v2(section(1, { accessory: button() }), container(row(button()))),
    ],
    takes: [legacy(row(button(), button({ custom_id: 'c' })))],
  },
  'no id twice': {
    rejects: [v2({ ...display(), id: 3 }, { ...display(), id: 3 })],
    takes: [v2({ ...display(), id: 0 }, { ...display(), id: 0 }, { ...display(), id: 3 })],
  },
  'components only inside those that take them': {
    rejects: [
      v2(container(container(display()))),
      v2(container(button())),
      v2(row(display())),
      v2(section(1, { accessory: select() })),
      v2(section(1, { components: [button()], accessory: thumbnail() })),
      v2({ ...display(), components: [display()] }),
    ],
    takes: [
      v2(
        container(row(button()), section(1, { accessory: link() }), gallery(1), {
          type: ComponentType.Separator,
        }),
      ),
    ],
  },
  'an action row has 1 to 5 buttons, or one select, or one text input': {
    rejects: [
      legacy(row(...list(6, (index) => button({ custom_id: `b${index}` })))),
      legacy(row(select(), button())),
      legacy(row()),
    ],
    takes: [legacy(row(...list(5, (index) => button({ custom_id: `b${index}` })))), legacy(row(select()))],
  },
  'a button label of at most 80 characters': {
    rejects: [legacy(row(button({ label: text(81) })))],
    takes: [legacy(row(button({ label: text(80) })))],
  },
  'a button address of at most 512 characters': {
    rejects: [legacy(row(link({ url: `https://${text(505)}` })))],
    takes: [legacy(row(link({ url: `https://${text(504)}` })))],
  },
  'a button has the fields of its style and no others': {
    rejects: [
      legacy(row(button({ custom_id: undefined }))),
      legacy(row(button({ url: 'https://example.org/' }))),
      legacy(row(button({ label: undefined }))),
      legacy(row(link({ custom_id: 'l' }))),
      legacy(row(link({ url: undefined }))),
      legacy(row(button({ style: 7 }))),
      legacy(row({ type: ComponentType.Button, style: ButtonStyle.Premium, sku_id: '1', label: 'No' })),
    ],
    takes: [
      legacy(row(button({ label: undefined, emoji: { name: '🔍' } }), link())),
      legacy(row({ type: ComponentType.Button, style: ButtonStyle.Premium, sku_id: '1' })),
    ],
  },
  'a select has 1 to 25 options': {
    rejects: [legacy(row(select({ options: options(26) }))), legacy(row(select({ options: [] })))],
    takes: [legacy(row(select({ options: options(25) })))],
  },
  'a select option has texts of at most 100 characters': {
    rejects: [
      legacy(row(select({ options: [option({ label: text(101) })] }))),
      legacy(row(select({ options: [option({ value: text(101) })] }))),
      legacy(row(select({ options: [option({ description: text(101) })] }))),
      legacy(row(select({ options: [option({ label: '' })] }))),
    ],
    takes: [
      legacy(row(select({ options: [{ label: text(100), value: text(100), description: text(100) }] }))),
    ],
  },
  'no select option value twice': {
    rejects: [legacy(row(select({ options: [option(), option()] })))],
    takes: [legacy(row(select({ options: [option(), option({ value: 'V' })] })))],
  },
  'a select lets one pick 0 to 25, the least not above the most': {
    rejects: [
      legacy(row(select({ min_values: -1 }))),
      legacy(row(select({ max_values: 26 }))),
      legacy(row(select({ min_values: 3, max_values: 2 }))),
    ],
    takes: [
      legacy(row(select({ min_values: 0, max_values: 25 }))),
      legacy(row(select({ min_values: 2, max_values: 2 }))),
    ],
  },
  'a select placeholder of at most 150 characters': {
    rejects: [legacy(row(select({ placeholder: text(151) })))],
    takes: [legacy(row(select({ placeholder: text(150) })))],
  },
  'a section has 1 to 3 texts': {
    rejects: [v2(section(4)), v2(section(0))],
    takes: [v2(section(3)), v2(section(1))],
  },
  'a section has an accessory': { rejects: [v2(section(1, {}))], takes: [v2(section(1))] },
  'a text display has text': { rejects: [v2(display(''))], takes: [v2(display('x'))] },
  'a container has components': { rejects: [v2(container())], takes: [v2(container(display()))] },
  'a gallery has 1 to 10 items': {
    rejects: [v2(gallery(11)), v2(gallery(0))],
    takes: [v2(gallery(10)), v2(gallery(1))],
  },
  'a thumbnail has a picture': {
    rejects: [
      v2(section(1, { accessory: { type: ComponentType.Thumbnail } })),
      v2(section(1, { accessory: thumbnail({ media: null }) })),
    ],
    takes: [v2(section(1, { accessory: thumbnail() }))],
  },
  'a media description of at most 1,024 characters': {
    rejects: [
      v2(gallery(1, { description: text(1_025) })),
      v2(section(1, { accessory: thumbnail({ description: text(1_025) }) })),
    ],
    takes: [v2(gallery(1, { description: text(1_024) }))],
  },
};

const command = (extra: object = {}) => ({ name: 'who', description: 'Who is it?', ...extra });
const string = (extra: object = {}) => ({ type: 3, name: 'person', description: 'A name', ...extra });
const strings = (count: number, extra: object = {}) =>
  list(count, (index) => string({ name: `o${index}`, ...extra }));
const choices = (count: number) => list(count, (index) => ({ name: `n${index}`, value: `v${index}` }));
/** A command of exactly so many characters, all that can be so long at its limit. */
const sized = (size: number) => {
  const long = (count: number) =>
    list(count, (index) => ({ name: `${index}`.padStart(100, 'n'), value: text(100) }));
  const described = { description: text(100) };
  // 3 + 100, 2 + 100 + 25 * 200, 2 + 100 + 13 * 200, 2 + the rest.
  const rest = size - 103 - 5_102 - 2_702 - 2;
  return command({
    ...described,
    options: [
      string({ name: 'o0', ...described, choices: long(25) }),
      string({ name: 'o1', ...described, choices: long(13) }),
      string({ name: 'o2', description: text(rest) }),
    ],
  });
};

const COMMANDS: Record<string, Case<object>> = {
  'a slash command and its options are named in lower case, without spaces, in 1 to 32 characters': {
    rejects: [
      command({ name: 'Who' }),
      command({ name: 'who is' }),
      command({ name: '' }),
      command({ name: text(33) }),
      command({ options: [string({ name: 'Person' })] }),
      command({ name_localizations: { 'es-ES': 'Quién' } }),
    ],
    takes: [
      command({ name: text(32) }),
      command({ name: 'quién-es_1', name_localizations: { 'es-ES': 'quién' } }),
      command({ name: '誰' }),
    ],
  },
  'a menu entry has a name of 1 to 32 characters': {
    rejects: [
      { type: 3, name: text(33) },
      { type: 3, name: '' },
    ],
    takes: [
      { type: 3, name: 'Look up' },
      { type: 3, name: text(32) },
    ],
  },
  'a slash command and its options have a description of 1 to 100 characters': {
    rejects: [
      { name: 'who' },
      command({ description: '' }),
      command({ description: text(101) }),
      command({ options: [string({ description: '' })] }),
      command({ description_localizations: { 'es-ES': text(101) } }),
    ],
    takes: [command({ description: text(100), description_localizations: { 'es-ES': text(100) } })],
  },
  'a menu entry has no description and no options': {
    rejects: [
      { type: 3, name: 'Look up', description: 'no' },
      { type: 3, name: 'Look up', options: [string()] },
    ],
    takes: [{ type: 3, name: 'Look up', description: '' }],
  },
  'at most 25 options': {
    rejects: [command({ options: strings(26) })],
    takes: [command({ options: strings(25) })],
  },
  'required options before optional ones': {
    rejects: [command({ options: [string(), string({ name: 'b', required: true })] })],
    takes: [
      command({
        options: [string({ required: true }), string({ name: 'b', required: true }), string({ name: 'c' })],
      }),
    ],
  },
  'no option name twice': {
    rejects: [command({ options: [string(), string()] })],
    takes: [command({ options: [string(), string({ name: 'persons' })] })],
  },
  'subcommands only beside subcommands': {
    rejects: [command({ options: [{ type: 1, name: 'a', description: 'A' }, string()] })],
    takes: [command({ options: [{ type: 1, name: 'a', description: 'A', options: [string()] }] })],
  },
  'at most 25 choices': {
    rejects: [command({ options: [string({ choices: choices(26) })] })],
    takes: [command({ options: [string({ choices: choices(25) })] })],
  },
  'a choice has a name of 1 to 100 characters and a value of at most 100': {
    rejects: [
      command({ options: [string({ choices: [{ name: '', value: 'v' }] })] }),
      command({ options: [string({ choices: [{ name: text(101), value: 'v' }] })] }),
      command({ options: [string({ choices: [{ name: 'n', value: text(101) }] })] }),
    ],
    takes: [command({ options: [string({ choices: [{ name: text(100), value: text(100) }] })] })],
  },
  'no choice name twice': {
    rejects: [command({ options: [string({ choices: [choices(1), choices(1)].flat() })] })],
    takes: [command({ options: [string({ choices: choices(2) })] })],
  },
  'no autocomplete together with choices': {
    rejects: [command({ options: [string({ autocomplete: true, choices: choices(1) })] })],
    takes: [
      command({
        options: [string({ autocomplete: true, choices: [] }), string({ name: 'b', choices: choices(1) })],
      }),
    ],
  },
  'autocomplete and choices only on texts and numbers': {
    rejects: [
      command({ options: [{ type: 5, name: 'private', description: 'P', autocomplete: true }] }),
      command({ options: [{ type: 6, name: 'whom', description: 'W', choices: choices(1) }] }),
    ],
    takes: [command({ options: [{ type: 4, name: 'page', description: 'P', autocomplete: true }] })],
  },
  'text lengths from 0 to 6,000': {
    rejects: [
      command({ options: [string({ min_length: -1 })] }),
      command({ options: [string({ max_length: 6_001 })] }),
      command({ options: [string({ max_length: 0 })] }),
    ],
    takes: [command({ options: [string({ min_length: 0, max_length: 6_000 })] })],
  },
  'at most 8,000 characters in a command': { rejects: [sized(8_001)], takes: [sized(8_000)] },
};

const COMMAND_LISTS: Record<string, Case<object[]>> = {
  'no command name twice in a kind': {
    rejects: [[command(), command()]],
    takes: [[command(), { type: 3, name: 'who' }, { type: 2, name: 'who' }]],
  },
  'at most 100 slash commands and 15 menu entries of a kind': {
    rejects: [
      list(101, (index) => command({ name: `c${index}` })),
      list(16, (index) => ({ type: 3, name: `c${index}` })),
    ],
    takes: [
      [
        ...list(100, (index) => command({ name: `c${index}` })),
        ...list(15, (index) => ({ type: 3, name: `c${index}` })),
      ],
    ],
  },
};

const AUTOCOMPLETES: Record<string, Case<{ choices: Choice[]; isText: boolean }>> = {
  'autocomplete gives at most 25 choices': {
    rejects: [{ choices: choices(26), isText: true }],
    takes: [
      { choices: choices(25), isText: true },
      { choices: [], isText: true },
    ],
  },
  'an autocomplete choice has a name of 1 to 100 characters and a value of at most 100': {
    rejects: [
      { choices: [{ name: '', value: 'v' }], isText: true },
      { choices: [{ name: text(101), value: 'v' }], isText: true },
      { choices: [{ name: 'n', value: text(101) }], isText: true },
    ],
    takes: [{ choices: [{ name: text(100), value: text(100) }], isText: true }],
  },
  'an autocomplete choice has a value of the kind of its option': {
    rejects: [
      { choices: [{ name: 'n', value: 1 }], isText: true },
      { choices: [{ name: 'n', value: '1' }], isText: false },
    ],
    takes: [{ choices: [{ name: 'n', value: 1 }], isText: false }],
  },
};

const input = (extra: object = {}) => ({ type: ComponentType.TextInput, custom_id: 'i', style: 1, ...extra });
const label = (component: object = input(), extra: object = {}) => ({
  type: ComponentType.Label,
  label: 'Why?',
  component,
  ...extra,
});
const modal = (...components: object[]) => ({ custom_id: 'm', title: 'Correct', components });

const MODALS: Record<string, Case<object>> = {
  'a modal title of 1 to 45 characters': {
    rejects: [
      { ...modal(label()), title: text(46) },
      { ...modal(label()), title: '' },
    ],
    takes: [{ ...modal(label()), title: text(45) }],
  },
  'a modal custom_id of 1 to 100 characters': {
    rejects: [
      { ...modal(label()), custom_id: text(101) },
      { ...modal(label()), custom_id: '' },
    ],
    takes: [{ ...modal(label()), custom_id: text(100) }],
  },
  'a modal has 1 to 5 components': {
    rejects: [modal(), modal(...list(6, (index) => label(input({ custom_id: `i${index}` }))))],
    takes: [modal(...list(5, (index) => label(input({ custom_id: `i${index}` }))))],
  },
  'top-level components of a modal': {
    rejects: [modal(container(display())), modal(input())],
    takes: [modal(display(), label())],
  },
  'a row in a modal holds a text input': {
    rejects: [modal(row(button()))],
    takes: [modal(row(input({ label: 'Why?' })))],
  },
  'a label text of 1 to 45 characters and a description of at most 100': {
    rejects: [modal(label(input(), { label: text(46) })), modal(label(input(), { description: text(101) }))],
    takes: [modal(label(input(), { label: text(45), description: text(100) }))],
  },
  'a text input in a row has a label of 1 to 45 characters': {
    rejects: [modal(row(input())), modal(row(input({ label: text(46) })))],
    takes: [modal(row(input({ label: text(45) })))],
  },
  'a text input has a style': {
    rejects: [modal(label(input({ style: 3 })))],
    takes: [modal(label(input({ style: 2 })))],
  },
  'a text input takes 0 to 4,000 characters': {
    rejects: [
      modal(label(input({ min_length: 4_001, max_length: 4_000 }))),
      modal(label(input({ max_length: 4_001 }))),
      modal(label(input({ max_length: 0 }))),
      modal(label(input({ value: text(4_001) }))),
    ],
    takes: [modal(label(input({ min_length: 0, max_length: 4_000, value: text(4_000) })))],
  },
  'a text input placeholder of at most 100 characters': {
    rejects: [modal(label(input({ placeholder: text(101) })))],
    takes: [modal(label(input({ placeholder: text(100) })))],
  },
  'nothing in a modal is disabled': {
    rejects: [modal(label(select({ disabled: true })))],
    takes: [modal(label(select({ disabled: false })))],
  },
};

/** Cases that hold for components in messages hold for them in modals: the rules are the same. */
const SHARED = new Set(MESSAGE_RULES.map(({ name }) => name));

function toSubject(given: MessageCase): MessageSubject {
  const full: { body: object; existing?: Partial<MessageSubject['existing']>; files?: string[] } =
    'body' in given ? given : { body: given };
  const blank = { flags: 0, content: '', embeds: 0, components: [], files: [] };
  return {
    body: parseMessageBody(full.body),
    files: full.files ?? [],
    ...(full.existing === undefined ? {} : { existing: { ...blank, ...full.existing } }),
  };
}

function holds<Subject, Given>(
  title: string,
  rules: readonly Rule<Subject>[],
  cases: Record<string, Case<Given>>,
  toSubject: (given: Given) => Subject,
): void {
  describe(title, () => {
    for (const rule of rules) {
      const { rejects, takes } = cases[rule.name] ?? { rejects: [], takes: [] };
      test(`${rule.name} (${rule.docs})`, () => {
        expect(rejects.length).toBeGreaterThan(0);
        expect(takes.length).toBeGreaterThan(0);
        for (const given of rejects)
          expect(rule.find(toSubject(given)), JSON.stringify(given).slice(0, 200)).not.toEqual([]);
        for (const given of takes)
          expect(findProblems(rules, toSubject(given)), JSON.stringify(given).slice(0, 200)).toEqual([]);
      });
    }
    test('every case belongs to a rule', () => {
      expect(Object.keys(cases).sort()).toEqual(rules.map(({ name }) => name).sort());
    });
  });
}

holds<MessageSubject, MessageCase>('a message', MESSAGE_RULES, MESSAGES, toSubject);
holds<CommandBody, object>('a command', COMMAND_RULES, COMMANDS, parseCommandBody);
holds<readonly CommandBody[], object[]>('all commands', COMMAND_LIST_RULES, COMMAND_LISTS, (given) =>
  given.map(parseCommandBody),
);
holds('autocomplete', AUTOCOMPLETE_RULES, AUTOCOMPLETES, (given) => given);
holds<ModalBody, object>(
  'a modal',
  MODAL_RULES.filter(({ name }) => !SHARED.has(name)),
  MODALS,
  parseModalBody,
);

describe('a refusal', () => {
  const refusal = (run: () => void): DiscordError | undefined => {
    try {
      run();
      return undefined;
    } catch (error) {
      if (error instanceof DiscordError) return error;
      throw error;
    }
  };
  const refuse = (body: object) => refusal(() => refuseMessage(toSubject(body)));

  test.each([{}, { content: ' \n' }, { embeds: [], components: [] }, { content: null }])(
    'of an empty message %j is 50006',
    (body) => {
      expect(refuse(body)).toMatchObject({ status: 400, code: 50_006 });
    },
  );

  test('is not made of a message with a file alone, nor of an edit that leaves something', () => {
    expect(refuse({ body: {}, files: ['a.csv'] })).toBeUndefined();
    expect(refuse({ body: { content: null }, existing: { embeds: 1 } })).toBeUndefined();
    expect(refuse({ body: { content: null }, existing: { content: 'all there was' } })?.code).toBe(50_006);
  });

  test('names the field to blame as Discord does', () => {
    const error = refuse(legacy(row(button({ label: text(81) }))));
    expect(error?.status).toBe(400);
    expect(error?.body()).toEqual({
      message: 'Invalid Form Body',
      code: 50_035,
      errors: {
        components: {
          0: {
            components: {
              0: {
                label: {
                  _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 80 or fewer in length.' }],
                },
              },
            },
          },
        },
      },
    });
  });

  test('is made of every flag but EPHEMERAL on a deferral', () => {
    const defer = (flags: number) => refusal(() => refuseDeferral({ flags } satisfies MessageBody, ['data']));
    expect(defer(MessageFlags.Ephemeral)).toBeUndefined();
    expect(defer(V2)?.body().errors).toHaveProperty('data.flags');
  });
});

test('characters are counted as code points, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 })), (units) => {
      const any = String.fromCharCode(...units);
      expect(countCharacters(any)).toBe([...any].length);
    }),
  );
});

test('parsing a body never throws anything but a refusal', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (any) => {
      for (const parse of [parseMessageBody, parseCommandBody, parseModalBody]) {
        try {
          parse(any);
        } catch (error) {
          expect(error).toBeInstanceOf(DiscordError);
        }
      }
    }),
  );
});
