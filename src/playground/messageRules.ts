import { AllowedMentionsTypes, type APIEmbed, ComponentType, MessageFlags } from 'discord-api-types/v10';
import type { MessageBody } from './bodies.ts';
import {
  AT_TOP,
  COMPONENT_RULES,
  findMisplaced,
  type Node,
  type Placed,
  placeComponents,
} from './componentRules.ts';
import type { Problem } from './errors.ts';
import { checkCount, checkLength, countCharacters, type Rule, required } from './rule.ts';

/** A message's body with all that it depends on whether Discord takes it. */
export type MessageSubject = {
  body: MessageBody;
  /** The message as it is, where the body changes one. */
  existing?: {
    flags: number;
    content: string;
    embeds: number;
    components: readonly Node[];
    files: readonly string[];
  };
  /** Names of the files sent with the body. */
  files: readonly string[];
};

/** docs: Message Resource, Create Message. */
const CONTENT_LENGTH = 2_000;
const NONCE_LENGTH = 25;
const EMBED_COUNT = 10;
/** docs: Message Resource, Embed Limits. */
const EMBED_TOTAL = 6_000;
const EMBED_LENGTHS = {
  title: 256,
  description: 4_096,
  footer: 2_048,
  author: 256,
  fieldName: 256,
  fieldValue: 1_024,
};
const EMBED_FIELDS = 25;
/** docs: Component Reference: "Messages allow up to 40 total components". */
const TOTAL_COMPONENTS = 40;
/** docs: Component Reference, Legacy Message Component Behavior. */
const LEGACY_ROWS = 5;
/** docs: Change Log, "Introducing New Components for Messages": the text of all text displays. */
const TOTAL_TEXT = 4_000;
/** docs: Message Resource, Attachment Request Structure. */
const FILE_DESCRIPTION_LENGTH = 1_024;
/** docs: Message Resource, Allowed Mentions Structure. */
const MENTION_COUNT = 100;

const SETTABLE =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2;

const V2_ONLY: readonly number[] = AT_TOP.v2.filter((type) => type !== ComponentType.ActionRow);

const isV2 = ({ body, existing }: MessageSubject) =>
  (((body.flags ?? 0) | (existing?.flags ?? 0)) & MessageFlags.IsComponentsV2) !== 0;

const placed = ({ body }: MessageSubject): Placed[] => placeComponents(body.components ?? []);

/** Everything that Discord refuses in a message, beyond the kinds of its fields. */
export const MESSAGE_RULES: readonly Rule<MessageSubject>[] = [
  {
    name: 'content of at most 2,000 characters',
    docs: 'Message Resource, Create Message',
    find: ({ body }) => checkLength(body.content, { max: CONTENT_LENGTH }, ['content']),
  },
  {
    name: 'a nonce of at most 25 characters',
    docs: 'Message Resource, Create Message',
    find: ({ body }) =>
      checkLength(body.nonce == null ? undefined : String(body.nonce), { max: NONCE_LENGTH }, ['nonce']),
  },
  {
    name: 'at most 10 embeds',
    docs: 'Message Resource, Create Message',
    find: ({ body }) => checkCount(body.embeds, { max: EMBED_COUNT }, ['embeds']),
  },
  {
    name: 'embed texts within their limits',
    docs: 'Message Resource, Embed Limits',
    find: ({ body }) => (body.embeds ?? []).flatMap(findEmbedProblems),
  },
  {
    name: 'embeds of at most 6,000 characters in total',
    docs: 'Message Resource, Embed Limits',
    find: ({ body }) => {
      const total = (body.embeds ?? [])
        .flatMap(textsOf)
        .reduce((sum, text) => sum + countCharacters(text.trim()), 0);
      if (total <= EMBED_TOTAL) return [];
      const message = `Embed size exceeds maximum size of ${EMBED_TOTAL}`;
      return [{ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message }];
    },
  },
  {
    name: 'only flags that an application may set',
    docs: 'Receiving and Responding, Messages; Message Resource, Create Message',
    find: ({ body }) =>
      ((body.flags ?? 0) & ~SETTABLE) === 0
        ? []
        : [{ path: ['flags'], code: 'MESSAGE_FLAGS_INVALID', message: 'Only some flags can be set.' }],
  },
  {
    name: 'new components only with IS_COMPONENTS_V2',
    docs: 'Component Reference, introduction',
    find: (subject) => {
      if (isV2(subject)) return [];
      return (subject.body.components ?? []).flatMap((node, index) =>
        V2_ONLY.includes(node.type)
          ? [
              {
                path: ['components', index],
                code: 'UNION_TYPE_CHOICES',
                message: 'This component needs the flag IS_COMPONENTS_V2 (1 << 15).',
              },
            ]
          : [],
      );
    },
  },
  {
    name: 'IS_COMPONENTS_V2 without content and embeds',
    docs: 'Message Resource, Create Message and Edit Message, flags',
    find: (subject) => {
      if (!isV2(subject)) return [];
      const { body, existing } = subject;
      const clash = (field: string): Problem => ({
        path: [field],
        code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      });
      const content = body.content === undefined ? existing?.content : body.content;
      const embeds = body.embeds === undefined ? existing?.embeds : body.embeds?.length;
      return [
        ...((content ?? '') === '' ? [] : [clash('content')]),
        ...((embeds ?? 0) === 0 ? [] : [clash('embeds')]),
        ...['poll', 'sticker_ids'].filter((field) => hasValue(body[field])).map(clash),
      ];
    },
  },
  {
    name: 'IS_COMPONENTS_V2 stays',
    docs: 'Component Reference, introduction; Message Resource, Edit Message, flags',
    find: ({ body, existing }) => {
      const wasV2 = ((existing?.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
      if (!wasV2 || body.flags == null || (body.flags & MessageFlags.IsComponentsV2) !== 0) return [];
      const message = 'The flag IS_COMPONENTS_V2 cannot be removed from a message.';
      return [{ path: ['flags'], code: 'MESSAGE_FLAGS_COMPONENTS_V2_REMOVED', message }];
    },
  },
  {
    name: 'top-level components of the message kind',
    docs: 'Component Reference, Component Types, Usage',
    find: (subject) => {
      const nodes = subject.body.components ?? [];
      if (isV2(subject)) return findMisplaced(nodes, AT_TOP.v2, ['components']);
      return findMisplaced(
        nodes.filter(({ type }) => !V2_ONLY.includes(type)),
        AT_TOP.legacy,
        ['components'],
      );
    },
  },
  {
    name: 'no text input in a message',
    docs: 'Component Reference, Text Input',
    find: (subject) =>
      placed(subject)
        .filter(({ node }) => node.type === ComponentType.TextInput)
        .map(({ path }) => ({
          path: [...path, 'type'],
          code: 'BASE_TYPE_CHOICES',
          message: 'A text input stands in a modal.',
        })),
  },
  {
    name: 'at most 40 components in all',
    docs: 'Component Reference, introduction',
    find: (subject) => {
      const count = placed(subject).length;
      if (count <= TOTAL_COMPONENTS) return [];
      const message = `The total number of components can not exceed ${TOTAL_COMPONENTS}, got ${count}`;
      return [{ path: ['components'], code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message }];
    },
  },
  {
    name: 'at most 5 rows without IS_COMPONENTS_V2',
    docs: 'Component Reference, Legacy Message Component Behavior',
    find: (subject) =>
      isV2(subject) ? [] : checkCount(subject.body.components, { max: LEGACY_ROWS }, ['components']),
  },
  {
    name: 'at most 4,000 characters in all text displays',
    docs: 'Component Reference, Text Display; Change Log, Introducing New Components for Messages',
    find: (subject) => {
      const total = placed(subject)
        .filter(({ node }) => node.type === ComponentType.TextDisplay)
        .reduce((sum, { node }) => sum + countCharacters(node.content ?? ''), 0);
      if (total <= TOTAL_TEXT) return [];
      const message = `Total displayable text size exceeds maximum size of ${TOTAL_TEXT}`;
      return [{ path: ['components'], code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message }];
    },
  },
  {
    name: 'attachment:// names a file of the message',
    docs: 'API Reference, Uploading Files; Component Reference, Unfurled Media Item Structure',
    find: (subject) => {
      const known = new Set([
        ...subject.files,
        ...(subject.existing?.files ?? []),
        ...(subject.body.attachments ?? []).flatMap(({ filename }) => filename ?? []),
      ]);
      return placed(subject).flatMap(({ node, path }) => {
        const urls = [
          ...(node.media == null ? [] : [{ url: node.media.url, at: [...path, 'media', 'url'] }]),
          ...(node.file == null ? [] : [{ url: node.file.url, at: [...path, 'file', 'url'] }]),
          ...(node.items ?? []).map(({ media }, index) => ({
            url: media.url,
            at: [...path, 'items', index, 'media', 'url'],
          })),
        ];
        return urls
          .filter(
            ({ url }) => url.startsWith('attachment://') && !known.has(url.slice('attachment://'.length)),
          )
          .map(({ at }) => ({
            path: at,
            code: 'COMPONENT_ATTACHMENT_NOT_FOUND',
            message: 'No such file is attached.',
          }));
      });
    },
  },
  {
    name: 'a file component shows an attached file',
    docs: 'Component Reference, File Structure',
    find: (subject) =>
      placed(subject).flatMap(({ node, path }) => {
        if (node.type !== ComponentType.File) return [];
        if (node.file == null) return [required([...path, 'file'])];
        if (node.file.url.startsWith('attachment://')) return [];
        return [
          {
            path: [...path, 'file', 'url'],
            code: 'BASE_TYPE_CHOICES',
            message: 'Only attachment:// is taken.',
          },
        ];
      }),
  },
  {
    name: 'a file description of at most 1,024 characters',
    docs: 'Message Resource, Attachment Request Structure',
    find: ({ body }) =>
      (body.attachments ?? []).flatMap(({ description }, index) =>
        checkLength(description, { max: FILE_DESCRIPTION_LENGTH }, ['attachments', index, 'description']),
      ),
  },
  {
    name: 'allowed mentions either by kind or by list',
    docs: 'Message Resource, Allowed Mentions Structure',
    find: ({ body: { allowed_mentions: allowed } }) => {
      const clashes = [
        { kind: AllowedMentionsTypes.User, list: allowed?.users },
        { kind: AllowedMentionsTypes.Role, list: allowed?.roles },
      ].filter(({ kind, list }) => (list ?? []).length > 0 && (allowed?.parse ?? []).includes(kind));
      return clashes.map(({ kind }) => ({
        path: ['allowed_mentions', 'parse'],
        code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      }));
    },
  },
  {
    name: 'at most 100 allowed people and roles',
    docs: 'Message Resource, Allowed Mentions Structure',
    find: ({ body: { allowed_mentions: allowed } }) => [
      ...checkCount(allowed?.users, { max: MENTION_COUNT }, ['allowed_mentions', 'users']),
      ...checkCount(allowed?.roles, { max: MENTION_COUNT }, ['allowed_mentions', 'roles']),
    ],
  },
  ...COMPONENT_RULES.map(
    ({ name, docs, find }): Rule<MessageSubject> => ({
      name,
      docs,
      find: (subject) => find(placed(subject)),
    }),
  ),
];

/** Whether nothing would be left to see: 50006, an error of its own (docs: Message Resource, Create Message). */
export function isEmptyMessage({ body, existing, files }: MessageSubject): boolean {
  const content = body.content === undefined ? existing?.content : body.content;
  const embeds = body.embeds === undefined ? existing?.embeds : body.embeds?.length;
  const components = body.components === undefined ? existing?.components : body.components;
  const kept = body.attachments === undefined ? existing?.files.length : body.attachments?.length;
  return (
    (content ?? '').trim() === '' &&
    (embeds ?? 0) === 0 &&
    (components ?? []).length === 0 &&
    (kept ?? 0) === 0 &&
    files.length === 0 &&
    !hasValue(body.poll) &&
    !hasValue(body.sticker_ids)
  );
}

/** Only EPHEMERAL goes with a deferral (docs: Receiving and Responding, Messages). */
export function findDeferralProblems(flags: number | null | undefined): Problem[] {
  if (((flags ?? 0) & ~MessageFlags.Ephemeral) === 0) return [];
  return [
    { path: ['flags'], code: 'MESSAGE_FLAGS_INVALID', message: 'A deferred response takes only EPHEMERAL.' },
  ];
}

function hasValue(value: unknown): boolean {
  return value != null && !(Array.isArray(value) && value.length === 0);
}

function textsOf(embed: APIEmbed): string[] {
  return [
    embed.title,
    embed.description,
    embed.footer?.text,
    embed.author?.name,
    ...(embed.fields ?? []).flatMap(({ name, value }) => [name, value]),
  ].filter((text) => text != null);
}

function findEmbedProblems(embed: APIEmbed, index: number): Problem[] {
  const at = (...path: Problem['path']) => ['embeds', index, ...path];
  return [
    ...checkLength(embed.title?.trim(), { max: EMBED_LENGTHS.title }, at('title')),
    ...checkLength(embed.description?.trim(), { max: EMBED_LENGTHS.description }, at('description')),
    ...checkLength(embed.footer?.text.trim(), { max: EMBED_LENGTHS.footer }, at('footer', 'text')),
    ...checkLength(embed.author?.name.trim(), { max: EMBED_LENGTHS.author }, at('author', 'name')),
    ...checkCount(embed.fields, { max: EMBED_FIELDS }, at('fields')),
    ...(embed.fields ?? []).flatMap(({ name, value }, field) => [
      ...checkLength(name.trim(), { min: 1, max: EMBED_LENGTHS.fieldName }, at('fields', field, 'name')),
      ...checkLength(value.trim(), { min: 1, max: EMBED_LENGTHS.fieldValue }, at('fields', field, 'value')),
    ]),
  ];
}
