import type { Place } from '../protocol.ts';
import { el, type IconName, icon } from './dom.ts';
import { createAvatar } from './drawMessage.ts';
import { openMenu } from './popup.ts';
import { currentTheme, toggleTheme } from './theme.ts';
import { findPlaceNote, findUserName, placeTitle, type View } from './view.ts';

const SECTIONS: readonly { title: string; kinds: readonly Place['kind'][] }[] = [
  { title: 'Newsroom', kinds: ['server', 'thread'] },
  { title: 'Direct messages', kinds: ['direct-message'] },
  { title: 'Installed by you', kinds: ['user-install'] },
];

const PLACE_ICONS: Record<Place['kind'], IconName> = {
  server: 'hash',
  thread: 'thread',
  'direct-message': 'person',
  'user-install': 'globe',
};

export type Sidebar = {
  element: HTMLElement;
  /** Draws places, the bot and the person again. */
  refresh(current: string, unread: ReadonlySet<string>): void;
};

/** Places on top, the person that one writes as below. */
export function createSidebar(
  view: View,
  act: { openPlace: (id: string) => void; becomeMember: (id: string) => void; close: () => void },
): Sidebar {
  const title = el('div', { class: 'side-title' });
  const nav = el('nav', { class: 'places', 'aria-label': 'Places' });
  const who = el('button', {
    type: 'button',
    class: 'who',
    'aria-haspopup': 'menu',
    title: 'Write as somebody else',
  });
  const theme = el('button', { type: 'button', class: 'icon-button' });
  const close = el(
    'button',
    { type: 'button', class: 'icon-button side-close', 'aria-label': 'Hide the places' },
    icon('close'),
  );
  const element = el(
    'aside',
    { class: 'side', id: 'side' },
    el('div', { class: 'side-head' }, title, close),
    nav,
    el('div', { class: 'person' }, who, theme),
  );

  const showTheme = () => {
    const isDark = currentTheme() === 'dark';
    theme.replaceChildren(icon(isDark ? 'sun' : 'moon'));
    theme.setAttribute('aria-label', isDark ? 'Change to light' : 'Change to dark');
    theme.title = isDark ? 'Light' : 'Dark';
  };
  theme.addEventListener('click', () => {
    toggleTheme();
    showTheme();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', showTheme);
  showTheme();
  close.addEventListener('click', act.close);
  who.addEventListener('click', () =>
    openMenu(
      who,
      'Write as',
      view.state().members.map(({ id, name, permissions }) => ({
        label: name,
        checked: id === view.me(),
        ...(isEditor(permissions) ? { note: 'Manage Server' } : {}),
        act: () => act.becomeMember(id),
      })),
    ),
  );

  return {
    element,
    refresh(current, unread) {
      const { bot, places } = view.state();
      title.replaceChildren(
        createAvatar({ id: bot.id, bot: true }),
        el(
          'div',
          { class: 'side-bot' },
          el('strong', {}, `${bot.name} playground`),
          el(
            'span',
            { class: bot.online ? 'online' : 'offline' },
            bot.online ? `${bot.name} is online` : `${bot.name} is offline`,
          ),
        ),
      );
      const mine = places.filter(({ member }) => member === undefined || member === view.me());
      nav.replaceChildren(
        ...SECTIONS.flatMap(({ title: heading, kinds }) => {
          const inside = orderPlaces(mine.filter(({ kind }) => kinds.includes(kind)));
          if (inside.length === 0) return [];
          const links = inside.map((place) =>
            el('li', {}, drawPlaceLink(place, current, unread, view, act.openPlace)),
          );
          return [el('h2', {}, heading), el('ul', {}, ...links)];
        }),
      );
      const name = findUserName(view.state(), view.me()) ?? '';
      who.replaceChildren(
        createAvatar({ id: view.me(), global_name: name }),
        el('span', { class: 'who-text' }, el('strong', {}, name), el('span', {}, 'Writing as — change')),
      );
    },
  };
}

/** A thread stands below its channel: its note names it, "thread in #newsroom". */
function orderPlaces(places: readonly Place[]): Place[] {
  const threads = places.filter(({ kind }) => kind === 'thread');
  const isIn = (thread: Place, channel: Place) =>
    findPlaceNote(thread.name)?.endsWith(` ${channel.name}`) === true;
  const channels = places.filter(({ kind }) => kind !== 'thread');
  const ordered = channels.flatMap((channel) => [
    channel,
    ...threads.filter((thread) => isIn(thread, channel)),
  ]);
  return [...ordered, ...threads.filter((thread) => !ordered.includes(thread))];
}

function drawPlaceLink(
  place: Place,
  current: string,
  unread: ReadonlySet<string>,
  view: View,
  open: (id: string) => void,
): HTMLElement {
  const isDirect = place.kind === 'direct-message';
  const note = isDirect ? undefined : findPlaceNote(place.name);
  const link = el(
    'button',
    {
      type: 'button',
      class: ['place', `place-${place.kind}`, unread.has(place.id) && 'unread']
        .filter((name) => name !== false)
        .join(' '),
      'aria-current': place.id === current ? 'page' : undefined,
    },
    isDirect ? createAvatar({ id: view.state().bot.id, bot: true }) : icon(PLACE_ICONS[place.kind]),
    el(
      'span',
      { class: 'place-text' },
      el('span', { class: 'place-name' }, isDirect ? view.state().bot.name : placeTitle(place.name)),
      note === undefined || place.kind === 'thread' ? undefined : el('span', { class: 'place-note' }, note),
    ),
  );
  link.addEventListener('click', () => open(place.id));
  return link;
}

/** docs: Permissions: MANAGE_GUILD is 1 << 5. */
function isEditor(permissions: string): boolean {
  return (BigInt(permissions) & (1n << 5n)) !== 0n;
}
