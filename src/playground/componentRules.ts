import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Problem } from './errors.ts';
import { checkCount, checkLength, checkNumber, findRepeats, type Rule, required } from './rule.ts';

/** A component as the rules see it: of any kind, in any place. */
export type Node = {
  readonly type: number;
  readonly id?: number | null | undefined;
  readonly custom_id?: string | null | undefined;
  readonly content?: string | null | undefined;
  readonly label?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly placeholder?: string | null | undefined;
  readonly value?: string | null | undefined;
  readonly style?: number | null | undefined;
  readonly url?: string | null | undefined;
  readonly sku_id?: string | null | undefined;
  readonly emoji?: unknown;
  readonly disabled?: boolean | null | undefined;
  readonly required?: boolean | null | undefined;
  readonly min_length?: number | null | undefined;
  readonly max_length?: number | null | undefined;
  readonly min_values?: number | null | undefined;
  readonly max_values?: number | null | undefined;
  readonly options?:
    | readonly {
        readonly label?: string;
        readonly value: string;
        readonly description?: string | null | undefined;
      }[]
    | null
    | undefined;
  readonly items?:
    | readonly {
        readonly media: { readonly url: string };
        readonly description?: string | null | undefined;
      }[]
    | null
    | undefined;
  readonly media?: { readonly url: string } | null | undefined;
  readonly file?: { readonly url: string } | null | undefined;
  readonly components?: readonly Node[] | null | undefined;
  readonly accessory?: Node | null | undefined;
  readonly component?: Node | null | undefined;
};

export type Placed = { node: Node; path: Problem['path'] };

/** docs: Component Reference, Custom ID. */
const CUSTOM_ID_LENGTH = { min: 1, max: 100 };
/** docs: Component Reference, Button Structure. */
const BUTTON_LABEL_LENGTH = 80;
const BUTTON_URL_LENGTH = 512;
const BUTTONS_A_ROW = 5;
/** docs: Component Reference, String Select Structure. */
const SELECT_OPTIONS = { min: 1, max: 25 };
const SELECT_TEXT_LENGTH = 100;
const SELECT_PLACEHOLDER_LENGTH = 150;
/** docs: Component Reference, Section Structure. */
const SECTION_TEXTS = { min: 1, max: 3 };
/** docs: Component Reference, Media Gallery Structure. */
const GALLERY_ITEMS = { min: 1, max: 10 };
const MEDIA_DESCRIPTION_LENGTH = 1_024;

const { ActionRow, Button, StringSelect, TextInput, Section, TextDisplay, Thumbnail, MediaGallery } =
  ComponentType;
const SELECTS: readonly number[] = [
  StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];
const IN_LABEL: readonly number[] = [
  TextInput,
  ...SELECTS,
  ComponentType.FileUpload,
  ComponentType.RadioGroup,
  ComponentType.CheckboxGroup,
  ComponentType.Checkbox,
];
const IN_CONTAINER: readonly number[] = [
  ActionRow,
  Section,
  TextDisplay,
  MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
];

/** What may stand at the top of a message without, and with, IS_COMPONENTS_V2, and of a modal. */
export const AT_TOP = {
  legacy: [ActionRow],
  v2: [...IN_CONTAINER, ComponentType.Container],
  modal: [ActionRow, TextDisplay, ComponentType.Label],
} satisfies Record<string, readonly number[]>;

/** Every component with the path that an error names, a parent before its children. */
export function placeComponents(nodes: readonly Node[], at: Problem['path'] = ['components']): Placed[] {
  return nodes.flatMap((node, index) => placeOne(node, [...at, index]));
}

function placeOne(node: Node, path: Problem['path']): Placed[] {
  return [
    { node, path },
    ...placeComponents(node.components ?? [], [...path, 'components']),
    ...(node.accessory == null ? [] : placeOne(node.accessory, [...path, 'accessory'])),
    ...(node.component == null ? [] : placeOne(node.component, [...path, 'component'])),
  ];
}

const each =
  (types: readonly number[], find: (placed: Placed) => Problem[]) =>
  (all: readonly Placed[]): Problem[] =>
    all.filter(({ node }) => types.includes(node.type)).flatMap(find);

/** What holds for components wherever they are sent. */
export const COMPONENT_RULES: readonly Rule<readonly Placed[]>[] = [
  {
    name: 'custom_id of 1 to 100 characters',
    docs: 'Component Reference, Custom ID',
    find: (all) =>
      all.flatMap(({ node, path }) =>
        node.custom_id == null ? [] : checkLength(node.custom_id, CUSTOM_ID_LENGTH, [...path, 'custom_id']),
      ),
  },
  {
    name: 'custom_id on every select and input',
    docs: 'Component Reference, Custom ID',
    find: each([...SELECTS, ...IN_LABEL], ({ node, path }) =>
      node.custom_id == null ? [required([...path, 'custom_id'])] : [],
    ),
  },
  {
    name: 'no custom_id twice',
    docs: 'Component Reference, Custom ID',
    find: (all) =>
      findRepeats(all, ({ node }) => node.custom_id ?? undefined).map((index) => ({
        path: [...(all[index]?.path ?? []), 'custom_id'],
        code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
        message: 'Component custom id cannot be duplicated',
      })),
  },
  {
    name: 'no id twice',
    docs: 'Component Reference, Anatomy of a Component',
    find: (all) =>
      findRepeats(all, ({ node }) => (node.id == null || node.id === 0 ? undefined : String(node.id))).map(
        (index) => ({
          path: [...(all[index]?.path ?? []), 'id'],
          code: 'COMPONENT_ID_DUPLICATED',
          message: 'Component id cannot be duplicated',
        }),
      ),
  },
  {
    name: 'components only inside those that take them',
    docs: 'Component Reference, Component Types and the child components of each',
    find: (all) => all.flatMap(findMisplacedChildren),
  },
  {
    name: 'an action row has 1 to 5 buttons, or one select, or one text input',
    docs: 'Component Reference, Action Row Structure',
    find: each([ActionRow], ({ node, path }) => {
      const children = node.components ?? [];
      const isButtons = children.every(({ type }) => type === Button);
      const max = isButtons ? BUTTONS_A_ROW : 1;
      return checkCount(children, { min: 1, max }, [...path, 'components']);
    }),
  },
  {
    name: 'a button label of at most 80 characters',
    docs: 'Component Reference, Button Structure',
    find: each([Button], ({ node, path }) =>
      checkLength(node.label, { max: BUTTON_LABEL_LENGTH }, [...path, 'label']),
    ),
  },
  {
    name: 'a button address of at most 512 characters',
    docs: 'Component Reference, Button Structure',
    find: each([Button], ({ node, path }) =>
      checkLength(node.url, { max: BUTTON_URL_LENGTH }, [...path, 'url']),
    ),
  },
  {
    name: 'a button has the fields of its style and no others',
    docs: 'Component Reference, Button Structure',
    find: each([Button], findButtonProblems),
  },
  {
    name: 'a select has 1 to 25 options',
    docs: 'Component Reference, String Select Structure',
    find: each([StringSelect], ({ node, path }) =>
      checkCount(node.options ?? [], SELECT_OPTIONS, [...path, 'options']),
    ),
  },
  {
    name: 'a select option has texts of at most 100 characters',
    docs: 'Component Reference, Select Option Structure',
    find: each([StringSelect], ({ node, path }) =>
      (node.options ?? []).flatMap((option, index) => [
        ...checkLength(option.label, { min: 1, max: SELECT_TEXT_LENGTH }, [
          ...path,
          'options',
          index,
          'label',
        ]),
        ...checkLength(option.value, { min: 1, max: SELECT_TEXT_LENGTH }, [
          ...path,
          'options',
          index,
          'value',
        ]),
        ...checkLength(option.description, { max: SELECT_TEXT_LENGTH }, [
          ...path,
          'options',
          index,
          'description',
        ]),
      ]),
    ),
  },
  {
    name: 'no select option value twice',
    docs: 'Component Reference, Select Option Structure',
    find: each([StringSelect], ({ node, path }) =>
      findRepeats(node.options ?? [], ({ value }) => value).map((index) => ({
        path: [...path, 'options', index, 'value'],
        code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        message: 'The specified option value is already used',
      })),
    ),
  },
  {
    name: 'a select lets one pick 0 to 25, the least not above the most',
    docs: 'Component Reference, String Select Structure',
    find: each(SELECTS, ({ node, path }) => [
      ...checkNumber(node.min_values, { min: 0, max: SELECT_OPTIONS.max }, [...path, 'min_values']),
      ...checkNumber(node.max_values, { min: Math.max(1, node.min_values ?? 1), max: SELECT_OPTIONS.max }, [
        ...path,
        'max_values',
      ]),
    ]),
  },
  {
    name: 'a select placeholder of at most 150 characters',
    docs: 'Component Reference, String Select Structure',
    find: each(SELECTS, ({ node, path }) =>
      checkLength(node.placeholder, { max: SELECT_PLACEHOLDER_LENGTH }, [...path, 'placeholder']),
    ),
  },
  {
    name: 'a section has 1 to 3 texts',
    docs: 'Component Reference, Section Structure',
    find: each([Section], ({ node, path }) =>
      checkCount(node.components ?? [], SECTION_TEXTS, [...path, 'components']),
    ),
  },
  {
    name: 'a section has an accessory',
    docs: 'Component Reference, Section Structure',
    find: each([Section], ({ node, path }) =>
      node.accessory == null ? [required([...path, 'accessory'])] : [],
    ),
  },
  {
    name: 'a text display has text',
    docs: 'Component Reference, Text Display Structure',
    find: each([TextDisplay], ({ node, path }) =>
      (node.content ?? '') === '' ? [required([...path, 'content'])] : [],
    ),
  },
  {
    name: 'a container has components',
    docs: 'Component Reference, Container Structure',
    find: each([ComponentType.Container], ({ node, path }) =>
      (node.components ?? []).length === 0 ? [required([...path, 'components'])] : [],
    ),
  },
  {
    name: 'a gallery has 1 to 10 items',
    docs: 'Component Reference, Media Gallery Structure',
    find: each([MediaGallery], ({ node, path }) =>
      checkCount(node.items ?? [], GALLERY_ITEMS, [...path, 'items']),
    ),
  },
  {
    name: 'a thumbnail has a picture',
    docs: 'Component Reference, Thumbnail Structure',
    find: each([Thumbnail], ({ node, path }) => (node.media == null ? [required([...path, 'media'])] : [])),
  },
  {
    name: 'a media description of at most 1,024 characters',
    docs: 'Component Reference, Media Gallery Item Structure and Thumbnail Structure',
    find: each([MediaGallery, Thumbnail], ({ node, path }) => [
      ...checkLength(node.description, { max: MEDIA_DESCRIPTION_LENGTH }, [...path, 'description']),
      ...(node.items ?? []).flatMap((item, index) =>
        checkLength(item.description, { max: MEDIA_DESCRIPTION_LENGTH }, [
          ...path,
          'items',
          index,
          'description',
        ]),
      ),
    ]),
  },
];

/** A component where none of its kind may stand. */
export function findMisplaced(
  nodes: readonly Node[],
  allowed: readonly number[],
  at: Problem['path'],
): Problem[] {
  return nodes.flatMap((node, index) =>
    allowed.includes(node.type)
      ? []
      : [
          {
            path: [...at, index, 'type'],
            code: 'BASE_TYPE_CHOICES',
            message: `Value of field "type" must be one of (${allowed.join(', ')}).`,
          },
        ],
  );
}

function findMisplacedChildren({ node, path }: Placed): Problem[] {
  const below = [...path, 'components'];
  const children = node.components ?? [];
  switch (node.type) {
    case ActionRow:
      return findMisplaced(children, [Button, ...SELECTS, TextInput], below);
    case ComponentType.Container:
      return findMisplaced(children, IN_CONTAINER, below);
    case Section: {
      const accessories = node.accessory == null ? [] : [node.accessory];
      const wrong = findMisplaced(accessories, [Button, Thumbnail], []);
      return [
        ...findMisplaced(children, [TextDisplay], below),
        ...wrong.map((problem) => ({ ...problem, path: [...path, 'accessory', 'type'] })),
      ];
    }
    case ComponentType.Label: {
      if (node.component == null) return [required([...path, 'component'])];
      const wrong = findMisplaced([node.component], IN_LABEL, []);
      return wrong.map((problem) => ({ ...problem, path: [...path, 'component', 'type'] }));
    }
    default:
      return children.length === 0
        ? []
        : [{ path: below, code: 'BASE_TYPE_BAD_TYPE', message: 'Takes no components.' }];
  }
}

function findButtonProblems({ node, path }: Placed): Problem[] {
  const needs = (field: 'custom_id' | 'url' | 'sku_id') =>
    node[field] == null ? [required([...path, field])] : [];
  const forbids = (field: 'custom_id' | 'url' | 'sku_id' | 'label' | 'emoji'): Problem[] =>
    node[field] == null
      ? []
      : [
          {
            path: [...path, field],
            code: 'BUTTON_COMPONENT_FIELD_NOT_ALLOWED',
            message: `A button of this style has no ${field}`,
          },
        ];
  const labelled =
    (node.label ?? '') === '' && node.emoji == null
      ? [
          {
            path: [...path, 'label'],
            code: 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED',
            message: 'A button needs a label or an emoji',
          },
        ]
      : [];
  switch (node.style) {
    case ButtonStyle.Primary:
    case ButtonStyle.Secondary:
    case ButtonStyle.Success:
    case ButtonStyle.Danger:
      return [...needs('custom_id'), ...forbids('url'), ...forbids('sku_id'), ...labelled];
    case ButtonStyle.Link:
      return [...needs('url'), ...forbids('custom_id'), ...forbids('sku_id'), ...labelled];
    case ButtonStyle.Premium:
      return [
        ...needs('sku_id'),
        ...forbids('custom_id'),
        ...forbids('url'),
        ...forbids('label'),
        ...forbids('emoji'),
      ];
    default:
      return [
        {
          path: [...path, 'style'],
          code: 'BASE_TYPE_CHOICES',
          message: 'Value of field "style" must be one of (1, 2, 3, 4, 5, 6).',
        },
      ];
  }
}
