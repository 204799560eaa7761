import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { addNote, clip, clipDeeds } from '../src/discord/clip.ts';
import { type CommandGroup, EVERYWHERE, PRIVATE_OPTION, subcommand } from '../src/discord/command.ts';
import { NOTE_PERSON_MAX, NOTE_SOURCE_MAX, NOTE_TEXT_MAX } from '../src/facts/note.ts';

export default {
  ...EVERYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'clip',
  description: 'Add articles and notes to the team’s clip file',
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
    subcommand({
      name: 'note',
      description:
        'Note what you know first-hand or from a document; shown as the desk’s note, with your name',
      example: '/clip note Caro Quintero kind:A document',
      private: true,
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'person',
          description: 'Whom it is about: somebody in the clip file, or a new name',
          required: true,
          suggest: 'person',
          max_length: NOTE_PERSON_MAX,
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'kind',
          description: 'How you know it',
          required: true,
          choices: [
            { name: 'First-hand', value: 'first-hand' },
            { name: 'A document', value: 'document' },
          ],
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'what',
          description: 'What you know, in your own words; without it you are asked for all of it',
          max_length: NOTE_TEXT_MAX,
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'source',
          description: 'Seen, or heard from whom and on what terms; or which document, and where in it',
          max_length: NOTE_SOURCE_MAX,
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'date',
          description: 'The day of the source, like 2025-02-28 or yesterday',
          max_length: 40,
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'happened',
          description: 'When it happened, like 2025-02-27 14:30, Feb. 2025 or 2025',
          max_length: 40,
        },
        PRIVATE_OPTION,
      ],
      execute: ({ person, kind, what, source, date, happened }, context) =>
        addNote(context, { person, kind, what, source, date, happened }),
    }),
  ],
  deeds: clipDeeds,
} satisfies CommandGroup;
