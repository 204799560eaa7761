import {
  GatewayDispatchEvents,
  GatewayIntentBits,
  OverwriteType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { GatewayEvent } from './gateway.ts';
import type { PlaceRecord } from './seed.ts';
import type { World } from './world.ts';

/** What people do to a bot beside talking to it. Each is announced over the gateway as Discord does. */
export type Changes = {
  /** A person takes no direct messages of the bot any more (JSON error 50007). */
  closeDirectMessages(user: string): void;
  /** The bot may see a channel and not write in it (50013). */
  forbidWriting(channel: string): void;
  /** And it may again. */
  allowWriting(channel: string): void;
  /** A thread is archived; with `isLocked` it takes no message of the bot's (50083). */
  archiveThread(thread: string, isLocked: boolean): void;
  /** A channel or thread is deleted (10003). */
  deleteChannel(channel: string): void;
  /** The bot is removed from a server (50001). */
  removeFromServer(server: string): void;
};

/** Changes of the embedded Discord's world. An unknown id is a bug of the caller's and throws. */
export function createChanges(world: World, dispatch: (event: GatewayEvent) => void): Changes {
  const find = (isMeant: (place: PlaceRecord) => boolean): PlaceRecord => {
    const place = world.seed.places.find(isMeant);
    if (place === undefined) throw new RangeError('no such place');
    return place;
  };
  const findChannel = (id: string): PlaceRecord => find((place) => place.id === id);

  function announce({ kind, channel, guild }: PlaceRecord, change: 'Update' | 'Delete'): void {
    const names = {
      Update: [GatewayDispatchEvents.ChannelUpdate, GatewayDispatchEvents.ThreadUpdate],
      Delete: [GatewayDispatchEvents.ChannelDelete, GatewayDispatchEvents.ThreadDelete],
    } as const;
    const [name, threadName] = names[change];
    dispatch({
      name: kind === 'thread' ? threadName : name,
      data: channel,
      intent: GatewayIntentBits.Guilds,
      ...(guild ? { guildId: guild.id } : {}),
    });
  }

  function setWriting(id: string, isAllowed: boolean): void {
    const place = findChannel(id);
    if (isAllowed) delete place.refuses;
    else place.refuses = 'forbidden';
    if ('permission_overwrites' in place.channel) {
      const deny = String(PermissionFlagsBits.SendMessages | PermissionFlagsBits.SendMessagesInThreads);
      const bot = { id: world.seed.bot.id, type: OverwriteType.Member, allow: '0', deny };
      place.channel.permission_overwrites = isAllowed ? [] : [bot];
    }
    announce(place, 'Update');
  }

  return {
    closeDirectMessages(user) {
      find(({ member }) => member === user).refuses = 'closed';
    },
    forbidWriting: (channel) => setWriting(channel, false),
    allowWriting: (channel) => setWriting(channel, true),
    archiveThread(thread, isLocked) {
      const place = findChannel(thread);
      if (!('thread_metadata' in place.channel) || !place.channel.thread_metadata)
        throw new RangeError('no thread');
      Object.assign(place.channel.thread_metadata, { archived: true, locked: isLocked });
      if (isLocked) place.refuses = 'locked';
      announce(place, 'Update');
    },
    deleteChannel(channel) {
      const place = findChannel(channel);
      place.refuses = 'gone';
      announce(place, 'Delete');
    },
    removeFromServer(server) {
      for (const place of world.seed.places) if (place.guild?.id === server) place.botIsMember = false;
      dispatch({
        name: GatewayDispatchEvents.GuildDelete,
        data: { id: server },
        intent: GatewayIntentBits.Guilds,
        guildId: server,
      });
    },
  };
}
