import type {
  APIAllowedMentions,
  APIApplicationCommandOption,
  APIApplicationCommandOptionChoice,
  APIEmbed,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackComponent,
  LocalizationMap,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { invalidForm, type Problem } from './errors.ts';

/**
 * The bodies that a client sends, parsed at the edge: the kinds of all fields that this server reads.
 * What a field may hold beyond its kind is in rules.ts.
 */

/** A value whose parts `shape` checks and which keeps Discord's own type; a part that is null counts as left out. */
function shaped<T>(shape: z.ZodType): z.ZodType<T> {
  return z.custom<T>().superRefine((value, context) => {
    dropNulls(value);
    const parsed = shape.safeParse(value);
    for (const issue of parsed.error?.issues ?? [])
      context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
  });
}

/** Takes every field that is null out of a body that has just arrived, at any depth. */
function dropNulls(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (part === null && !Array.isArray(value)) Reflect.deleteProperty(value, key);
    else dropNulls(part);
  }
}

const maybe = <T extends z.ZodType>(shape: T) => shape.nullish();

const mediaShape = z.looseObject({ url: z.string() });
const componentShape = z.looseObject({
  type: z.int(),
  id: maybe(z.int()),
  custom_id: maybe(z.string()),
  content: maybe(z.string()),
  label: maybe(z.string()),
  description: maybe(z.string()),
  placeholder: maybe(z.string()),
  style: maybe(z.int()),
  url: maybe(z.string()),
  sku_id: maybe(z.string()),
  disabled: maybe(z.boolean()),
  required: maybe(z.boolean()),
  value: maybe(z.string()),
  min_length: maybe(z.int()),
  max_length: maybe(z.int()),
  min_values: maybe(z.int()),
  max_values: maybe(z.int()),
  accent_color: maybe(z.int()),
  options: maybe(
    z.array(z.looseObject({ label: z.string(), value: z.string(), description: maybe(z.string()) })),
  ),
  media: maybe(mediaShape),
  file: maybe(mediaShape),
  items: maybe(z.array(z.looseObject({ media: mediaShape, description: maybe(z.string()) }))),
  get components() {
    return maybe(z.array(componentShape));
  },
  get accessory() {
    return maybe(componentShape);
  },
  get component() {
    return maybe(componentShape);
  },
});

const embedShape = z.looseObject({
  title: maybe(z.string()),
  description: maybe(z.string()),
  url: maybe(z.string()),
  timestamp: maybe(
    z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'Could not parse as a date.'),
  ),
  color: maybe(z.int()),
  footer: maybe(z.looseObject({ text: z.string() })),
  author: maybe(z.looseObject({ name: z.string() })),
  image: maybe(mediaShape),
  thumbnail: maybe(mediaShape),
  fields: maybe(z.array(z.looseObject({ name: z.string(), value: z.string(), inline: maybe(z.boolean()) }))),
});

const allowedMentionsShape = z.looseObject({
  parse: maybe(z.array(z.string())),
  users: maybe(z.array(z.string())),
  roles: maybe(z.array(z.string())),
  replied_user: maybe(z.boolean()),
});

const localizations = maybe(z.record(z.string(), z.string().nullable()));
const choiceShape = z.looseObject({
  name: z.string(),
  value: z.union([z.string(), z.number()]),
  name_localizations: localizations,
});
const optionShape = z.looseObject({
  type: z.int(),
  name: z.string(),
  description: z.string(),
  required: maybe(z.boolean()),
  autocomplete: maybe(z.boolean()),
  choices: maybe(z.array(choiceShape)),
  min_value: maybe(z.number()),
  max_value: maybe(z.number()),
  min_length: maybe(z.int()),
  max_length: maybe(z.int()),
  channel_types: maybe(z.array(z.int())),
  get options() {
    return maybe(z.array(optionShape));
  },
});

const messageBody = z.looseObject({
  content: maybe(z.string()),
  embeds: maybe(z.array(shaped<APIEmbed>(embedShape))),
  components: maybe(z.array(shaped<APIMessageTopLevelComponent>(componentShape))),
  flags: maybe(z.int()),
  tts: maybe(z.boolean()),
  allowed_mentions: maybe(shaped<APIAllowedMentions>(allowedMentionsShape)),
  attachments: maybe(
    z.array(
      z.looseObject({
        id: z.union([z.string(), z.int()]),
        filename: maybe(z.string()),
        description: maybe(z.string()),
      }),
    ),
  ),
  nonce: maybe(z.union([z.string(), z.int()])),
  enforce_nonce: maybe(z.boolean()),
  message_reference: maybe(z.looseObject({ message_id: z.string(), fail_if_not_exists: maybe(z.boolean()) })),
});
export type MessageBody = z.infer<typeof messageBody>;

const commandBody = z.looseObject({
  name: z.string(),
  type: maybe(z.int()),
  description: maybe(z.string()),
  name_localizations: maybe(shaped<LocalizationMap>(z.record(z.string(), z.string().nullable()))),
  description_localizations: maybe(shaped<LocalizationMap>(z.record(z.string(), z.string().nullable()))),
  options: maybe(z.array(shaped<APIApplicationCommandOption>(optionShape))),
  default_member_permissions: maybe(z.string().regex(/^\d{1,20}$/u, 'Value is not a bit set in digits.')),
  dm_permission: maybe(z.boolean()),
  nsfw: maybe(z.boolean()),
  contexts: maybe(z.array(z.int())),
  integration_types: maybe(z.array(z.int())),
});
export type CommandBody = z.infer<typeof commandBody>;
const commandEdit = commandBody.partial();
export type CommandEdit = z.infer<typeof commandEdit>;

const modalBody = z.looseObject({
  custom_id: z.string(),
  title: z.string(),
  components: z.array(shaped<APIModalInteractionResponseCallbackComponent>(componentShape)),
});
export type ModalBody = z.infer<typeof modalBody>;

const choicesBody = z.looseObject({
  choices: z.array(shaped<APIApplicationCommandOptionChoice>(choiceShape)),
});

const callbackBody = z.looseObject({ type: z.int(), data: z.unknown().optional() });
const directMessageBody = z.looseObject({ recipient_id: z.string() });

/** Each takes what arrived and where it stands in the request, and throws Discord's 50035 with the fields to blame. */
export const parseMessageBody = (raw: unknown, at?: Path): MessageBody => parse(messageBody, raw, at);
export const parseModalBody = (raw: unknown, at?: Path): ModalBody => parse(modalBody, raw, at);
export const parseChoices = (raw: unknown, at?: Path): APIApplicationCommandOptionChoice[] =>
  parse(choicesBody, raw, at).choices;
export const parseCommandBody = (raw: unknown): CommandBody => parse(commandBody, raw);
export const parseCommandBodies = (raw: unknown): CommandBody[] => parse(z.array(commandBody), raw);
export const parseCommandEdit = (raw: unknown): CommandEdit => parse(commandEdit, raw);
export const parseCallback = (raw: unknown): z.infer<typeof callbackBody> => parse(callbackBody, raw);
export const parseDirectMessage = (raw: unknown): { recipient_id: string } => parse(directMessageBody, raw);

type Path = Problem['path'];

function parse<T>(shape: z.ZodType<T>, raw: unknown, at: Path = []): T {
  const parsed = shape.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw invalidForm(
    parsed.error.issues.map((issue) => ({
      path: [...at, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))],
      code: 'BASE_TYPE_BAD_TYPE',
      message: issue.message,
    })),
  );
}
