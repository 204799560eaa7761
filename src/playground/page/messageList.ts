import type { APIMessage } from 'discord-api-types/v10';
import { el, icon } from './dom.ts';
import { createDots } from './drawComponents.ts';
import { createAvatar, drawMessage } from './drawMessage.ts';
import { dayOf } from './timestamp.ts';
import { findUserName, type View } from './view.ts';

/** Nearer to the end than this, new messages pull the list along. */
const NEAR_END_PX = 120;
/** Left free above a message that is read from its beginning. */
const HEAD_ROOM_PX = 12;
/** A message that was jumped to is marked for this long. */
const FLASH_MS = 1_600;

/** What only this person sees for a moment: a command on its way, or one that got no answer. */
type Note = {
  id: string;
  /** "/who", "Look up". */
  command: string;
  /** Why there is no answer; undefined while it is on its way. */
  failure?: string;
};

export type MessageList = {
  element: HTMLElement;
  /** What stands in a place is on its way: marks the list as busy until it is shown. */
  expect(): void;
  /** Shows a place anew: what was fetched, with what was put or removed since `expect`. */
  reset(messages: readonly APIMessage[]): void;
  put(message: APIMessage): void;
  remove(id: string): void;
  find(id: string): APIMessage | undefined;
  /** Draws a message again: something about it changed that is not in it. */
  redraw(id: string): void;
  note(note: Note): void;
  removeNote(id: string): void;
  /** Scrolls so that a message can be read from its beginning: to the end, or to its head where it is taller. */
  follow(id: string): void;
  /** Scrolls to a message and marks it; false where it is not here. */
  show(id: string): boolean;
  isEmpty(): boolean;
};

/** The messages of a place, oldest first. `welcome` stands above the first. */
export function createMessageList(view: View, welcome: HTMLElement): MessageList {
  let messages: APIMessage[] = [];
  const notes = new Map<string, HTMLElement>();
  /** What came, or went (undefined), while the place was being fetched: it is newer than what is fetched. */
  const meanwhile = new Map<string, APIMessage | undefined>();
  const list = el('ol', { class: 'messages', role: 'log', 'aria-label': 'Messages', 'aria-live': 'polite' });
  const noteList = el('ol', { class: 'notes', role: 'log', 'aria-label': 'Commands on their way' });
  const newer = el('button', { type: 'button', class: 'newer', hidden: true }, 'New messages', icon('down'));
  const scroller = el(
    'div',
    { class: 'scroller', tabindex: 0, role: 'region', 'aria-label': 'Conversation' },
    welcome,
    list,
    noteList,
  );
  const element = el('div', { class: 'conversation' }, scroller, newer);

  /** Whether the person reads the end: then new messages, and pictures that arrive late, pull the list along. */
  let isAtEnd = true;
  const scrollToEnd = () => {
    scroller.scrollTop = messages.length === 0 && notes.size === 0 ? 0 : scroller.scrollHeight;
    isAtEnd = true;
    newer.hidden = true;
  };
  newer.addEventListener('click', scrollToEnd);
  scroller.addEventListener('scroll', () => {
    isAtEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END_PX;
    if (isAtEnd) newer.hidden = true;
  });
  const resized = new ResizeObserver(() => {
    if (isAtEnd) scrollToEnd();
  });
  for (const watched of [scroller, welcome, list, noteList]) resized.observe(watched);
  /** Changes the list, and stays at its end where one was there; elsewhere says that something new is there. */
  const keepingEnd = (isNew: boolean, change: () => void) => {
    const wasAtEnd = isAtEnd;
    change();
    if (wasAtEnd) scrollToEnd();
    else if (isNew) newer.hidden = false;
  };

  const drawAt = (index: number): Node[] => {
    const message = messages[index];
    if (message === undefined) return [];
    const before = messages[index - 1];
    const day = dayOf(Date.parse(message.timestamp), view.reader);
    const isNewDay = before === undefined || dayOf(Date.parse(before.timestamp), view.reader) !== day;
    const item = drawMessage(message, isNewDay ? undefined : before, view);
    if (!isNewDay) return [item];
    const divider = el(
      'li',
      { class: 'day', role: 'separator', 'aria-label': day, 'data-for': message.id },
      el('span', {}, day),
    );
    return [divider, item];
  };

  const findItem = (id: string) => list.querySelector<HTMLElement>(`#message-${CSS.escape(id)}`);
  const removeItem = (id: string) => {
    findItem(id)?.remove();
    list.querySelector(`[data-for="${CSS.escape(id)}"]`)?.remove();
  };

  /** Draws one message in its place and gives the focus back to what had it. */
  const redrawAt = (index: number) => {
    const message = messages[index];
    if (message === undefined) return;
    const old = findItem(message.id);
    const focused = old?.contains(document.activeElement) === true ? document.activeElement : undefined;
    const customId = focused?.closest<HTMLElement>('[data-custom-id]')?.dataset.customId;
    removeItem(message.id);
    const following = messages[index + 1];
    const anchor =
      following === undefined
        ? null
        : (list.querySelector(`[data-for="${CSS.escape(following.id)}"]`) ?? findItem(following.id));
    for (const node of drawAt(index)) list.insertBefore(node, anchor);
    if (focused === undefined) return;
    const item = findItem(message.id);
    const again = [...(item?.querySelectorAll<HTMLElement>('[data-custom-id]') ?? [])].find(
      (candidate) => candidate.dataset.customId === customId,
    );
    (again ?? item)?.focus({ preventScroll: true });
  };

  const setWelcome = () => {
    scroller.classList.toggle('empty', messages.length === 0);
  };

  return {
    element,
    isEmpty: () => messages.length === 0,
    find: (id) => messages.find((message) => message.id === id),

    expect() {
      meanwhile.clear();
      list.setAttribute('aria-busy', 'true');
    },

    reset(all) {
      const fetched = all.filter(({ id }) => !meanwhile.has(id));
      const newer = [...meanwhile.values()].filter((message) => message !== undefined);
      messages = [...fetched, ...newer].toSorted(byId);
      list.setAttribute('aria-busy', 'false');
      notes.clear();
      noteList.replaceChildren();
      list.replaceChildren(...messages.flatMap((_message, index) => drawAt(index)));
      setWelcome();
      scrollToEnd();
    },

    put(message) {
      meanwhile.set(message.id, message);
      const known = messages.findIndex(({ id }) => id === message.id);
      // What an answer brought comes a second time as an event: drawn again it would lose what is open in it.
      if (known >= 0 && JSON.stringify(messages[known]) === JSON.stringify(message)) return;
      keepingEnd(known < 0, () => {
        messages = known >= 0 ? messages.with(known, message) : [...messages, message].toSorted(byId);
        const index = messages.indexOf(message);
        setWelcome();
        redrawAt(index);
        if (known < 0 && index < messages.length - 1) redrawAt(index + 1);
      });
    },

    remove(id) {
      meanwhile.set(id, undefined);
      const index = messages.findIndex((message) => message.id === id);
      if (index < 0) return;
      removeItem(id);
      messages = messages.toSpliced(index, 1);
      redrawAt(index);
      setWelcome();
    },

    redraw(id) {
      redrawAt(messages.findIndex((message) => message.id === id));
    },

    note(note) {
      keepingEnd(true, () => {
        const item = drawNote(note, view, () => {
          notes.get(note.id)?.remove();
          notes.delete(note.id);
        });
        notes.get(note.id)?.remove();
        notes.set(note.id, item);
        noteList.append(item);
      });
    },

    removeNote(id) {
      notes.get(id)?.remove();
      notes.delete(id);
    },

    follow(id) {
      const item = findItem(id);
      if (item === null) return;
      scrollToEnd();
      const hidden = scroller.getBoundingClientRect().top - item.getBoundingClientRect().top;
      if (hidden <= 0) return;
      isAtEnd = false;
      scroller.scrollTop -= hidden + HEAD_ROOM_PX;
    },

    show(id) {
      const item = findItem(id);
      if (item === null) return false;
      item.scrollIntoView({ block: 'center', behavior: 'smooth' });
      item.focus({ preventScroll: true });
      item.classList.add('flash');
      setTimeout(() => item.classList.remove('flash'), FLASH_MS);
      return true;
    },
  };
}

/** Snowflakes grow with time: the longer one is the later, else compared as text. */
function byId(one: APIMessage, other: APIMessage): number {
  return one.id.length - other.id.length || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}

function drawNote({ command, failure }: Note, view: View, dismiss: () => void): HTMLElement {
  const { bot } = view.state();
  const me = { id: view.me(), global_name: findUserName(view.state(), view.me()) ?? '' };
  const body =
    failure === undefined
      ? [el('p', { class: 'thinking' }, createDots(), 'Sending command…')]
      : [el('p', { class: 'failure', role: 'alert' }, icon('warning'), failure), drawDismiss(dismiss)];
  return el(
    'li',
    { class: failure === undefined ? 'message sending' : 'message ephemeral' },
    el(
      'div',
      { class: 'origin' },
      createAvatar(me),
      el('span', { class: 'origin-name' }, me.global_name),
      ' used ',
      el('span', { class: 'mention' }, command),
    ),
    el('div', { class: 'gutter' }, createAvatar({ id: bot.id, bot: true })),
    el(
      'div',
      { class: 'body' },
      el(
        'h3',
        { class: 'head' },
        el('span', { class: 'author app' }, bot.name),
        el('span', { class: 'tag' }, 'APP'),
      ),
      ...body,
    ),
  );
}

function drawDismiss(dismiss: () => void): HTMLElement {
  const button = el('button', { type: 'button', class: 'jump' }, 'Dismiss message');
  button.addEventListener('click', dismiss);
  return el('p', { class: 'ephemeral-note' }, icon('eye'), 'Only you can see this', ' • ', button);
}
