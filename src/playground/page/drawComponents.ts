import type {
  APIButtonComponent,
  APIComponentInContainer,
  APIContainerComponent,
  APIMediaGalleryComponent,
  APIMessage,
  APIMessageComponentEmoji,
  APIMessageTopLevelComponent,
  APISectionComponent,
  APISelectMenuComponent,
} from 'discord-api-types/v10';
import { BUTTON, COMPONENT, SPACING } from './discord.ts';
import { el, icon } from './dom.ts';
import { createLink, drawMarkdown } from './drawMarkdown.ts';
import { drawFile, drawMedia, hideSpoiler, toCssColour } from './drawMedia.ts';
import { findHttpUrl } from './markdown.ts';
import { type Choice, createSelect } from './select.ts';
import { findPlaceNote, placeTitle, type View } from './view.ts';

/** The components of a message, in order. */
export function drawComponents(message: APIMessage, view: View): HTMLElement[] {
  return (message.components ?? []).map((component) => drawComponent(component, message, view));
}

function drawComponent(
  component: APIMessageTopLevelComponent | APIComponentInContainer,
  message: APIMessage,
  view: View,
): HTMLElement {
  switch (component.type) {
    case COMPONENT.ActionRow:
      return el(
        'div',
        { class: 'action-row' },
        ...component.components.map((child) =>
          child.type === COMPONENT.Button
            ? drawButton(child, message, view)
            : drawSelect(child, message, view),
        ),
      );
    case COMPONENT.Section:
      return drawSection(component, message, view);
    case COMPONENT.TextDisplay:
      return drawMarkdown(component.content, view);
    case COMPONENT.MediaGallery:
      return drawGallery(component);
    case COMPONENT.File:
      return hideSpoiler(drawFile(component.file.url, component.name, component.size), component.spoiler);
    case COMPONENT.Separator: {
      const size = component.spacing === SPACING.Large ? 'large' : 'small';
      return component.divider === false
        ? el('div', { class: `separator ${size}`, role: 'presentation' })
        : el('hr', { class: `separator ${size}` });
    }
    case COMPONENT.Container:
      return drawContainer(component, message, view);
    default:
      return el('p', { class: 'unknown-component' }, 'This part of the message cannot be shown here.');
  }
}

function drawContainer(container: APIContainerComponent, message: APIMessage, view: View): HTMLElement {
  const card = el(
    'div',
    { class: 'container' },
    ...container.components.map((child) => drawComponent(child, message, view)),
  );
  if (typeof container.accent_color === 'number') {
    card.classList.add('accented');
    card.style.setProperty('--accent', toCssColour(container.accent_color));
  }
  return hideSpoiler(card, container.spoiler);
}

function drawSection(section: APISectionComponent, message: APIMessage, view: View): HTMLElement {
  const { accessory } = section;
  return el(
    'div',
    { class: 'section' },
    el(
      'div',
      { class: 'section-text' },
      ...section.components.map(({ content }) => drawMarkdown(content, view)),
    ),
    el(
      'div',
      { class: 'accessory' },
      accessory.type === COMPONENT.Button
        ? drawButton(accessory, message, view)
        : hideSpoiler(
            drawMedia(accessory.media.url, accessory.description ?? 'Thumbnail', 'thumbnail'),
            accessory.spoiler,
          ),
    ),
  );
}

const BUTTON_CLASS = {
  [BUTTON.Primary]: 'primary',
  [BUTTON.Secondary]: 'secondary',
  [BUTTON.Success]: 'success',
  [BUTTON.Danger]: 'danger',
  [BUTTON.Link]: 'secondary',
  [BUTTON.Premium]: 'primary',
} as const;

function drawButton(component: APIButtonComponent, message: APIMessage, view: View): HTMLElement {
  const look = `button ${BUTTON_CLASS[component.style]}`;
  if (component.style === BUTTON.Premium)
    return el('button', { type: 'button', class: look, disabled: true }, 'Subscribe in Discord');
  const face = [
    component.emoji === undefined
      ? undefined
      : el('span', { class: 'button-emoji' }, emojiText(component.emoji)),
    component.label === undefined ? undefined : el('span', {}, component.label),
  ].filter((part) => part !== undefined);
  if (component.style === BUTTON.Link) {
    const url = findHttpUrl(component.url);
    // Discord's client also follows discord:// links: there is no such client here.
    if (url === undefined || component.disabled === true)
      return el('button', { type: 'button', class: look, disabled: true }, ...face, icon('external'));
    return createLink(url, { class: look }, ...face, icon('external'));
  }
  const customId = component.custom_id;
  const isPending = view.isPending(message, customId);
  const button = el(
    'button',
    {
      type: 'button',
      class: isPending ? `${look} pending` : look,
      disabled: component.disabled,
      'aria-busy': isPending,
      'aria-label': component.label ?? component.emoji?.name ?? undefined,
      'data-custom-id': customId,
    },
    el('span', { class: 'button-face' }, ...face),
    isPending ? createDots() : undefined,
  );
  button.addEventListener('click', () => {
    if (!view.isPending(message, customId)) view.press(message, customId);
  });
  return button;
}

/** Three dots that pulse: something is on its way. */
export function createDots(): HTMLElement {
  return el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'));
}

function emojiText({ name, id }: APIMessageComponentEmoji): string {
  return id === undefined || id === null ? (name ?? '') : `:${name ?? 'emoji'}:`;
}

function drawSelect(component: APISelectMenuComponent, message: APIMessage, view: View): HTMLElement {
  const select = createSelect({
    label: component.placeholder ?? 'Make a selection',
    placeholder: component.placeholder ?? 'Make a selection',
    choices: listChoices(component, view),
    min: component.min_values ?? 1,
    max: component.max_values ?? 1,
    disabled: component.disabled === true || view.isPending(message, component.custom_id),
    onChange: (values) => view.press(message, component.custom_id, values),
  });
  select.dataset.customId = component.custom_id;
  if (!view.isPending(message, component.custom_id)) return select;
  select.setAttribute('aria-busy', 'true');
  select.querySelector('.icon')?.replaceWith(createDots());
  return select;
}

/** What a select menu offers: its own options, or the people and places there are. */
export function listChoices(component: APISelectMenuComponent, view: View): Choice[] {
  const { members, places, bot } = view.state();
  switch (component.type) {
    case COMPONENT.StringSelect:
      return component.options.map((option) => ({
        value: option.value,
        label: option.label,
        chosen: option.default === true,
        ...(option.description === undefined ? {} : { description: option.description }),
        ...(option.emoji === undefined ? {} : { emoji: emojiText(option.emoji) }),
      }));
    case COMPONENT.ChannelSelect:
      return places
        .filter(({ kind }) => kind === 'server' || kind === 'thread')
        .map(({ id, name }) => {
          const note = findPlaceNote(name);
          return {
            value: id,
            label: `#${placeTitle(name)}`,
            ...(note === undefined ? {} : { description: note }),
          };
        });
    case COMPONENT.UserSelect:
    case COMPONENT.MentionableSelect:
      return [...members, bot].map(({ id, name }) => ({ value: id, label: name }));
    default:
      return [];
  }
}

function drawGallery(gallery: APIMediaGalleryComponent): HTMLElement {
  return el(
    'div',
    { class: 'gallery', 'data-count': gallery.items.length },
    ...gallery.items.map(({ media, description, spoiler }) =>
      hideSpoiler(drawMedia(media.url, description ?? 'Image', 'gallery-item'), spoiler),
    ),
  );
}
