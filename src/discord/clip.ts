import { addFile, addMessage, CLIP_DEEDS, pasteForm, type Said } from '../clip/add.ts';
import type { Reply } from '../facts/answer.ts';
import type { AttachedFile, ChosenMessage, Command, CommandContext } from './command.ts';

// The commands that clip, as their literals use them.

export const clip = (
  context: CommandContext,
  { attachment, ...said }: Said & { attachment?: AttachedFile | undefined },
): Reply | Promise<Reply> =>
  attachment === undefined ? pasteForm(context, said) : addFile(context, attachment, said);

export const clipMessage = (context: CommandContext, message: ChosenMessage): Promise<Reply> =>
  addMessage(context, message);

export const clipDeeds: NonNullable<Command['deeds']> = Object.fromEntries(
  Object.entries(CLIP_DEEDS).map(([name, handler]) => [
    name,
    (args, context, fields, page) => withPage(handler(context, args, fields), page),
  ]),
);

/** The reply with the page that was turned to. */
async function withPage(pending: Reply | Promise<Reply>, page: number): Promise<Reply> {
  const reply = await pending;
  return 'fields' in reply || page === 0 ? reply : { ...reply, asked: { ...reply.asked, page } };
}
