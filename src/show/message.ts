import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Action, Answer, Deed, Question } from '../facts/answer.ts';
import { clipText } from '../facts/clip.ts';
import { formatDate } from '../facts/date.ts';
import { oneLine, showInvisible } from '../facts/visible.ts';
import { CHECKED, UNCHECKED, UNCHECKED_NOTE } from '../facts/wording.ts';
import { toCustomId } from './customId.ts';
import { BUTTON_LABEL_MAX, OPTION_TEXT_MAX, ROW_BUTTONS_MAX, SELECT_OPTIONS_MAX } from './limits.ts';
import { cutPages, type NumberedQuote, type Page } from './pages.ts';
import { clipEscaped, MARKDOWN } from './spans.ts';

/** A message as Discord takes it; `flags` hold IsComponentsV2, and Ephemeral where it is for one person. */
export type ShownMessage = {
  components: APIContainerComponent[];
  flags: number;
  allowedMentions: { parse: [] };
  files: { name: string; attachment: Buffer }[];
};

const STYLES = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
} as const;
const ACCENTS = { found: 0x3b6fb6, choose: 0xd9a514, nothing: 0x80848e } as const;

/**
 * An answer as one message in Components V2: title, sections with quotes, a menu of the quotes, and buttons. The page
 * is that of the question (0-based), the last one where there are fewer.
 */
export function showMessage(
  answer: Answer,
  options: { page?: number; private?: boolean } = {},
): ShownMessage {
  const pages = cutPages(answer);
  const at = Math.min(Math.max(options.page ?? answer.asked.page ?? 0, 0), pages.length - 1);
  const page = pages[at] ?? { head: '', texts: [], quotes: [] };
  const used = new Set<string>();
  const components: APIComponentInContainer[] = [
    text(page.head),
    ...page.texts.flatMap((content) => [
      { type: ComponentType.Separator } satisfies APIComponentInContainer,
      text(content),
    ]),
    ...footer(answer, page, at, pages.length),
    ...quoteMenu(answer, page.quotes),
    ...choices(answer, used),
    ...buttonRows(answer.actions, used),
    ...pageRow(answer.asked, at, pages.length, used),
  ];
  return {
    components: [{ type: ComponentType.Container, accent_color: ACCENTS[answer.outcome], components }],
    flags: MessageFlags.IsComponentsV2 | (options.private || answer.private ? MessageFlags.Ephemeral : 0),
    allowedMentions: { parse: [] },
    files: (answer.files ?? []).map(({ name, text }) => ({ name, attachment: Buffer.from(text, 'utf8') })),
  };
}

const text = (content: string): APIComponentInContainer => ({ type: ComponentType.TextDisplay, content });

function footer(answer: Answer, page: Page, at: number, of: number): APIComponentInContainer[] {
  const unchecked = answer.sections.flatMap(({ lines }) => lines.filter((line) => line.unchecked));
  const next = { ...answer.asked, page: at + 1 };
  const parts = [
    ...(unchecked.some(({ note }) => note === undefined) && page.texts.length > 0 ? [UNCHECKED] : []),
    ...(unchecked.some(({ note }) => note !== undefined) && page.texts.length > 0 ? [UNCHECKED_NOTE] : []),
    ...(page.texts.length > 0 ? checkers(answer) : []),
    ...(of > 1 ? [`page ${at + 1} of ${of}`] : []),
    ...(of > 1 && toCustomId({ question: next, inPlace: true }) === undefined
      ? ['too long for page buttons: ask for less to see the rest']
      : []),
  ];
  return parts.length === 0 ? [] : [text(`-# ${parts.join(' · ')}`)];
}

/** Checkers whom the small print names. */
const CHECKERS_MAX = 2;
const CHECKER_NAME_MAX = 40;

/** Who confirmed what is marked with ✓, and on which day. */
function checkers({ sections }: Answer): string[] {
  const all = new Set(
    sections.flatMap(({ lines }) =>
      lines.flatMap(({ checked }) =>
        checked
          ? [
              `${clipEscaped(oneLine(checked.by), CHECKER_NAME_MAX, MARKDOWN).text}, ${formatDate(checked.on)}`,
            ]
          : [],
      ),
    ),
  );
  const named = [...all].slice(0, CHECKERS_MAX);
  const others = all.size > named.length ? ', and others' : '';
  return named.length === 0 ? [] : [`✓ ${CHECKED} ${named.join('; ')}${others}`];
}

/** A menu that shows each quote in the text around it. */
function quoteMenu(answer: Answer, quotes: readonly NumberedQuote[]): APIComponentInContainer[] {
  if (answer.asked.kind === 'passage') return [];
  const options = quotes.flatMap(({ number, quote }) => {
    const value = toCustomId({
      question: { kind: 'passage', article: quote.article, start: quote.start, end: quote.end },
      inPlace: false,
    });
    return value === undefined
      ? []
      : [{ label: `Quote ${number}`, description: plain(quote.text, OPTION_TEXT_MAX), value }];
  });
  return options.length === 0
    ? []
    : [selectRow('quotes', 'Read a quote in the text around it', options.slice(0, SELECT_OPTIONS_MAX))];
}

/** Choices as buttons where they fit into a row, else as a menu. */
function choices({ choices: offered, outcome }: Answer, used: Set<string>): APIComponentInContainer[] {
  // A choice completes the question, so its answer takes the place of the chooser; a list stays where it is.
  const inPlace = outcome !== 'found';
  if (offered.length <= ROW_BUTTONS_MAX) return buttonRows(offered, used, inPlace);
  const options = offered.flatMap(({ label, question }) => {
    const value = toCustomId({ question, inPlace });
    return value === undefined ? [] : [{ label: plain(label, OPTION_TEXT_MAX), value }];
  });
  return options.length === 0
    ? []
    : [selectRow('choices', 'Choose one', options.slice(0, SELECT_OPTIONS_MAX))];
}

type Option = { label: string; description?: string; value: string };

function selectRow(
  customId: string,
  placeholder: string,
  options: Option[],
): APIActionRowComponent<APIStringSelectComponent> {
  const select = { type: ComponentType.StringSelect, custom_id: customId, placeholder, options } as const;
  return { type: ComponentType.ActionRow, components: [select] };
}

function buttonRows(
  actions: readonly Action[],
  used: Set<string>,
  inPlace = false,
): APIComponentInContainer[] {
  const buttons = actions.flatMap(({ label, question, style }) =>
    // What a deed comes to takes the place of the message on which it was done.
    button(label, question, inPlace || question.kind === 'deed', used, style),
  );
  return Array.from({ length: Math.ceil(buttons.length / ROW_BUTTONS_MAX) }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(row * ROW_BUTTONS_MAX, (row + 1) * ROW_BUTTONS_MAX),
  }));
}

function pageRow(
  asked: Question | Deed,
  at: number,
  of: number,
  used: Set<string>,
): APIComponentInContainer[] {
  if (of <= 1) return [];
  const buttons = [
    ...(at > 0 ? button('◀ Previous', { ...asked, page: at - 1 }, true, used) : []),
    ...(at < of - 1 ? button('Next ▶', { ...asked, page: at + 1 }, true, used) : []),
  ];
  return buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: buttons }];
}

function button(
  label: string,
  question: Question | Deed,
  inPlace: boolean,
  used: Set<string>,
  style: NonNullable<Action['style']> | 'secondary' = 'secondary',
): APIButtonComponentWithCustomId[] {
  const customId = toCustomId({ question, inPlace });
  if (customId === undefined || used.has(customId)) return [];
  used.add(customId);
  return [
    {
      type: ComponentType.Button,
      style: STYLES[style],
      label: plain(label, BUTTON_LABEL_MAX),
      custom_id: customId,
    },
  ];
}

/** Foreign text where Discord reads no markdown. */
const plain = (foreign: string, max: number): string => clipText(showInvisible(oneLine(foreign)), max).text;
