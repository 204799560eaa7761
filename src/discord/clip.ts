import { addFile, addMessage, CLIP_DEEDS, pasteForm, type Said } from '../clip/add.ts';
import { NOTE_DEEDS, noteDown } from '../clip/note/deeds.ts';
import type { NoteContext } from '../clip/note/write.ts';
import type { Reply } from '../facts/answer.ts';
import type { AttachedFile, ChosenMessage, Command, CommandContext } from './command.ts';
import { FALLBACK_ZONE, findAskerZone } from './deadlines/zone.ts';

// The commands that clip, as their literals use them.

export const clip = (
  context: CommandContext,
  { attachment, ...said }: Said & { attachment?: AttachedFile | undefined },
): Reply | Promise<Reply> =>
  attachment === undefined ? pasteForm(context, said) : addFile(context, attachment, said);

export const clipMessage = (context: CommandContext, message: ChosenMessage): Promise<Reply> =>
  addMessage(context, message);

const noteContext = (context: CommandContext): NoteContext => ({
  review: context.review,
  drafts: context.clips.noteDrafts,
  zone: findAskerZone(context) ?? FALLBACK_ZONE,
});

export const addNote = (context: CommandContext, given: Parameters<typeof noteDown>[1]): Promise<Reply> =>
  noteDown(noteContext(context), given);

export const clipDeeds: NonNullable<Command['deeds']> = {
  ...Object.fromEntries(
    Object.entries(CLIP_DEEDS).map(([name, handler]): [string, NonNullable<Command['deeds']>[string]] => [
      name,
      (args, context, fields, page) => withPage(handler(context, args, fields), page),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(NOTE_DEEDS).map(([name, handler]): [string, NonNullable<Command['deeds']>[string]] => [
      name,
      (args, context, fields) => handler(noteContext(context), args, fields),
    ]),
  ),
};

/** The reply with the page that was turned to. */
async function withPage(pending: Reply | Promise<Reply>, page: number): Promise<Reply> {
  const reply = await pending;
  return 'fields' in reply || page === 0 ? reply : { ...reply, asked: { ...reply.asked, page } };
}
