import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { clip, clipDeeds } from '../src/discord/clip.ts';
import { type CommandGroup, EVERYWHERE, PRIVATE_OPTION, subcommand } from '../src/discord/command.ts';

export default {
  ...EVERYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'clip',
  description: 'Add articles to the team’s clip file',
  privateForms: true,
  subcommands: [
    subcommand({
      name: 'add',
      description: 'Add an article from a file, or paste its text; you get what was found in it, to review',
      example: '/clip add',
      private: true,
      options: [
        {
          type: ApplicationCommandOptionType.Attachment,
          name: 'attachment',
          description: 'A .txt, .md, .html, .docx or .pdf file; without one you are asked for the text',
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'published',
          description: 'The day on which it was published, like 2025-02-28',
          max_length: 40,
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'publisher',
          description: 'Who published it',
          max_length: 100,
        },
        PRIVATE_OPTION,
      ],
      execute: ({ attachment, published, publisher }, context) =>
        clip(context, { attachment, published, publisher }),
    }),
  ],
  deeds: clipDeeds,
} satisfies CommandGroup;
