import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import type { CommandBody } from './bodies.ts';
import type { Problem } from './errors.ts';
import {
  checkCount,
  checkLength,
  checkNumber,
  countCharacters,
  findRepeats,
  type Rule,
  required,
} from './rule.ts';

/** docs: Application Commands, Application Command Naming. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const NAME_LENGTH = { min: 1, max: 32 };
/** docs: Application Commands, Application Command Structure. */
const DESCRIPTION_LENGTH = { min: 1, max: 100 };
const OPTION_COUNT = 25;
/** docs: Application Commands, Application Command Option Structure. */
const CHOICE_COUNT = 25;
const STRING_LENGTH = 6_000;
/** docs: Application Commands, Application Command Option Choice Structure. */
const CHOICE_LENGTH = { min: 1, max: 100 };
/** docs: Application Commands, Slash Commands. */
const COMMAND_SIZE = 8_000;
/** docs: Application Commands, Registering a Command. */
const COMMANDS_OF_A_KIND: ReadonlyMap<number, number> = new Map([
  [ApplicationCommandType.ChatInput, 100],
  [ApplicationCommandType.User, 15],
  [ApplicationCommandType.Message, 15],
]);

type Option = {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean | null | undefined;
  readonly autocomplete?: boolean | null | undefined;
  readonly choices?: readonly Choice[] | null | undefined;
  readonly min_length?: number | null | undefined;
  readonly max_length?: number | null | undefined;
  readonly options?: readonly Option[] | null | undefined;
  readonly name_localizations?: Localizations;
  readonly description_localizations?: Localizations;
};
type Localizations = { readonly [locale: string]: string | null | undefined } | null | undefined;
export type Choice = {
  readonly name: string;
  readonly value: string | number;
  readonly name_localizations?: Localizations;
};

const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;
const TYPED: readonly number[] = [
  ApplicationCommandOptionType.String,
  ApplicationCommandOptionType.Integer,
  ApplicationCommandOptionType.Number,
];

const isChatInput = (command: CommandBody) =>
  (command.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;

type PlacedOption = { option: Option; path: Problem['path'] };

function placeOptions(
  options: readonly Option[] | null | undefined,
  at: Problem['path'] = ['options'],
): PlacedOption[] {
  return (options ?? []).flatMap((option, index) => [
    { option, path: [...at, index] },
    ...placeOptions(option.options, [...at, index, 'options']),
  ]);
}

const placed = (command: CommandBody): PlacedOption[] =>
  placeOptions(command.options satisfies readonly APIApplicationCommandOption[] | null | undefined);

/** The command's own options and those of each subcommand. */
function lists(command: CommandBody): { options: readonly Option[]; path: Problem['path'] }[] {
  return [
    { options: command.options ?? [], path: ['options'] },
    ...placed(command).map(({ option, path }) => ({
      options: option.options ?? [],
      path: [...path, 'options'],
    })),
  ];
}

/** Everything that Discord refuses in one command, beyond the kinds of its fields. */
export const COMMAND_RULES: readonly Rule<CommandBody>[] = [
  {
    name: 'a slash command and its options are named in lower case, without spaces, in 1 to 32 characters',
    docs: 'Application Commands, Application Command Naming',
    find: (command) => [
      ...(isChatInput(command) ? findNameProblems(command, []) : []),
      ...placed(command).flatMap(({ option, path }) => findNameProblems(option, path)),
    ],
  },
  {
    name: 'a menu entry has a name of 1 to 32 characters',
    docs: 'Application Commands, Application Command Structure',
    find: (command) => (isChatInput(command) ? [] : checkLength(command.name, NAME_LENGTH, ['name'])),
  },
  {
    name: 'a slash command and its options have a description of 1 to 100 characters',
    docs: 'Application Commands, Application Command Structure',
    find: (command) => [
      ...(isChatInput(command) ? findDescriptionProblems(command, []) : []),
      ...placed(command).flatMap(({ option, path }) => findDescriptionProblems(option, path)),
    ],
  },
  {
    name: 'a menu entry has no description and no options',
    docs: 'Application Commands, Application Command Structure',
    find: (command) => {
      if (isChatInput(command)) return [];
      const forbidden = (field: string) => ({
        path: [field],
        code: 'APPLICATION_COMMAND_CONTEXT_MENU_FIELD_NOT_ALLOWED',
        message: `Context menu commands cannot have ${field}`,
      });
      return [
        ...((command.description ?? '') === '' ? [] : [forbidden('description')]),
        ...((command.options ?? []).length === 0 ? [] : [forbidden('options')]),
      ];
    },
  },
  {
    name: 'at most 25 options',
    docs: 'Application Commands, Application Command Structure',
    find: (command) =>
      lists(command).flatMap(({ options, path }) => checkCount(options, { max: OPTION_COUNT }, path)),
  },
  {
    name: 'required options before optional ones',
    docs: 'Application Commands, Application Command Option Structure',
    find: (command) =>
      lists(command).flatMap(({ options, path }) => {
        const firstOptional = options.findIndex((option) => option.required !== true);
        return options.flatMap((option, index) =>
          option.required === true && firstOptional !== -1 && index > firstOptional
            ? [
                {
                  path: [...path, index],
                  code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
                  message: 'Required options must be placed before non-required options',
                },
              ]
            : [],
        );
      }),
  },
  {
    name: 'no option name twice',
    docs: 'Application Commands, Application Command Option Structure',
    find: (command) =>
      lists(command).flatMap(({ options, path }) =>
        findRepeats(options, ({ name }) => name).map((index) => ({
          path: [...path, index],
          code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
          message: 'Option name already exists',
        })),
      ),
  },
  {
    name: 'subcommands only beside subcommands',
    docs: 'Application Commands, Subcommands and Subcommand Groups',
    find: (command) =>
      lists(command).flatMap(({ options, path }) => {
        const subcommands = options.filter(({ type }) => type === Subcommand || type === SubcommandGroup);
        if (subcommands.length === 0 || subcommands.length === options.length) return [];
        const message =
          'Sub-command and sub-command group option types are mutually exclusive to all other types';
        return [{ path, code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message }];
      }),
  },
  {
    name: 'at most 25 choices',
    docs: 'Application Commands, Application Command Option Structure',
    find: (command) =>
      placed(command).flatMap(({ option, path }) =>
        checkCount(option.choices, { max: CHOICE_COUNT }, [...path, 'choices']),
      ),
  },
  {
    name: 'a choice has a name of 1 to 100 characters and a value of at most 100',
    docs: 'Application Commands, Application Command Option Choice Structure',
    find: (command) =>
      placed(command).flatMap(({ option, path }) =>
        (option.choices ?? []).flatMap((choice, index) =>
          findChoiceProblems(choice, [...path, 'choices', index]),
        ),
      ),
  },
  {
    name: 'no choice name twice',
    docs: 'Application Commands, Application Command Option Choice Structure',
    find: (command) =>
      placed(command).flatMap(({ option, path }) =>
        findRepeatedChoices(option.choices ?? [], [...path, 'choices']),
      ),
  },
  {
    name: 'no autocomplete together with choices',
    docs: 'Application Commands, Application Command Option Structure',
    find: (command) =>
      placed(command).flatMap(({ option, path }) =>
        option.autocomplete === true && (option.choices ?? []).length > 0
          ? [
              {
                path: [...path, 'autocomplete'],
                code: 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
                message: 'Autocomplete may not be set to true if choices are present',
              },
            ]
          : [],
      ),
  },
  {
    name: 'autocomplete and choices only on texts and numbers',
    docs: 'Application Commands, Application Command Option Structure, Valid Option Types',
    find: (command) =>
      placed(command).flatMap(({ option, path }) => {
        if (TYPED.includes(option.type)) return [];
        const fields = [
          ...(option.autocomplete === true ? ['autocomplete'] : []),
          ...((option.choices ?? []).length > 0 ? ['choices'] : []),
        ];
        return fields.map((field) => ({
          path: [...path, field],
          code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
          message: `This kind of option has no ${field}`,
        }));
      }),
  },
  {
    name: 'text lengths from 0 to 6,000',
    docs: 'Application Commands, Application Command Option Structure',
    find: (command) =>
      placed(command).flatMap(({ option, path }) => [
        ...checkNumber(option.min_length, { min: 0, max: STRING_LENGTH }, [...path, 'min_length']),
        ...checkNumber(option.max_length, { min: 1, max: STRING_LENGTH }, [...path, 'max_length']),
      ]),
  },
  {
    name: 'at most 8,000 characters in a command',
    docs: 'Application Commands, Slash Commands',
    find: (command) => {
      if (sizeOf(command) <= COMMAND_SIZE) return [];
      const message = `Command exceeds maximum size (${COMMAND_SIZE})`;
      return [{ path: [], code: 'APPLICATION_COMMAND_TOO_LARGE', message }];
    },
  },
];

/** What Discord refuses in all commands of a server or application together. */
export const COMMAND_LIST_RULES: readonly Rule<readonly CommandBody[]>[] = [
  {
    name: 'no command name twice in a kind',
    docs: 'Application Commands, Registering a Command',
    find: (commands) =>
      findRepeats(commands, ({ name, type }) => `${type ?? ApplicationCommandType.ChatInput} ${name}`).map(
        (index) => ({
          path: [index, 'name'],
          code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
          message: 'Application command names must be unique',
        }),
      ),
  },
  {
    name: 'at most 100 slash commands and 15 menu entries of a kind',
    docs: 'Application Commands, Registering a Command',
    find: (commands) =>
      [...COMMANDS_OF_A_KIND].flatMap(([kind, max]) =>
        checkCount(
          commands.filter(({ type }) => (type ?? ApplicationCommandType.ChatInput) === kind),
          { max },
          [],
        ),
      ),
  },
];

/** What Discord refuses in the choices of an autocomplete; `isText` where the option takes text. */
export const AUTOCOMPLETE_RULES: readonly Rule<{ choices: readonly Choice[]; isText: boolean }>[] = [
  {
    name: 'autocomplete gives at most 25 choices',
    docs: 'Receiving and Responding, Autocomplete',
    find: ({ choices }) => checkCount(choices, { max: CHOICE_COUNT }, ['choices']),
  },
  {
    name: 'an autocomplete choice has a name of 1 to 100 characters and a value of at most 100',
    docs: 'Application Commands, Application Command Option Choice Structure',
    find: ({ choices }) => choices.flatMap((choice, index) => findChoiceProblems(choice, ['choices', index])),
  },
  {
    name: 'an autocomplete choice has a value of the kind of its option',
    docs: 'Application Commands, Application Command Option Choice Structure',
    find: ({ choices, isText }) =>
      choices.flatMap(({ value }, index) =>
        (typeof value === 'string') === isText
          ? []
          : [
              {
                path: ['choices', index, 'value'],
                code: isText ? 'STRING_TYPE_CONVERT' : 'NUMBER_TYPE_COERCE',
                message: `Could not interpret "${value}" as ${isText ? 'string' : 'number'}.`,
              },
            ],
      ),
  },
];

function findNameProblems(
  named: { name: string; name_localizations?: Localizations },
  path: Problem['path'],
): Problem[] {
  const wrong = (at: Problem['path']) => ({
    path: at,
    code: 'APPLICATION_COMMAND_INVALID_NAME',
    message: 'Command name is invalid',
  });
  const isWrong = (name: string) => !NAME.test(name) || name !== name.toLowerCase();
  return [
    ...(isWrong(named.name) ? [wrong([...path, 'name'])] : []),
    ...Object.entries(named.name_localizations ?? {}).flatMap(([locale, name]) =>
      name != null && isWrong(name) ? [wrong([...path, 'name_localizations', locale])] : [],
    ),
  ];
}

function findDescriptionProblems(
  described: { description?: string | null | undefined; description_localizations?: Localizations },
  path: Problem['path'],
): Problem[] {
  if ((described.description ?? '') === '') return [required([...path, 'description'])];
  return [
    ...checkLength(described.description, DESCRIPTION_LENGTH, [...path, 'description']),
    ...Object.entries(described.description_localizations ?? {}).flatMap(([locale, text]) =>
      checkLength(text, DESCRIPTION_LENGTH, [...path, 'description_localizations', locale]),
    ),
  ];
}

function findChoiceProblems({ name, value, name_localizations }: Choice, path: Problem['path']): Problem[] {
  return [
    ...checkLength(name, CHOICE_LENGTH, [...path, 'name']),
    ...Object.entries(name_localizations ?? {}).flatMap(([locale, text]) =>
      checkLength(text, CHOICE_LENGTH, [...path, 'name_localizations', locale]),
    ),
    ...(typeof value === 'string' ? checkLength(value, { max: CHOICE_LENGTH.max }, [...path, 'value']) : []),
  ];
}

function findRepeatedChoices(choices: readonly Choice[], path: Problem['path']): Problem[] {
  return findRepeats(choices, ({ name }) => name).map((index) => ({
    path: [...path, index, 'name'],
    code: 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
    message: 'Option choice name already exists',
  }));
}

/** Of each text only the longest localization counts. */
function sizeOf(command: CommandBody): number {
  const options = placed(command).map(({ option }) => option);
  const longest = (text: string | null | undefined, localizations: Localizations) =>
    Math.max(
      countCharacters(text ?? ''),
      ...Object.values(localizations ?? {}).map((other) => countCharacters(other ?? '')),
    );
  const described = [command, ...options].map(
    (part) =>
      longest(part.name, part.name_localizations) + longest(part.description, part.description_localizations),
  );
  const chosen = options
    .flatMap(({ choices }) => choices ?? [])
    .map(
      ({ name, name_localizations, value }) =>
        longest(name, name_localizations) + countCharacters(String(value)),
    );
  return [...described, ...chosen].reduce((sum, size) => sum + size, 0);
}
