import { Client, Events, GatewayIntentBits } from 'discord.js';
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Command, EVERYWHERE, PRIVATE_OPTION, slashCommand } from '../../src/discord/command.ts';
import { commandBody, registerCommands } from '../../src/discord/registration.ts';
import { type Playground, startPlayground } from '../../src/playground/server.ts';

const answerless = (): never => {
  throw new Error('never run here');
};

const greet = (description: string, maxLength = 40) =>
  slashCommand({
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'greet',
    description,
    example: '/greet Ana',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'person',
        description: 'Whom',
        required: true,
        suggest: 'person',
        max_length: maxLength,
      },
      PRIVATE_OPTION,
    ],
    execute: answerless,
  });

const menu: Command = {
  ...EVERYWHERE,
  type: ApplicationCommandType.Message,
  name: 'Greet them',
  description: 'Everybody in it',
  execute: answerless,
};

describe('registering commands', () => {
  let playground: Playground;
  let client: Client<true>;

  beforeEach(async () => {
    playground = await startPlayground({ port: 0 });
    const starting = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: playground.api } });
    const ready = new Promise<Client<true>>((resolve) => starting.once(Events.ClientReady, resolve));
    await starting.login(playground.token);
    client = await ready;
  });

  afterEach(async () => {
    await client.destroy();
    await playground.close();
  });

  test('the first start creates every command, the second writes nothing', async () => {
    const commands = [greet('Say hello'), menu];
    expect((await registerCommands(client, commands)).created).toEqual(['greet', 'Greet them']);
    expect(await registerCommands(client, commands)).toEqual({
      created: [],
      updated: [],
      deleted: [],
      unchanged: ['greet', 'Greet them'],
    });
  });

  test('only what changed is written: a new description, another option, a command that is gone', async () => {
    await registerCommands(client, [greet('Say hello'), menu]);
    expect(await registerCommands(client, [greet('Say good morning'), menu])).toMatchObject({
      updated: ['greet'],
      unchanged: ['Greet them'],
    });
    expect(await registerCommands(client, [greet('Say good morning', 30)])).toMatchObject({
      updated: ['greet'],
      deleted: ['Greet them'],
    });
    expect(playground.state().commands.map((command) => command.description)).toEqual(['Say good morning']);
  });

  test('with a server given, commands are registered in that server alone', async () => {
    const [guild] = client.guilds.cache.keys();
    await registerCommands(client, [greet('Say hello')], guild);
    expect(await client.application.commands.fetch()).toHaveProperty('size', 0);
    expect(await client.application.commands.fetch({ guildId: guild ?? '' })).toHaveProperty('size', 1);
    expect((await registerCommands(client, [greet('Say hello')], guild)).unchanged).toEqual(['greet']);
  });

  test('a command of a server has no contexts or integration types: those belong to global ones', () => {
    expect(commandBody(menu, 'server')).not.toHaveProperty('contexts');
    expect(commandBody(menu, 'global')).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
  });
});
