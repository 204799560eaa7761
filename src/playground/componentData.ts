import { type APIMessageComponent, ApplicationCommandOptionType, ComponentType } from 'discord-api-types/v10';
import { resolve } from './commandData.ts';
import { PersonError } from './personError.ts';
import type { PlaceRecord } from './seed.ts';
import type { World } from './world.ts';

/** docs: Receiving and Responding, Message Component Data Structure; refuses what Discord's client does not let one do. */
export function createComponentData(
  component: APIMessageComponent,
  customId: string,
  values: readonly string[],
  place: PlaceRecord,
  world: World,
): object {
  if ('disabled' in component && component.disabled === true) throw new PersonError('This is switched off.');
  const base = { component_type: component.type, custom_id: customId, id: component.id };
  switch (component.type) {
    case ComponentType.Button:
      return base;
    case ComponentType.StringSelect: {
      const known = component.options.map(({ value }) => value);
      expectCount(values, component.min_values ?? 1, component.max_values ?? 1);
      if (values.some((value) => !known.includes(value)))
        throw new PersonError('This menu has no such entry.');
      return { ...base, values };
    }
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect: {
      expectCount(values, component.min_values ?? 1, component.max_values ?? 1);
      const type = SELECTED_KIND[component.type];
      const selected = values.map((value) => ({ name: customId, type, value }));
      const resolved = resolve(selected, place, world);
      return { ...base, values, resolved: resolved ?? {} };
    }
    default:
      throw new PersonError('This cannot be pressed.');
  }
}

const SELECTED_KIND = {
  [ComponentType.UserSelect]: ApplicationCommandOptionType.User,
  [ComponentType.RoleSelect]: ApplicationCommandOptionType.Role,
  [ComponentType.MentionableSelect]: ApplicationCommandOptionType.Mentionable,
  [ComponentType.ChannelSelect]: ApplicationCommandOptionType.Channel,
} as const;

function expectCount(values: readonly string[], least: number, most: number): void {
  if (values.length < least || values.length > most || new Set(values).size !== values.length)
    throw new PersonError(least === most ? `Pick ${least}.` : `Pick ${least} to ${most}.`);
}
