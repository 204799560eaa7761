import {
  type APIComponentInContainer,
  type APIMessage,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord-api-types/v10';
import wrapAnsi from 'wrap-ansi';
import { type Block, type Inline, type List, parseMarkdown } from './page/markdown.ts';
import { formatFull } from './page/timestamp.ts';

const COLUMNS = 80;
const SECOND_MS = 1_000;
const READER = { locale: 'en-US', timeZone: 'UTC' };
const QUOTE_BAR = '  | ';

/** A message as plain text for a terminal: what Discord would draw, with its buttons and menus named in brackets. */
export function messageText(message: APIMessage): string {
  const parts = [
    ...(message.content === '' ? [] : [markdownText(message.content)]),
    ...message.embeds.map((embed) =>
      [embed.title, embed.description, ...(embed.fields ?? []).flatMap((field) => [field.name, field.value])]
        .filter((text) => text !== undefined && text !== '')
        .map((text) => markdownText(text ?? ''))
        .join('\n'),
    ),
    ...(message.components ?? []).map(componentText),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function componentText(component: APIMessageTopLevelComponent | APIComponentInContainer): string {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return markdownText(component.content);
    case ComponentType.Container:
      return component.components
        .map(componentText)
        .filter((text) => text !== '')
        .join('\n\n');
    case ComponentType.Section:
      return component.components.map(componentText).join('\n');
    case ComponentType.ActionRow:
      return wrap(
        component.components
          .map((item) =>
            'label' in item && item.label !== undefined
              ? `[${item.label}]`
              : 'placeholder' in item && item.placeholder !== undefined
                ? `[${item.placeholder} ▾]`
                : '',
          )
          .filter((label) => label !== '')
          .join(' '),
        '',
        '',
      );
    default:
      return '';
  }
}

/** Discord markdown as plain text of 80 columns: marks off, quotes behind a bar, timestamps as dates. */
export function markdownText(markdown: string): string {
  return parseMarkdown(markdown)
    .map((block) => blockText(block, ''))
    .join('\n');
}

function blockText(block: Block, indent: string): string {
  switch (block.kind) {
    case 'paragraph':
    case 'subtext':
      return wrap(inlineText(block.children), indent, indent);
    case 'heading': {
      const title = inlineText(block.children);
      return wrap(block.level === 1 ? title.toUpperCase() : title, indent, indent);
    }
    case 'quote':
      return block.blocks.map((inner) => blockText(inner, `${indent}${QUOTE_BAR}`)).join('\n');
    case 'code-block':
      return block.text
        .split('\n')
        .map((line) => `${indent}${line}`)
        .join('\n');
    case 'list':
      return listText(block, indent);
  }
}

function listText(list: List, indent: string): string {
  return list.items
    .map((item, at) => {
      const mark = list.ordered ? `${list.start + at}. ` : '- ';
      const hanging = `${indent}${' '.repeat(mark.length)}`;
      const own = wrap(inlineText(item.children), `${indent}${mark}`, hanging);
      return item.list ? `${own}\n${listText(item.list, hanging)}` : own;
    })
    .join('\n');
}

function inlineText(children: readonly Inline[]): string {
  return children
    .map((child) => {
      switch (child.kind) {
        case 'text':
        case 'code':
          return child.text;
        case 'timestamp':
          // A printed line does not tick: a relative time is given whole.
          return formatFull(child.seconds * SECOND_MS, READER);
        case 'link':
          return child.children ? `${inlineText(child.children)} (${child.url})` : child.url;
        case 'user':
        case 'role':
          return `@${child.id}`;
        case 'channel':
          return `#${child.id}`;
        case 'command':
          return `/${child.name}`;
        case 'everyone':
          return `@${child.name}`;
        case 'emoji':
          return `:${child.name}:`;
        default:
          return inlineText(child.children);
      }
    })
    .join('');
}

/** Breaks at spaces; a word longer than a line stays whole. `first` and `rest` begin the first and the other lines. */
function wrap(text: string, first: string, rest: string): string {
  return wrapAnsi(text, COLUMNS - rest.length)
    .split('\n')
    .map((line, at) => `${at === 0 ? first : rest}${line}`)
    .join('\n');
}
