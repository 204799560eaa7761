import type {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  MessageType,
  SeparatorSpacingSize,
  TextInputStyle,
} from 'discord-api-types/v10';

// The numbers of discord-api-types: its modules are CommonJS, which no browser loads. A test holds them equal.

export const COMPONENT = {
  ActionRow: 1,
  Button: 2,
  StringSelect: 3,
  TextInput: 4,
  UserSelect: 5,
  RoleSelect: 6,
  MentionableSelect: 7,
  ChannelSelect: 8,
  Section: 9,
  TextDisplay: 10,
  Thumbnail: 11,
  MediaGallery: 12,
  File: 13,
  Separator: 14,
  Container: 17,
  Label: 18,
} as const satisfies Partial<Record<keyof typeof ComponentType, ComponentType>>;

export const BUTTON = {
  Primary: 1,
  Secondary: 2,
  Success: 3,
  Danger: 4,
  Link: 5,
  Premium: 6,
} as const satisfies Record<keyof typeof ButtonStyle, ButtonStyle>;

export const FLAG = {
  Ephemeral: 1 << 6,
  Loading: 1 << 7,
  IsComponentsV2: 1 << 15,
} as const satisfies Partial<Record<keyof typeof MessageFlags, MessageFlags>>;

export const MESSAGE = {
  Reply: 19,
  ChatInputCommand: 20,
  ContextMenuCommand: 23,
} as const satisfies Partial<Record<keyof typeof MessageType, MessageType>>;

export const COMMAND = {
  ChatInput: 1,
  Message: 3,
} as const satisfies Partial<Record<keyof typeof ApplicationCommandType, ApplicationCommandType>>;

export const OPTION = {
  Subcommand: 1,
  SubcommandGroup: 2,
  Attachment: 11,
} as const satisfies Partial<Record<keyof typeof ApplicationCommandOptionType, ApplicationCommandOptionType>>;

export const SPACING = { Small: 1, Large: 2 } as const satisfies Record<
  keyof typeof SeparatorSpacingSize,
  SeparatorSpacingSize
>;

export const TEXT_INPUT = { Short: 1, Paragraph: 2 } as const satisfies Record<
  keyof typeof TextInputStyle,
  TextInputStyle
>;

/** docs: Uploading Files: what everybody may send. */
export const ATTACHMENT_MAX_BYTES = 10 * 1_024 * 1_024;
export const ATTACHMENTS_MAX = 10;

/** Whether a message's flags hold this one. */
export function hasFlag(message: { flags?: number }, flag: number): boolean {
  return ((message.flags ?? 0) & flag) !== 0;
}
