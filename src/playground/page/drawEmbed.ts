import type { APIEmbed } from 'discord-api-types/v10';
import { el } from './dom.ts';
import { createLink, drawLine, drawMarkdown } from './drawMarkdown.ts';
import { drawMedia, toCssColour } from './drawMedia.ts';
import { findHttpUrl } from './markdown.ts';
import { formatSent } from './timestamp.ts';
import type { View } from './view.ts';

/** An embed: a card with a coloured edge. */
export function drawEmbed(embed: APIEmbed, view: View): HTMLElement {
  const card = el(
    'article',
    { class: 'embed' },
    embed.author === undefined
      ? undefined
      : el('div', { class: 'embed-author' }, linked(embed.author.name, embed.author.url)),
    embed.title === undefined
      ? undefined
      : el(
          'div',
          { class: 'embed-title' },
          linked(el('span', {}, ...drawLine(embed.title, view)), embed.url),
        ),
    embed.description === undefined
      ? undefined
      : el('div', { class: 'embed-description' }, drawMarkdown(embed.description, view)),
    embed.fields === undefined || embed.fields.length === 0
      ? undefined
      : el(
          'div',
          { class: 'embed-fields' },
          ...embed.fields.map(({ name, value, inline }) =>
            el(
              'div',
              { class: inline === true ? 'embed-field inline' : 'embed-field' },
              el('div', { class: 'embed-field-name' }, ...drawLine(name, view)),
              el('div', { class: 'embed-field-value' }, drawMarkdown(value, view)),
            ),
          ),
        ),
    embed.image === undefined ? undefined : drawMedia(embed.image.url, 'Image', 'embed-image'),
    embed.thumbnail === undefined
      ? undefined
      : drawMedia(embed.thumbnail.url, 'Thumbnail', 'embed-thumbnail'),
    drawFooter(embed, view),
  );
  if (embed.color !== undefined) card.style.setProperty('--accent', toCssColour(embed.color));
  return card;
}

function drawFooter({ footer, timestamp }: APIEmbed, view: View): HTMLElement | undefined {
  if (footer === undefined && timestamp === undefined) return undefined;
  const time = timestamp === undefined ? [] : [formatSent(Date.parse(timestamp), view.reader, view.now())];
  return el(
    'footer',
    { class: 'embed-footer' },
    [...(footer === undefined ? [] : [footer.text]), ...time].join(' • '),
  );
}

function linked(content: Node | string, url: string | undefined): Node | string {
  const address = findHttpUrl(url ?? '');
  return address === undefined ? content : createLink(address, {}, content);
}
