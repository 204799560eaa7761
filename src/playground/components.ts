import {
  type APIAttachment,
  type APIEmbed,
  type APIMessageComponent,
  type APIMessageTopLevelComponent,
  type APIUnfurledMediaItem,
  ComponentType,
  EmbedType,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';

type Completion = { nextId: () => string; attachments: readonly APIAttachment[] };

const ATTACHMENT_SCHEME = 'attachment://';

/**
 * Fills in, in place, what Discord adds to a message's components: an id for each that has none, counted from 1
 * (docs: Component Reference, Anatomy of a Component), the defaults, and the addresses of uploaded files.
 */
export function completeComponents(
  components: readonly APIMessageTopLevelComponent[],
  completion: Completion,
): void {
  const taken = new Set<number>();
  for (const component of walkComponents(components)) if (component.id !== undefined) taken.add(component.id);
  let last = 0;
  for (const component of walkComponents(components)) {
    // Discord takes 0 for "none".
    if (component.id === undefined || component.id === 0) {
      do last += 1;
      while (taken.has(last));
      component.id = last;
    }
    addDefaults(component, completion);
  }
}

/** Every component, a parent before its children, in the order in which they are shown. */
export function* walkComponents(components: readonly APIMessageComponent[]): Generator<APIMessageComponent> {
  for (const component of components) {
    yield component;
    if (component.type === ComponentType.Section) {
      yield* component.components;
      yield component.accessory;
    } else if (component.type === ComponentType.ActionRow || component.type === ComponentType.Container)
      yield* walkComponents(component.components);
  }
}

function addDefaults(component: APIMessageComponent, completion: Completion): void {
  switch (component.type) {
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      component.min_values ??= 1;
      component.max_values ??= 1;
      break;
    case ComponentType.Separator:
      component.spacing ??= SeparatorSpacingSize.Small;
      component.divider ??= true;
      break;
    case ComponentType.Container:
      component.accent_color ??= null;
      component.spoiler ??= false;
      break;
    case ComponentType.Thumbnail:
      unfurl(component.media, completion);
      component.spoiler ??= false;
      break;
    case ComponentType.MediaGallery:
      for (const item of component.items) {
        unfurl(item.media, completion);
        item.spoiler ??= false;
      }
      break;
    case ComponentType.File: {
      const attachment = unfurl(component.file, completion);
      component.spoiler ??= false;
      if (attachment !== undefined)
        Object.assign(component, { name: attachment.filename, size: attachment.size });
      break;
    }
    default:
      break;
  }
}

function findAttachment(url: string, attachments: readonly APIAttachment[]): APIAttachment | undefined {
  if (!url.startsWith(ATTACHMENT_SCHEME)) return undefined;
  return attachments.find(({ filename }) => filename === url.slice(ATTACHMENT_SCHEME.length));
}

function unfurl(media: APIUnfurledMediaItem, { nextId, attachments }: Completion): APIAttachment | undefined {
  const attachment = findAttachment(media.url, attachments);
  media.url = attachment?.url ?? media.url;
  Object.assign(media, {
    id: attachment?.id ?? nextId(),
    proxy_url: media.url,
    ...(attachment === undefined
      ? {}
      : { attachment_id: attachment.id, content_type: attachment.content_type }),
  });
  return attachment;
}

/** An embed as Discord gives it back: its type, its time in ISO 8601, the addresses of uploaded pictures. */
export function completeEmbed(embed: APIEmbed, attachments: readonly APIAttachment[]): APIEmbed {
  const picture = (image: { url: string } | undefined) => {
    if (image === undefined) return undefined;
    const url = findAttachment(image.url, attachments)?.url ?? image.url;
    return { ...image, url, proxy_url: url };
  };
  const image = picture(embed.image);
  const thumbnail = picture(embed.thumbnail);
  return {
    ...embed,
    type: EmbedType.Rich,
    ...(embed.timestamp === undefined ? {} : { timestamp: new Date(embed.timestamp).toISOString() }),
    ...(embed.fields === undefined
      ? {}
      : { fields: embed.fields.map((field) => ({ inline: false, ...field })) }),
    ...(image === undefined ? {} : { image }),
    ...(thumbnail === undefined ? {} : { thumbnail }),
  };
}
