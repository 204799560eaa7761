import type { APIMessage } from 'discord-api-types/v10';
import type { Outcome, Place, PlaygroundEvent, State } from '../protocol.ts';
import * as api from './api.ts';
import { readUploads } from './attachments.ts';
import { createComposer } from './composer.ts';
import { COMMAND, FLAG, hasFlag } from './discord.ts';
import { el, icon } from './dom.ts';
import { refreshTimes } from './drawMarkdown.ts';
import { createMessageList } from './messageList.ts';
import { openModal } from './modal.ts';
import { createSidebar } from './sidebar.ts';
import { applyKeptTheme } from './theme.ts';
import { findPlaceNote, placeTitle, type View } from './view.ts';
import { createWelcome } from './welcome.ts';

const MEMBER_KEY = 'clipfile.member';
const PLACE_KEY = 'clipfile.place';
/** Below this an answer comes without a word about it being on its way. */
const SENDING_AFTER_MS = 250;

applyKeptTheme();
const app = document.querySelector('#app') ?? document.body;
await start();

/** Fetches the state, once the playground answers, and builds the page. */
async function start(): Promise<void> {
  for (;;) {
    try {
      open(await api.fetchState());
      return;
    } catch (error) {
      const message = error instanceof Error ? error.message : 'The playground does not answer.';
      app.replaceChildren(el('p', { class: 'no-script', role: 'alert' }, message));
      await new Promise((resolve) => setTimeout(resolve, 1_500));
    }
  }
}

function open(first: State): void {
  let state = first;
  let member = pickKept(MEMBER_KEY, state.members)?.id ?? '';
  let place = pickKept(PLACE_KEY, listPlaces())?.id ?? '';
  let isConnected = true;
  let sent = 0;
  let loads = 0;
  const unread = new Set<string>();
  /** Commands without an answer yet, by the note that says so. */
  const underWay = new Map<string, { command: string; timer: ReturnType<typeof setTimeout> }>();
  const dismissed = new Set<string>();
  /** "message custom_id" of what is pressed and not answered. */
  const pending = new Set<string>();
  const problems = new Map<string, string>();

  function listPlaces(): Place[] {
    return state.places.filter((candidate) => candidate.member === undefined || candidate.member === member);
  }
  const currentPlace = () => state.places.find(({ id }) => id === place);

  const view: View = {
    reader: { locale: navigator.language, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
    now: Date.now,
    state: () => state,
    me: () => member,
    findMessage: (id) => messages.find(id),
    messageCommands: () => state.commands.filter(({ type }) => type === COMMAND.Message),
    isPending: (message, customId) => pending.has(`${message.id} ${customId}`),
    findProblem: (message) => problems.get(message.id),
    fill: (line) => composer.fill(line),
    dismiss: (message) => {
      dismissed.add(message.id);
      messages.remove(message.id);
      composer.focus();
    },
    jump: (target, message) => void jump(target, message),
    press: (message, customId, values) => void press(message, customId, values),
    runMenu: (message, command) =>
      void send(command, () => api.runMenu({ member, message: message.id, command })),
  };

  const suggest = (line: string, files: readonly string[] = [], signal?: AbortSignal) =>
    api.suggest({ place, member, line, files: [...files] }, signal);
  const welcome = createWelcome(view, suggest);
  const messages = createMessageList(view, welcome.element);
  const composer = createComposer({
    view,
    commands: () => state.commands,
    suggest,
    run: (line, files) => void runLine(line, files),
  });
  const sidebar = createSidebar(view, {
    openPlace: (id) => void openPlace(id),
    becomeMember: (id) => void becomeMember(id),
    close: () => document.body.classList.remove('side-open'),
  });
  const banner = el('p', { class: 'banner', role: 'status', hidden: true });
  const header = el('header', { class: 'place-head' });
  const opener = el(
    'button',
    {
      type: 'button',
      class: 'icon-button side-opener',
      'aria-label': 'List of places',
      'aria-controls': 'side',
    },
    icon('menu'),
  );
  const shade = el('div', { class: 'shade' });
  opener.addEventListener('click', () => document.body.classList.add('side-open'));
  shade.addEventListener('click', () => document.body.classList.remove('side-open'));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') document.body.classList.remove('side-open');
  });
  // As in Discord: whoever types while nothing else takes letters means the box.
  document.addEventListener('keydown', (event) => {
    const isLetter =
      event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    const takesLetters =
      event.target instanceof Element && event.target.closest('input, textarea, [popover], dialog');
    if (isLetter && !takesLetters) composer.focus();
  });
  const chat = el('main', { class: 'chat' }, header, banner, messages.element, composer.element);
  // Files that are dropped on the conversation are attached; the browser would leave the page for them.
  chat.addEventListener('dragover', (event) => {
    event.preventDefault();
    chat.classList.add('dropping');
  });
  chat.addEventListener('dragleave', () => chat.classList.remove('dropping'));
  chat.addEventListener('drop', (event) => {
    event.preventDefault();
    chat.classList.remove('dropping');
    composer.attach(event.dataTransfer?.files ?? []);
  });
  app.replaceChildren(sidebar.element, shade, chat);

  function refreshFrame(): void {
    sidebar.refresh(place, unread);
    const current = currentPlace();
    const isDirect = current?.kind === 'direct-message';
    const title = isDirect ? state.bot.name : placeTitle(current?.name ?? '');
    const note = isDirect ? undefined : findPlaceNote(current?.name ?? '');
    header.replaceChildren(
      opener,
      icon(isDirect ? 'person' : current?.kind === 'thread' ? 'thread' : 'hash'),
      el('h1', {}, title),
      ...(note === undefined ? [] : [el('span', { class: 'place-about' }, note)]),
    );
    document.title = `${isDirect ? '@' : '#'}${title} · ${state.bot.name} playground`;
    composer.setPlaceholder(`Message ${isDirect ? '@' : '#'}${title} — type / for commands`);
    const lost = 'Lost the connection to the playground. Trying again…';
    const offline = `${state.bot.name} is offline. Commands get no answer until it is back.`;
    banner.textContent = isConnected ? offline : lost;
    banner.hidden = isConnected && state.bot.online;
  }

  /** Ephemeral messages are for the one who asked. */
  function isVisible(message: APIMessage): boolean {
    if (dismissed.has(message.id)) return false;
    return !hasFlag(message, FLAG.Ephemeral) || message.interaction_metadata?.user.id === member;
  }

  async function loadPlace(): Promise<void> {
    loads += 1;
    const load = loads;
    messages.expect();
    const found = await api.fetchMessages(place, member).catch(() => undefined);
    // The place or the person changed meanwhile: a later load shows it.
    if (found === undefined || load !== loads) return;
    messages.reset(found.filter(isVisible));
    const current = currentPlace();
    if (current !== undefined) void welcome.show(current, state.commands);
  }

  async function openPlace(id: string): Promise<void> {
    place = id;
    localStorage.setItem(PLACE_KEY, id);
    unread.delete(id);
    document.body.classList.remove('side-open');
    refreshFrame();
    composer.empty();
    await loadPlace();
    composer.focus();
  }

  async function becomeMember(id: string): Promise<void> {
    const wasDirect = currentPlace()?.kind === 'direct-message';
    member = id;
    localStorage.setItem(MEMBER_KEY, id);
    const mine = listPlaces();
    const next = wasDirect ? mine.find(({ kind }) => kind === 'direct-message') : currentPlace();
    await openPlace((next ?? mine[0])?.id ?? '');
  }

  async function jump(target: string, message: string | undefined): Promise<void> {
    if (target !== place) await openPlace(target);
    if (message !== undefined && !messages.show(message)) composer.refuse('That message is no longer there.');
  }

  function take(outcome: Outcome): void {
    const { modal, interaction } = outcome;
    const shown = outcome.messages.filter((message) => message.channel_id === place && isVisible(message));
    for (const message of shown) messages.put(message);
    // A message that a button changed stays where it is read.
    const isNew = (message: APIMessage) =>
      interaction === undefined || message.interaction_metadata?.id === interaction;
    const last = shown.findLast(isNew);
    if (last !== undefined) messages.follow(last.id);
    if (modal === undefined || interaction === undefined) return;
    openModal(modal, view, async (fields) => {
      try {
        const result = await api.submit({ member, interaction, customId: modal.custom_id, fields });
        if (result.failed !== undefined) return result.failed;
        take(result);
        return undefined;
      } catch (error) {
        return sentenceOf(error);
      }
    });
  }

  /** Runs a command and shows that it is on its way; gives a sentence where it was refused before it was sent. */
  async function send(command: string, ask: () => Promise<Outcome>): Promise<string | undefined> {
    sent += 1;
    const id = `sent-${sent}`;
    underWay.set(id, { command, timer: setTimeout(() => messages.note({ id, command }), SENDING_AFTER_MS) });
    try {
      const outcome = await ask();
      arrive(id);
      if (outcome.failed !== undefined) messages.note({ id, command, failure: outcome.failed });
      take(outcome);
      return undefined;
    } catch (error) {
      arrive(id);
      const sentence = sentenceOf(error);
      composer.refuse(sentence);
      return sentence;
    }
  }

  function arrive(id: string): void {
    clearTimeout(underWay.get(id)?.timer);
    underWay.delete(id);
    messages.removeNote(id);
  }

  /** "Thinking…" comes as an event, long before the answer to the request: from then on it stands for the command. */
  function arriveByEvent(message: APIMessage): void {
    const { interaction } = message;
    if (interaction?.user.id !== member) return;
    const isOf = (command: string) => command === interaction.name || command === `/${interaction.name}`;
    const [id] = [...underWay].find(([, { command }]) => isOf(command)) ?? [];
    if (id !== undefined) arrive(id);
  }

  async function runLine(line: string, files: readonly File[]): Promise<void> {
    const [word = ''] = line.split(/\s/u, 1);
    const isCommand = line.startsWith('/');
    composer.empty();
    const uploads = await readUploads(files).catch(() => undefined);
    const run = () => api.run({ place, member, line, files: uploads ?? [] });
    const refused =
      uploads === undefined
        ? 'A file cannot be read any more. Attach it again.'
        : isCommand
          ? await send(word, run)
          : await run()
              .then(take)
              .then(() => undefined, sentenceOf);
    if (refused === undefined) return;
    composer.fill(line, files);
    composer.refuse(refused);
  }

  async function press(message: APIMessage, customId: string, values: string[] | undefined): Promise<void> {
    const key = `${message.id} ${customId}`;
    pending.add(key);
    problems.delete(message.id);
    messages.redraw(message.id);
    try {
      const outcome = await api.press({
        member,
        message: message.id,
        customId,
        ...(values === undefined ? {} : { values }),
      });
      if (outcome.failed !== undefined) problems.set(message.id, outcome.failed);
      pending.delete(key);
      take(outcome);
    } catch (error) {
      problems.set(message.id, sentenceOf(error));
    }
    pending.delete(key);
    messages.redraw(message.id);
  }

  function hear(event: PlaygroundEvent): void {
    switch (event.kind) {
      case 'message':
        if (!isVisible(event.message)) return;
        arriveByEvent(event.message);
        if (event.place === place) messages.put(event.message);
        else if (!unread.has(event.place)) {
          unread.add(event.place);
          refreshFrame();
        }
        break;
      case 'message-deleted':
        if (event.place === place) messages.remove(event.id);
        break;
      // The stream begins: what was said before has to be fetched, what is said from here on is heard.
      case 'state':
        isConnected = true;
        state = event.state;
        refreshFrame();
        composer.refresh();
        void loadPlace();
        break;
      case 'commands':
        state = { ...state, commands: event.commands };
        composer.refresh();
        if (messages.isEmpty()) void loadPlace();
        break;
      case 'presence':
        state = { ...state, bot: { ...state.bot, online: event.online } };
        refreshFrame();
        if (event.online && messages.isEmpty()) void loadPlace();
        break;
      // Who asked gets these with the answer to the request itself.
      case 'modal':
      case 'failed':
        break;
    }
  }

  api.listen({
    onEvent: hear,
    onLost: () => {
      isConnected = false;
      refreshFrame();
    },
  });
  const tick = () => setTimeout(tick, refreshTimes(app, view));
  tick();
  refreshFrame();
  composer.focus();
}

/** The one that was chosen here before, else the first. */
function pickKept<Item extends { id: string }>(key: string, items: readonly Item[]): Item | undefined {
  const kept = localStorage.getItem(key);
  return items.find(({ id }) => id === kept) ?? items[0];
}

function sentenceOf(error: unknown): string {
  return error instanceof api.PlaygroundError
    ? error.message
    : 'Something went wrong on this page. Load it again.';
}
