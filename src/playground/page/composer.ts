import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Suggestion, SuggestResponse } from '../protocol.ts';
import { createAttachments } from './attachments.ts';
import { el, icon } from './dom.ts';
import { createAvatar } from './drawMessage.ts';
import {
  attachToLine,
  detachFromLine,
  findCommand,
  isSubcommand,
  type LineCommand,
  splitLine,
} from './line.ts';
import {
  answer,
  close,
  empty,
  enter,
  move,
  NOTHING_TYPED,
  pick,
  refuse,
  type Typing,
  type,
} from './typing.ts';
import { findUserName, type View } from './view.ts';

/** Typing pauses this long before suggestions are asked for. */
const SUGGEST_AFTER_MS = 90;
const LIST_ID = 'suggestions';

export type Composer = {
  element: HTMLElement;
  /** Puts a line into the box, with the cursor behind it, and these files beside it; without `files` they stay. */
  fill(line: string, files?: readonly File[]): void;
  /** Attaches files to the line. */
  attach(files: Iterable<File>): void;
  /** Why the line could not be run. */
  refuse(problem: string): void;
  /** The line was sent. */
  empty(): void;
  setPlaceholder(text: string): void;
  /** The commands changed. */
  refresh(): void;
  focus(): void;
};

/**
 * The box to type in: "/" lists commands, then options and values as they are typed. Follows the combobox pattern
 * (WAI-ARIA Authoring Practices): the focus stays in the box, arrows choose in the list.
 */
export function createComposer(options: {
  view: View;
  commands: () => APIApplicationCommand[];
  suggest: (line: string, files: readonly string[], signal: AbortSignal) => Promise<SuggestResponse>;
  run: (line: string, files: readonly File[]) => void;
}): Composer {
  const { view, commands } = options;
  let typing = NOTHING_TYPED;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let request: AbortController | undefined;

  const mirror = el('div', { class: 'mirror', 'aria-hidden': 'true' });
  const box = el('textarea', {
    class: 'typed',
    rows: 1,
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': LIST_ID,
    'aria-expanded': 'false',
    'aria-describedby': 'hint',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'send',
  });
  const slash = el(
    'button',
    { type: 'button', class: 'box-button', title: 'Commands', 'aria-label': 'List the commands' },
    icon('slash'),
  );
  const send = el(
    'button',
    { type: 'submit', class: 'box-button send', title: 'Send', 'aria-label': 'Send' },
    icon('send'),
  );
  const list = el('div', {
    class: 'suggestion-list',
    role: 'listbox',
    id: LIST_ID,
    'aria-label': 'Suggestions',
  });
  const head = el('div', { class: 'suggestion-head' });
  const panel = el('div', { class: 'suggestions', hidden: true }, head, list);
  const hint = el('p', { class: 'hint', id: 'hint', role: 'status' });
  const attachments = createAttachments({
    onAdd: (name) => fill(attachToLine(typing.line, name, commands())),
    onRemove: (name) => fill(detachFromLine(typing.line, name, commands())),
    refuse: (problem) => show(refuse(typing, problem)),
  });
  const element = el(
    'form',
    { class: 'composer', autocomplete: 'off' },
    panel,
    attachments.element,
    el('div', { class: 'box' }, attachments.chooser, slash, el('div', { class: 'field' }, mirror, box), send),
    hint,
  );

  const show = (next: Typing) => {
    typing = next;
    if (box.value !== typing.line) box.value = typing.line;
    drawMirror(mirror, typing, commands());
    const command = findCommand(typing.line, commands());
    const isListed = typing.isOpen && (typing.suggestions.length > 0 || command !== undefined);
    panel.hidden = !isListed;
    head.replaceChildren(...(command === undefined ? [] : drawHead(command, typing.line)));
    head.hidden = command === undefined;
    list.replaceChildren(...drawSuggestions(typing, command, view));
    box.setAttribute('aria-expanded', String(isListed && typing.suggestions.length > 0));
    if (typing.selected === undefined) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', `${LIST_ID}-${typing.selected}`);
    list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    hint.textContent = typing.problem ?? typing.hint ?? '';
    hint.classList.toggle('problem', typing.problem !== undefined);
    box.setAttribute('aria-invalid', String(typing.problem !== undefined));
    element.classList.toggle('ready', typing.line.trim() !== '' || attachments.files().length > 0);
  };

  const ask = () => {
    clearTimeout(timer);
    request?.abort();
    const { asked, line } = typing;
    if (!line.startsWith('/')) return;
    timer = setTimeout(async () => {
      request = new AbortController();
      const { signal } = request;
      const names = attachments.files().map(({ name }) => name);
      const response = await options.suggest(line, names, signal).catch((error: unknown) => {
        const message = error instanceof Error ? error.message : 'No suggestions.';
        return signal.aborted ? undefined : { suggestions: [], hint: message };
      });
      if (response !== undefined) show(answer(typing, asked, response));
    }, SUGGEST_AFTER_MS);
  };
  const change = (next: Typing) => {
    show(next);
    ask();
  };
  const take = (index: number) => {
    change(pick(typing, index));
    box.focus();
    box.setSelectionRange(typing.line.length, typing.line.length);
  };
  const fill = (line: string) => {
    change(type(typing, line));
    box.focus();
    box.setSelectionRange(line.length, line.length);
  };
  const submit = () => {
    const files = attachments.files();
    const isOnlyFiles = typing.line.trim() === '' && files.length > 0;
    const entered = isOnlyFiles ? ({ do: 'run' } as const) : enter(typing, commands());
    if (entered.do === 'pick') take(entered.index);
    else if (entered.do === 'type') fill(entered.line);
    else if (entered.do === 'run') {
      clearTimeout(timer);
      request?.abort();
      show(close(typing));
      options.run(typing.line.trim(), files);
    }
  };

  box.addEventListener('input', () => change(type(typing, box.value)));
  box.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const hasList = typing.isOpen && typing.suggestions.length > 0;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (!hasList) return;
        show(move(typing, event.key === 'ArrowDown' ? 1 : -1));
        break;
      case 'Tab':
        if (!hasList || event.shiftKey) return;
        take(typing.selected ?? 0);
        break;
      case 'Escape':
        if (!typing.isOpen) return;
        show(close(typing));
        break;
      case 'Enter':
        if (event.shiftKey) return;
        submit();
        break;
      default:
        return;
    }
    event.preventDefault();
  });
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  box.addEventListener('paste', (event) => {
    const { files } = event.clipboardData ?? {};
    if (files === undefined || files.length === 0) return;
    event.preventDefault();
    attachments.add(files);
  });
  slash.addEventListener('click', () => fill('/'));
  // A press in the list must not take the focus from the box.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    if (row !== null) take(Number(row.dataset.index));
  });
  box.addEventListener('scroll', () => {
    mirror.scrollTop = box.scrollTop;
  });
  box.addEventListener('blur', () => {
    if (typing.isOpen) show(close(typing));
  });
  box.addEventListener('focus', () => {
    if (typing.line.startsWith('/') && !typing.isOpen) change(type(typing, typing.line));
  });
  show(typing);

  return {
    element,
    fill(line, files) {
      if (files !== undefined) attachments.set(files);
      fill(line);
    },
    attach: attachments.add,
    refuse: (problem) => show(refuse(typing, problem)),
    empty() {
      attachments.set([]);
      show(empty(typing));
    },
    setPlaceholder(text) {
      box.placeholder = text;
      box.setAttribute('aria-label', text);
    },
    refresh: () => show(typing),
    focus: () => box.focus(),
  };
}

/** The line again, under the transparent letters of the box: the command and its options coloured. */
function drawMirror(mirror: HTMLElement, { line }: Typing, commands: readonly APIApplicationCommand[]): void {
  const parts = splitLine(line, commands).map(({ kind, text }) =>
    el('span', { class: `line-${kind}` }, text),
  );
  // The last line break of a block is not drawn: a space makes the box as high as the text area's.
  mirror.replaceChildren(...parts, ...(line.endsWith('\n') ? [' '] : []));
}

/** What a command takes, with the options that the line already names marked. */
function drawHead(command: LineCommand, line: string): HTMLElement[] {
  const optionPills = command.options.map((option, index) => {
    const isRequired = 'required' in option && option.required === true;
    const isFirstTyped = index === 0 && !isSubcommand(option) && line.trim() !== command.name;
    const isUsed = line.includes(` ${option.name}:`) || isFirstTyped;
    return el(
      'span',
      {
        class: ['option-pill', isRequired && 'required', isUsed && 'used']
          .filter((name) => name !== false)
          .join(' '),
        title: option.description,
      },
      option.name,
    );
  });
  return [
    el('strong', {}, command.name),
    ...optionPills,
    el('span', { class: 'suggestion-about' }, command.description),
  ];
}

function drawSuggestions(
  { suggestions, selected }: Typing,
  command: LineCommand | undefined,
  view: View,
): HTMLElement[] {
  const groups: HTMLElement[] = [];
  let group: HTMLElement | undefined;
  let kind: Suggestion['kind'] | undefined;
  for (const [index, suggestion] of suggestions.entries()) {
    if (group === undefined || suggestion.kind !== kind) {
      kind = suggestion.kind;
      const title = titleOf(suggestion, command);
      group = el(
        'div',
        { role: 'group', 'aria-label': title },
        el('div', { class: 'suggestion-title', 'aria-hidden': 'true' }, title),
      );
      groups.push(group);
    }
    group.append(drawSuggestion(suggestion, index, index === selected, view));
  }
  return groups;
}

/** A choice's description is the name of its option: the option's own words say more. */
function titleOf({ kind, description, line }: Suggestion, command: LineCommand | undefined): string {
  if (kind === 'command') return 'Commands';
  if (kind === 'option') return line.endsWith(' ') ? 'Which one' : 'More options';
  const about = command?.options.find(({ name }) => name === description)?.description;
  return about === undefined ? description : `${description} — ${about}`;
}

function drawSuggestion(suggestion: Suggestion, index: number, isSelected: boolean, view: View): HTMLElement {
  const { kind, label, description } = suggestion;
  const { bot } = view.state();
  return el(
    'div',
    {
      role: 'option',
      id: `${LIST_ID}-${index}`,
      class: `suggestion suggestion-${kind}`,
      'aria-selected': String(isSelected),
      'data-index': index,
    },
    kind === 'command' ? createAvatar({ id: bot.id, bot: true }) : undefined,
    el(
      'span',
      { class: 'suggestion-text' },
      el('span', { class: 'suggestion-label' }, label),
      kind === 'choice' ? undefined : el('span', { class: 'suggestion-description' }, description),
    ),
    kind === 'command'
      ? el('span', { class: 'suggestion-owner' }, findUserName(view.state(), bot.id))
      : undefined,
  );
}
