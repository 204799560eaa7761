import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  InteractionContextType,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import { type BareBot, startBareBot } from '../support/bareBot.ts';
import { type Scenario, startScenario } from '../support/scenario.ts';

const EVERYWHERE = {
  integrationTypes: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};
const ECHO = {
  ...EVERYWHERE,
  name: 'echo',
  description: 'Says it again',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'words',
      description: 'What to say',
      required: true,
      autocomplete: true,
    },
    { type: ApplicationCommandOptionType.Boolean, name: 'private', description: 'Only to you' },
  ],
} as const;
const LOOK_UP = { ...EVERYWHERE, type: ApplicationCommandType.Message, name: 'Look up' } as const;
const WORDS = 'Rafael Caro Quintero';

let scenario: Scenario | undefined;
let bot: BareBot | undefined;
const failures: unknown[] = [];

/** An embedded Discord and a bare client that answers with `answer`. */
async function start(
  answer: (interaction: Interaction) => Promise<unknown>,
  options: Parameters<typeof startScenario>[1] = {},
): Promise<Scenario> {
  failures.length = 0;
  scenario = await startScenario(async (connection) => {
    bot = await startBareBot(connection, { commands: [ECHO, LOOK_UP], answer, failures });
    return bot;
  }, options);
  return scenario;
}

afterEach(async () => {
  const ended = scenario;
  scenario = undefined;
  await ended?.close();
});

const onSlash =
  (answer: (interaction: ChatInputCommandInteraction) => Promise<unknown>) =>
  async (interaction: Interaction) =>
    interaction.isChatInputCommand() ? answer(interaction) : undefined;

async function codeOf(failing: Promise<unknown>): Promise<number | string | undefined> {
  try {
    await failing;
    return undefined;
  } catch (error) {
    if (error instanceof DiscordAPIError) return error.code;
    throw error;
  }
}

describe('a slash command', () => {
  test('is answered where it was typed', async () => {
    const { type } = await start(onSlash((slash) => slash.reply(slash.options.getString('words', true))));
    const { messages, failed } = await type(`/echo ${WORDS}`);
    expect(failed).toBeUndefined();
    expect(messages.map(({ content }) => content)).toEqual([WORDS]);
    expect(messages[0]?.interaction_metadata?.user.id).toBe(scenario?.memberId('reporter'));
  });

  test.each(['newsroom', 'courts', 'thread', 'directMessage', 'userInstall'] as const)(
    'reaches the bot from %s',
    async (place) => {
      const seen: Interaction[] = [];
      const { type } = await start(
        onSlash((slash) => {
          seen.push(slash);
          return slash.reply('here');
        }),
      );
      await type(`/echo ${WORDS}`, { place });
      const { guildId, userId } = seen[0]?.authorizingIntegrationOwners ?? {};
      expect(seen[0]?.channelId).toBe(scenario?.placeId({ place }));
      expect(seen[0]?.inCachedGuild()).toBe(place !== 'directMessage' && place !== 'userInstall');
      expect(seen[0]?.context).toBe(
        place === 'directMessage' ? InteractionContextType.BotDM : InteractionContextType.Guild,
      );
      expect(userId).toBe(scenario?.memberId('reporter'));
      if (place === 'userInstall') expect(guildId).toBeNull();
      else expect(guildId).toBe(place === 'directMessage' ? '0' : seen[0]?.guildId);
    },
  );

  test('that asks to be private is seen by nobody else', async () => {
    const { type, playground, placeId, memberId } = await start(
      onSlash((slash) => slash.reply({ content: 'psst', flags: MessageFlags.Ephemeral })),
    );
    const { messages } = await type('/echo psst private:true');
    const seenBy = async (member: 'reporter' | 'stranger') => {
      const response = await fetch(
        `${playground.url}playground/messages?place=${placeId()}&member=${memberId(member)}`,
      );
      return response.text();
    };
    expect(messages[0]?.flags).toBe(MessageFlags.Ephemeral);
    expect(await seenBy('reporter')).toContain('psst');
    expect(await seenBy('stranger')).not.toContain('psst');
    const channel = await bot?.client.channels.fetch(placeId());
    const fetched = channel?.isTextBased() ? await channel.messages.fetch() : undefined;
    expect(fetched?.size).toBe(0);
  });

  test('may be deferred, edited and followed up', async () => {
    const { type, playground } = await start(
      onSlash(async (slash) => {
        await slash.deferReply();
        await slash.editReply('edited');
        await slash.followUp('and more');
      }),
    );
    const outcome = await type(`/echo ${WORDS}`);
    expect(outcome.messages[0]?.content).toBe('edited');
    await expect.poll(() => playground.findOutcome(outcome.interaction ?? '')?.messages.length).toBe(2);
  });

  test('deferred in private stays private', async () => {
    const { type } = await start(
      onSlash(async (slash) => {
        await slash.deferReply({ flags: MessageFlags.Ephemeral });
        await slash.editReply('only you');
      }),
    );
    const { messages } = await type(`/echo ${WORDS}`);
    expect(messages.map(({ flags }) => flags)).toEqual([MessageFlags.Ephemeral]);
  });

  test('follows up in place of a deferral, and deletes what it said', async () => {
    const { type } = await start(
      onSlash(async (slash) => {
        await slash.deferReply();
        await slash.deleteReply();
      }),
    );
    expect((await type(`/echo ${WORDS}`)).messages).toEqual([]);
  });

  test('acknowledged twice is 40060', async () => {
    let code: number | string | undefined;
    const { type } = await start(
      onSlash(async (slash) => {
        const again = slash.client.rest.post(`/interactions/${slash.id}/${slash.token}/callback`, {
          body: { type: 4, data: { content: 'first' } },
          auth: false,
        });
        await again;
        code = await codeOf(slash.reply('second'));
      }),
    );
    await type(`/echo ${WORDS}`);
    await expect.poll(() => code).toBe(40_060);
  });

  test('not answered within 3 seconds has failed, and its token is void', async () => {
    let interaction: ChatInputCommandInteraction | undefined;
    const { type } = await start(
      onSlash(async (slash) => {
        interaction = slash;
      }),
    );
    const outcome = await type(`/echo ${WORDS}`);
    const late = interaction === undefined ? undefined : codeOf(interaction.reply('too late'));
    expect(outcome.failed).toBe('The application did not respond');
    expect(outcome.messages).toEqual([]);
    expect(await late).toBe(10_062);
  });

  test('cannot be followed up 15 minutes later', async () => {
    let time = Date.now();
    let interaction: ChatInputCommandInteraction | undefined;
    const { type } = await start(
      onSlash(async (slash) => {
        interaction = slash;
        await slash.reply('now');
      }),
      { now: () => time },
    );
    await type(`/echo ${WORDS}`);
    await expect.poll(() => interaction?.replied).toBe(true);
    time += 15 * 60_000 + 1;
    expect(interaction && (await codeOf(interaction.followUp('later')))).toBe(50_027);
  });

  test('gets at most 5 follow-ups where only the user installed the app', async () => {
    const codes: unknown[] = [];
    const { type } = await start(
      onSlash(async (slash) => {
        await slash.reply('first');
        for (let count = 0; count < 6; count += 1) codes.push(await codeOf(slash.followUp(`more ${count}`)));
      }),
    );
    await type(`/echo ${WORDS}`, { place: 'userInstall' });
    await expect.poll(() => codes.length, { timeout: 10_000 }).toBe(6);
    expect(codes).toEqual([undefined, undefined, undefined, undefined, undefined, 40_094]);
  });

  test('cannot reach the channel itself where the bot is no member', async () => {
    const { placeId } = await start(async () => undefined);
    expect(await codeOf(Promise.resolve(bot?.client.channels.fetch(placeId({ place: 'userInstall' }))))).toBe(
      50_001,
    );
  });
});

describe('autocomplete', () => {
  const choose = async (interaction: Interaction) => {
    if (interaction.isAutocomplete())
      return interaction.respond([{ name: 'Rafael Caro Quintero', value: 'person:1' }]);
    return interaction.isChatInputCommand()
      ? interaction.reply(interaction.options.getString('words', true))
      : undefined;
  };

  test('asks the bot with what is typed so far', async () => {
    const asked: AutocompleteInteraction[] = [];
    const { suggest } = await start(async (interaction) => {
      if (interaction.isAutocomplete()) asked.push(interaction);
      return choose(interaction);
    });
    const { suggestions } = await suggest('/echo Caro');
    expect(asked.map(({ options }) => options.getFocused(true))).toMatchObject([
      { name: 'words', value: 'Caro' },
    ]);
    expect(suggestions).toContainEqual({
      kind: 'choice',
      label: 'Rafael Caro Quintero',
      description: 'words',
      line: '/echo Rafael Caro Quintero',
    });
    expect(suggestions).toContainEqual(
      expect.objectContaining({ kind: 'option', line: '/echo Caro private:' }),
    );
  });

  test('asks before anything is typed', async () => {
    const { suggest } = await start(choose);
    expect((await suggest('/echo ')).suggestions[0]?.line).toBe('/echo Rafael Caro Quintero');
  });

  test('a picked choice is sent as its value, and only to who was shown it', async () => {
    const { suggest, type } = await start(choose);
    const line = (await suggest('/echo Caro')).suggestions[0]?.line ?? '';
    expect((await type(line)).messages[0]?.content).toBe('person:1');
    expect((await type(line, { member: 'stranger' })).messages[0]?.content).toBe('Rafael Caro Quintero');
  });

  test('lists what needs no bot: subcommands, yes and no, choices, people and channels', async () => {
    const { suggest } = await start(async () => undefined);
    await bot?.client.application.commands.create({
      name: 'deadline',
      description: 'Deadlines',
      options: [
        {
          type: ApplicationCommandOptionType.Subcommand,
          name: 'add',
          description: 'Adds one',
          options: [
            { type: ApplicationCommandOptionType.User, name: 'whom', description: 'For whom' },
            { type: ApplicationCommandOptionType.Channel, name: 'where', description: 'Where' },
            {
              type: ApplicationCommandOptionType.String,
              name: 'lead',
              description: 'How early',
              choices: [{ name: 'An hour', value: '1h' }],
            },
          ],
        },
        { type: ApplicationCommandOptionType.Subcommand, name: 'list', description: 'Lists them' },
      ],
    });
    const lines = async (line: string) =>
      (await suggest(line)).suggestions.map((suggestion) => suggestion.line);
    expect(await lines('/dead')).toEqual(['/deadline ']);
    expect(await lines('/deadline ')).toEqual(['/deadline add ', '/deadline list ']);
    expect(await lines('/deadline a')).toEqual(['/deadline add ']);
    expect(await lines('/deadline add whom:edi')).toContain('/deadline add whom:@Edith Editor');
    expect(await lines('/deadline add where:#co')).toContain('/deadline add where:#courts');
    expect(await lines('/deadline add lead:')).toContain('/deadline add lead:An hour');
    expect(await lines('/echo words:x private:')).toEqual([
      '/echo words:x private:true',
      '/echo words:x private:false',
    ]);
  });

  test('that gives too many choices is refused', async () => {
    const { suggest, takeViolations } = await start(async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const choices = Array.from({ length: 26 }, (_, index) => ({ name: `n${index}`, value: `v${index}` }));
      await interaction.respond(choices);
    });
    expect((await suggest('/echo Caro')).hint).toBe('Loading options failed');
    expect(failures).toMatchObject([{ code: 50_035 }]);
    expect(takeViolations().length).toBeGreaterThan(0);
  });
});

describe('options', () => {
  test('that name people and channels come with whom they name', async () => {
    const seen: unknown[] = [];
    const { type, memberId, placeId } = await start(
      onSlash(async (slash) => {
        seen.push([
          slash.options.getUser('whom')?.id,
          slash.options.getChannel('where')?.id,
          slash.options.getInteger('page'),
        ]);
        await slash.reply('seen');
      }),
    );
    await bot?.client.application.commands.create({
      name: 'remind',
      description: 'Reminds',
      options: [
        { type: ApplicationCommandOptionType.User, name: 'whom', description: 'For whom' },
        { type: ApplicationCommandOptionType.Channel, name: 'where', description: 'Where' },
        { type: ApplicationCommandOptionType.Integer, name: 'page', description: 'Page' },
      ],
    });
    await type('/remind whom:@Edith Editor where:#courts page:2');
    expect(seen).toEqual([[memberId('editor'), placeId({ place: 'courts' }), 2]]);
  });
});

describe('components', () => {
  const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary),
    new ButtonBuilder().setCustomId('off').setLabel('Off').setStyle(ButtonStyle.Primary).setDisabled(true),
  );
  const select = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
    new StringSelectMenuBuilder()
      .setCustomId('pick')
      .addOptions({ label: 'One', value: '1' }, { label: 'Two', value: '2' }),
  );

  test('a button updates its message', async () => {
    const scenario = await start(async (interaction) => {
      if (interaction.isButton())
        return interaction.update({ content: `pressed by ${interaction.user.username}`, components: [] });
      return interaction.isChatInputCommand()
        ? interaction.reply({ content: 'press', components: [row] })
        : undefined;
    });
    const outcome = await scenario.type(`/echo ${WORDS}`);
    const pressed = await scenario.press(outcome, 'more', { member: 'editor' });
    expect(pressed.messages.map(({ id, content }) => [id, content])).toEqual([
      [outcome.messages[0]?.id, 'pressed by edith.editor'],
    ]);
  });

  test('a button acknowledged in silence may edit its message later', async () => {
    const scenario = await start(async (interaction) => {
      if (interaction.isButton()) {
        await interaction.deferUpdate();
        return interaction.editReply('changed');
      }
      return interaction.isChatInputCommand()
        ? interaction.reply({ content: 'press', components: [row] })
        : undefined;
    });
    const pressed = await scenario.press(await scenario.type(`/echo ${WORDS}`), 'more');
    expect(pressed.messages[0]?.content).toBe('changed');
  });

  test('a menu sends the values that were picked', async () => {
    const scenario = await start(async (interaction) => {
      if (interaction.isStringSelectMenu()) return interaction.reply(interaction.values.join());
      return interaction.isChatInputCommand()
        ? interaction.reply({ content: 'pick', components: [select] })
        : undefined;
    });
    const outcome = await scenario.type(`/echo ${WORDS}`);
    expect((await scenario.press(outcome, 'pick', { values: ['2'] })).messages[0]?.content).toBe('2');
    await expect(scenario.press(outcome, 'pick', { values: ['3'] })).rejects.toThrow('no such entry');
    await expect(scenario.press(outcome, 'pick', { values: [] })).rejects.toThrow('Pick 1.');
  });

  test('what is switched off, absent, or hidden cannot be pressed', async () => {
    const scenario = await start(
      onSlash((slash) => slash.reply({ content: 'press', components: [row], flags: MessageFlags.Ephemeral })),
    );
    const outcome = await scenario.type(`/echo ${WORDS}`);
    await expect(scenario.press(outcome, 'off')).rejects.toThrow('switched off');
    await expect(scenario.press(outcome, 'absent')).rejects.toThrow('no such button');
    await expect(scenario.press(outcome, 'more', { member: 'stranger' })).rejects.toThrow('gone');
  });

  test('a Components V2 message gets ids, and keeps its kind through an edit', async () => {
    const { type } = await start(
      onSlash(async (slash) => {
        await slash.deferReply();
        await slash.editReply({
          components: [new TextDisplayBuilder({ content: '**one**' })],
          flags: MessageFlags.IsComponentsV2,
        });
        await slash.editReply({ components: [new TextDisplayBuilder({ content: '**two**' }), row] });
      }),
    );
    const outcome = await type(`/echo ${WORDS}`);
    await expect
      .poll(() => scenario?.playground.findOutcome(outcome.interaction ?? '')?.messages[0])
      .toMatchObject({
        flags: MessageFlags.IsComponentsV2,
        components: [
          { id: 1, content: '**two**' },
          { id: 2, components: [{ id: 3 }, { id: 4 }] },
        ],
      });
  });
});

describe('modals and menus', () => {
  const modal = new ModalBuilder()
    .setCustomId('form')
    .setTitle('Correct')
    .addComponents(
      new ActionRowBuilder<TextInputBuilder>().addComponents(
        new TextInputBuilder()
          .setCustomId('reason')
          .setLabel('Reason')
          .setStyle(TextInputStyle.Short)
          .setMaxLength(10),
      ),
    );

  test('a modal is shown, filled in and answered', async () => {
    const scenario = await start(async (interaction) => {
      if (interaction.isModalSubmit())
        return interaction.reply(interaction.fields.getTextInputValue('reason'));
      return interaction.isChatInputCommand() ? interaction.showModal(modal) : undefined;
    });
    const outcome = await scenario.type(`/echo ${WORDS}`);
    expect(outcome.modal?.title).toBe('Correct');
    const submit = (fields: Record<string, string>) =>
      scenario.playground.submit({
        member: scenario.memberId('reporter'),
        interaction: outcome.interaction ?? '',
        customId: 'form',
        fields,
      });
    await expect(submit({})).rejects.toThrow('Fill in "Reason".');
    await expect(submit({ reason: 'much too long' })).rejects.toThrow('at most 10');
    expect((await submit({ reason: 'wrong' })).messages[0]?.content).toBe('wrong');
  });

  test('a message menu entry gets the message', async () => {
    const { type, playground, memberId } = await start(async (interaction) => {
      if (interaction.isMessageContextMenuCommand())
        await interaction.reply(`read: ${interaction.targetMessage.content}`);
    });
    const said = await type('Caro Quintero was sent on Thursday.');
    const menu = { member: memberId('editor'), message: said.messages[0]?.id ?? '', command: 'Look up' };
    const outcome = await playground.menu(menu);
    expect(outcome.messages[0]?.content).toBe('read: Caro Quintero was sent on Thursday.');
    await expect(playground.menu({ ...menu, command: 'Clip this' })).rejects.toThrow('no menu entry');
  });
});

describe('messages', () => {
  test('with one nonce are one message', async () => {
    const { placeId } = await start(async () => undefined);
    const channel = await bot?.client.channels.fetch(placeId());
    if (!channel?.isSendable()) throw new Error('cannot send here');
    const send = () =>
      channel.send({ content: 'Good morning', nonce: 'digest-2026-11-24', enforceNonce: true });
    const [first, second] = [await send(), await send()];
    expect(second.id).toBe(first.id);
    expect(
      (await channel.send({ content: 'Good morning', nonce: 'another', enforceNonce: true })).id,
    ).not.toBe(first.id);
  });

  test('carry files that can be read back', async () => {
    const { type } = await start(
      onSlash((slash) =>
        slash.reply({
          files: [{ attachment: Buffer.from('a,b\n'), name: 'facts.csv', description: 'All facts' }],
        }),
      ),
    );
    const [attachment] = (await type(`/echo ${WORDS}`)).messages[0]?.attachments ?? [];
    expect(attachment).toMatchObject({ filename: 'facts.csv', size: 4, description: 'All facts' });
    expect(await (await fetch(attachment?.url ?? '')).text()).toBe('a,b\n');
  });

  test('take files of up to 10 MiB', async () => {
    const codes: unknown[] = [];
    const { type } = await start(
      onSlash(async (slash) => {
        const send = (bytes: number) =>
          slash.reply({ files: [{ attachment: Buffer.alloc(bytes), name: 'a.bin' }] });
        codes.push(slash.attachmentSizeLimit);
        codes.push(await codeOf(send(slash.attachmentSizeLimit + 1)));
        codes.push(await codeOf(send(slash.attachmentSizeLimit)));
      }),
    );
    await type(`/echo ${WORDS}`);
    await expect.poll(() => codes).toEqual([10_485_760, 40_005, undefined]);
  });

  test('reply to what stands in the channel, and else are refused', async () => {
    const { type, placeId } = await start(async () => undefined);
    const channel = await bot?.client.channels.fetch(placeId());
    if (!channel?.isSendable()) throw new Error('cannot send here');
    const said = (await type('Good morning')).messages[0]?.id ?? '';
    const reply = await channel.send({ content: 'Good morning', reply: { messageReference: said } });
    expect(reply.reference?.messageId).toBe(said);
    const absent = { messageReference: '1' };
    expect(await codeOf(channel.send({ content: 'To whom?', reply: absent }))).toBe(50_035);
    const anyway = await channel.send({ content: 'To all', reply: { ...absent, failIfNotExists: false } });
    expect(anyway.reference).toBeNull();
    scenario?.takeViolations();
  });

  test('ping only whom allowed_mentions lets them', async () => {
    const { type, memberId } = await start(
      onSlash((slash) =>
        slash.reply({
          content: `@everyone <@${scenario?.memberId('editor')}> <@${scenario?.memberId('stranger')}>`,
          allowedMentions: { users: [scenario?.memberId('editor') ?? ''] },
        }),
      ),
    );
    const [message] = (await type(`/echo ${WORDS}`)).messages;
    expect(message?.mentions.map(({ id }) => id)).toEqual([memberId('editor')]);
    expect(message?.mention_everyone).toBe(false);
  });

  test('can be sent in a direct message, edited and deleted', async () => {
    const { memberId, placeId, playground } = await start(async () => undefined);
    const user = await bot?.client.users.fetch(memberId('reporter'));
    const message = await user?.send('Deadline today');
    await message?.edit('Deadline passed');
    expect(message?.channelId).toBe(placeId({ place: 'directMessage' }));
    await message?.delete();
    const left = await fetch(`${playground.url}playground/messages?place=${message?.channelId}`);
    expect(await left.json()).toEqual({ messages: [] });
  });

  test('of others cannot be edited or deleted', async () => {
    const { type, placeId } = await start(async () => undefined);
    const said = await type('Mine');
    const channel = await bot?.client.channels.fetch(placeId());
    const message = channel?.isTextBased()
      ? await channel.messages.fetch(said.messages[0]?.id ?? '')
      : undefined;
    const path = `/channels/${placeId()}/messages/${message?.id}` as const;
    expect(
      await codeOf(bot?.client.rest.patch(path, { body: { content: 'Yours' } }) ?? Promise.resolve()),
    ).toBe(50_005);
    expect(await codeOf(bot?.client.rest.delete(path) ?? Promise.resolve())).toBe(50_013);
  });
});

describe('failures of Discord', () => {
  test('a 429 is waited for and then goes through', async () => {
    const { placeId, playground } = await start(async () => undefined);
    const channel = await bot?.client.channels.fetch(placeId());
    if (!channel?.isSendable()) throw new Error('cannot send here');
    const route = '/channels/{channel_id}/messages';
    playground.faults.failRoute({
      method: 'POST',
      route,
      times: 2,
      with: { kind: '429', retryAfterMs: 150 },
    });
    const before = performance.now();
    await channel.send('once');
    expect(performance.now() - before).toBeGreaterThan(290);
    expect(await channel.messages.fetch()).toHaveProperty('size', 1);
  });

  test.each([{ kind: '500' }, { kind: 'delay', delayMs: 50 }] as const)(
    'a call that meets $kind is tried again and sent once',
    async (fault) => {
      const { placeId, playground } = await start(async () => undefined);
      const channel = await bot?.client.channels.fetch(placeId());
      if (!channel?.isSendable()) throw new Error('cannot send here');
      playground.faults.failRoute({
        method: 'POST',
        route: '/channels/{channel_id}/messages',
        times: 1,
        with: fault,
      });
      await channel.send('once');
      expect(await channel.messages.fetch()).toHaveProperty('size', 1);
    },
  );

  test('a message whose answer is lost is sent again, and stays one by its nonce', async () => {
    scenario = await startScenario(async (connection) => {
      const rest = { api: connection.api, timeout: 200 };
      bot = await startBareBot(connection, { client: { rest } });
      return bot;
    });
    const { placeId, playground } = scenario;
    const channel = await bot?.client.channels.fetch(placeId());
    if (!channel?.isSendable()) throw new Error('cannot send here');
    const route = '/channels/{channel_id}/messages';
    playground.faults.failRoute({ method: 'POST', route, times: 2, with: { kind: 'no-answer' } });
    await channel.send({ content: 'again and again' });
    expect(await channel.messages.fetch()).toHaveProperty('size', 3);
    playground.faults.failRoute({ method: 'POST', route, times: 1, with: { kind: 'no-answer' } });
    await channel.send({ content: 'once', nonce: 'once', enforceNonce: true });
    expect(await channel.messages.fetch()).toHaveProperty('size', 4);
  });

  test('a call that is cut off fails', async () => {
    const { placeId, playground } = await start(async () => undefined);
    const channel = await bot?.client.channels.fetch(placeId());
    if (!channel?.isSendable()) throw new Error('cannot send here');
    const route = '/channels/{channel_id}/messages';
    playground.faults.failRoute({ method: 'POST', route, times: 1, with: { kind: 'cut' } });
    await expect(channel.send('never')).rejects.toThrow('closed');
    expect(await channel.messages.fetch()).toHaveProperty('size', 0);
  });

  test('the sixth message within 5 seconds in a channel is limited', async () => {
    const { placeId, playground, takeViolations } = await start(async () => undefined);
    const post = () =>
      fetch(`${playground.api}/v10/channels/${placeId()}/messages`, {
        method: 'POST',
        headers: { authorization: `Bot ${playground.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ content: 'again' }),
      });
    const answers = [];
    for (let count = 0; count < 6; count += 1) answers.push(await post());
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(answers[0]?.headers.get('x-ratelimit-remaining')).toBe('4');
    expect(Number(answers[5]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(takeViolations()).toEqual([]);
  });

  test('a wrong token is 401, and an unknown route is remembered', async () => {
    const { playground } = await start(async () => undefined);
    const get = (path: string, token: string) =>
      fetch(`${playground.api}/v10${path}`, { headers: { authorization: `Bot ${token}` } });
    expect((await get('/users/@me', 'wrong')).status).toBe(401);
    const unknown = await get('/guilds/1/emojis', playground.token);
    expect(await unknown.json()).toEqual({ message: '404: Not Found', code: 0 });
    expect(playground.unknownRoutes).toEqual(['GET /api/v10/guilds/1/emojis']);
    await expect(scenario?.close()).rejects.toThrow('unknown route: GET /api/v10/guilds/1/emojis');
    scenario = undefined;
  });
});
