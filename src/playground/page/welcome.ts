import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Place, SuggestResponse } from '../protocol.ts';
import { COMMAND } from './discord.ts';
import { el, icon } from './dom.ts';
import { createAvatar } from './drawMessage.ts';
import { placeTitle, type View } from './view.ts';

/** More examples than this are not shown. */
const EXAMPLES = 6;

export type Welcome = {
  element: HTMLElement;
  /** Draws it for a place; examples come from the bot's own commands and what it offers for them. */
  show(place: Place, commands: readonly APIApplicationCommand[]): Promise<void>;
};

/** What stands at the beginning of a place: where one is, and what to type. */
export function createWelcome(view: View, suggest: (line: string) => Promise<SuggestResponse>): Welcome {
  const element = el('section', { class: 'welcome', 'aria-label': 'Beginning' });
  let shown = 0;

  async function findExample(command: APIApplicationCommand): Promise<string> {
    const [first] = command.options ?? [];
    const isOffered = first !== undefined && 'autocomplete' in first && first.autocomplete === true;
    if (!isOffered)
      return first !== undefined && 'required' in first && first.required === true
        ? `/${command.name} `
        : `/${command.name}`;
    const { suggestions } = await suggest(`/${command.name} `).catch(() => ({ suggestions: [] }));
    return suggestions.find(({ kind }) => kind === 'choice')?.line ?? `/${command.name} `;
  }

  return {
    element,
    async show(place, commands) {
      shown += 1;
      const mine = shown;
      const examples = el('div', { class: 'examples' });
      element.replaceChildren(...drawTitle(place, view), examples);
      const usable = commands.filter(({ type }) => type === COMMAND.ChatInput).slice(0, EXAMPLES);
      if (usable.length === 0) {
        examples.append(
          el('p', { class: 'welcome-hint' }, `${view.state().bot.name} has no commands here yet.`),
        );
        return;
      }
      const lines = await Promise.all(usable.map(findExample));
      if (mine !== shown) return;
      const cards = usable.map((command, index) => {
        const line = lines[index] ?? `/${command.name}`;
        const card = el(
          'button',
          { type: 'button', class: 'example' },
          el('code', {}, line.trim()),
          el('span', {}, command.description),
        );
        card.addEventListener('click', () => view.fill(line));
        return card;
      });
      const [first = ''] = lines;
      examples.append(
        el(
          'p',
          { class: 'welcome-hint' },
          'Type ',
          el('code', {}, first.trim()),
          ' and press Enter, or pick one to begin with:',
        ),
        el('div', { class: 'example-grid' }, ...cards),
      );
    },
  };
}

function drawTitle(place: Place, view: View): HTMLElement[] {
  const { bot } = view.state();
  if (place.kind === 'direct-message')
    return [
      el('div', { class: 'welcome-icon' }, createAvatar({ id: bot.id, bot: true })),
      el('h2', {}, bot.name),
      el('p', {}, `This is the beginning of your direct messages with ${bot.name}. Nobody else reads them.`),
    ];
  const title = placeTitle(place.name);
  const about = {
    server: `This is the beginning of #${title}. ${bot.name} is a member of this server: everybody here sees its answers.`,
    thread: `This is the beginning of the thread ${title}.`,
    'user-install': `${bot.name} is not a member of this server. You brought it along: it answers you, and can do nothing else here.`,
  }[place.kind];
  return [
    el('div', { class: 'welcome-icon' }, icon(place.kind === 'thread' ? 'thread' : 'hash')),
    el('h2', {}, place.kind === 'thread' ? title : `Welcome to #${title}`),
    el('p', {}, about),
  ];
}
