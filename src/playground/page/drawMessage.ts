import type { APIMessage, APIUser } from 'discord-api-types/v10';
import { FLAG, hasFlag, MESSAGE } from './discord.ts';
import { el, icon, onPress } from './dom.ts';
import { createDots, drawComponents } from './drawComponents.ts';
import { drawEmbed } from './drawEmbed.ts';
import { drawLine, drawMarkdown } from './drawMarkdown.ts';
import { drawFile, drawMedia } from './drawMedia.ts';
import { openMenu } from './popup.ts';
import { formatFull, formatSent } from './timestamp.ts';
import { findUserName, type View } from './view.ts';

/** Messages of one author within this time stand under one head. */
const GROUP_WITHIN_MS = 7 * 60_000;
/** A reply's excerpt is cut by the layout; more than this is never drawn. */
const EXCERPT_LENGTH = 200;

/** One message; `before` is the one above it, under whose head it may stand. */
export function drawMessage(message: APIMessage, before: APIMessage | undefined, view: View): HTMLElement {
  const isGrouped = before !== undefined && isContinued(before, message);
  const isEphemeral = hasFlag(message, FLAG.Ephemeral);
  const sentMs = Date.parse(message.timestamp);
  const time = el(
    'time',
    { class: 'sent', datetime: message.timestamp, title: formatFull(sentMs, view.reader) },
    formatSent(sentMs, view.reader, view.now()),
  );
  const isMention = message.mentions.some(({ id }) => id === view.me());
  const item = el(
    'li',
    {
      class: ['message', isGrouped && 'grouped', isEphemeral && 'ephemeral', isMention && 'mentioned']
        .filter((name) => name !== false)
        .join(' '),
      id: `message-${message.id}`,
      tabindex: -1,
      'aria-label': `${nameOf(message.author, view)}, ${formatFull(sentMs, view.reader)}`,
    },
    drawOrigin(message, view),
    isGrouped
      ? el('div', { class: 'gutter' }, time)
      : el('div', { class: 'gutter' }, createAvatar(message.author)),
    el(
      'div',
      { class: 'body' },
      isGrouped ? undefined : el('h3', { class: 'head' }, ...drawAuthor(message.author, view), time),
      ...drawInside(message, view),
      isEphemeral ? drawEphemeralNote(message, view) : undefined,
    ),
    drawToolbar(message, view),
  );
  const problem = view.findProblem(message);
  if (problem !== undefined)
    item
      .querySelector('.body')
      ?.append(el('p', { class: 'failure', role: 'alert' }, icon('warning'), problem));
  item.addEventListener('contextmenu', (event) => {
    const isElsewhere = event.target instanceof Element && event.target.closest('a, img') !== null;
    if (isElsewhere || getSelection()?.isCollapsed === false || view.messageCommands().length === 0) return;
    event.preventDefault();
    openAppsMenu({ x: event.clientX, y: event.clientY }, message, view);
  });
  return item;
}

function isContinued(before: APIMessage, message: APIMessage): boolean {
  const isSameTime = Date.parse(message.timestamp) - Date.parse(before.timestamp) < GROUP_WITHIN_MS;
  const hasOrigin = message.interaction !== undefined || message.message_reference !== undefined;
  const isSameView = hasFlag(before, FLAG.Ephemeral) === hasFlag(message, FLAG.Ephemeral);
  return before.author.id === message.author.id && isSameTime && !hasOrigin && isSameView;
}

/** What stands in a message. */
function drawInside(message: APIMessage, view: View): HTMLElement[] {
  if (hasFlag(message, FLAG.Loading))
    return [
      el(
        'p',
        { class: 'thinking', role: 'status' },
        createDots(),
        `${nameOf(message.author, view)} is thinking…`,
      ),
    ];
  const isEdited = message.edited_timestamp !== null && message.content !== '';
  const content = message.content === '' ? [] : [drawMarkdown(message.content, view)];
  if (isEdited) {
    const last = content[0]?.lastElementChild;
    const line = last?.classList.contains('paragraph') === true ? last : content[0];
    line?.append(el('span', { class: 'edited' }, '(edited)'));
  }
  const isPlain = !hasFlag(message, FLAG.IsComponentsV2);
  // What an embed shows is not shown a second time as a file.
  const inEmbeds = message.embeds.flatMap(({ image, thumbnail }) => [image?.url, thumbnail?.url]);
  const files = isPlain ? message.attachments.filter(({ url }) => !inEmbeds.includes(url)) : [];
  return [
    ...content,
    ...files.map(({ url, filename, size, content_type, description }) =>
      content_type?.startsWith('image/') === true
        ? drawMedia(url, description ?? filename, 'attachment-image')
        : drawFile(url, filename, size),
    ),
    ...message.embeds.map((embed) => drawEmbed(embed, view)),
    el('div', { class: isPlain ? 'components' : 'components v2' }, ...drawComponents(message, view)),
  ];
}

/** The line above an answer: who used which command, or to which message it replies. */
function drawOrigin(message: APIMessage, view: View): HTMLElement | undefined {
  if (message.interaction !== undefined) {
    const { user, name } = message.interaction;
    const isMenu = message.type === MESSAGE.ContextMenuCommand;
    const pill = el(
      'button',
      { type: 'button', class: 'mention' },
      isMenu ? icon('apps') : undefined,
      isMenu ? name : `/${name}`,
    );
    const target = isMenu ? message.message_reference?.message_id : undefined;
    onPress(pill, () => {
      if (!isMenu) view.fill(`/${name} `);
      else if (target !== undefined) view.jump(message.channel_id, target);
    });
    return el(
      'div',
      { class: 'origin' },
      createAvatar(user),
      el('span', { class: 'origin-name' }, nameOf(user, view)),
      ' used ',
      pill,
    );
  }
  if (message.type !== MESSAGE.Reply || message.message_reference?.message_id === undefined) return undefined;
  const replied = view.findMessage(message.message_reference.message_id);
  if (replied === undefined)
    return el('div', { class: 'origin' }, el('em', {}, 'The original message was deleted'));
  const excerpt = el('button', { type: 'button', class: 'excerpt' }, ...excerptOf(replied, view));
  onPress(excerpt, () => view.jump(replied.channel_id, replied.id));
  return el(
    'div',
    { class: 'origin' },
    createAvatar(replied.author),
    el('span', { class: 'origin-name' }, nameOf(replied.author, view)),
    excerpt,
  );
}

function excerptOf(message: APIMessage, view: View): Node[] {
  const line = message.content.split('\n', 1)[0] ?? '';
  if (line !== '') return drawLine(line.slice(0, EXCERPT_LENGTH), view);
  return [el('em', {}, 'Click to see the message')];
}

function drawEphemeralNote(message: APIMessage, view: View): HTMLElement {
  const dismiss = el('button', { type: 'button', class: 'jump' }, 'Dismiss message');
  onPress(dismiss, () => view.dismiss(message));
  return el('p', { class: 'ephemeral-note' }, icon('eye'), 'Only you can see this', ' • ', dismiss);
}

function drawToolbar(message: APIMessage, view: View): HTMLElement | undefined {
  if (view.messageCommands().length === 0 || hasFlag(message, FLAG.Loading)) return undefined;
  const apps = el(
    'button',
    { type: 'button', class: 'toolbar-button', 'aria-haspopup': 'menu', title: 'Apps', 'aria-label': 'Apps' },
    icon('apps'),
    el('span', {}, 'Apps'),
  );
  onPress(apps, () => openAppsMenu(apps, message, view));
  return el('div', { class: 'toolbar' }, apps);
}

function openAppsMenu(anchor: HTMLElement | { x: number; y: number }, message: APIMessage, view: View): void {
  const items = view.messageCommands().map(({ name }) => ({
    label: name,
    note: view.state().bot.name,
    act: () => view.runMenu(message, name),
  }));
  openMenu(anchor, 'Apps', items);
}

/** The name of an author, with the tag of an app. */
function drawAuthor(author: APIUser, view: View): HTMLElement[] {
  const name = el('span', { class: author.bot === true ? 'author app' : 'author' }, nameOf(author, view));
  return author.bot === true ? [name, el('span', { class: 'tag' }, 'APP')] : [name];
}

/** Discord's own default avatars have six colours, by the id. */
export function createAvatar(user: {
  id: string;
  username?: string;
  global_name?: string | null;
  bot?: boolean;
}): HTMLElement {
  if (user.bot === true) return el('span', { class: 'avatar app', 'aria-hidden': 'true' }, icon('clip'));
  const colour = Number(BigInt(user.id) % 6n);
  const initials = (user.global_name ?? user.username ?? '')
    .split(/[\s._]+/u)
    .map((word) => word.slice(0, 1).toUpperCase())
    .slice(0, 2)
    .join('');
  return el('span', { class: `avatar avatar-${colour}`, 'aria-hidden': 'true' }, initials);
}

/** The name that a person or the bot goes by here. */
function nameOf(user: APIUser, view: View): string {
  return findUserName(view.state(), user.id) ?? user.global_name ?? user.username;
}
