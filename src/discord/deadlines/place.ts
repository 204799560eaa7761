import type { CommandContext, Picked } from '../command.ts';

/**
 * Why nothing can be posted in the channel that was picked, or in the one where it is asked if none was, and what to
 * do; undefined where it can. Said at once: else nobody would know before the first message does not come.
 */
export function placeProblem(picked: Picked | undefined, asker: CommandContext['asker']): string | undefined {
  if (picked && !picked.mayWrite) {
    return 'You cannot write in that channel yourself. Choose one in which you can, or leave “channel” out.';
  }
  if ((picked ?? asker).botMayWrite) return undefined;
  return picked
    ? 'Clipfile cannot write in that channel, so nothing would come there. Let it see the channel and send messages in it (Edit Channel, Permissions; a locked thread has to be unlocked), or choose another channel.'
    : 'Clipfile cannot write in this channel, so nothing would come here. Let it see the channel and send messages in it (Edit Channel, Permissions; a locked thread has to be unlocked), or name another with “channel”.';
}
