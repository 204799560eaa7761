import { type APIModalInteractionResponseCallbackComponent, ComponentType } from 'discord-api-types/v10';
import { PersonError } from './personError.ts';

/** docs: Receiving and Responding, Modal Submit Data Structure. */
export function createModalData(
  customId: string,
  components: readonly APIModalInteractionResponseCallbackComponent[],
  fields: Readonly<Record<string, string>>,
): object {
  const known = new Set<string>();
  let lastId = 0;
  const nextId = () => {
    lastId += 1;
    return lastId;
  };
  const answer = (field: FormField, label: string): object => {
    known.add(field.custom_id);
    return fillField(field, label, fields[field.custom_id], nextId());
  };
  const filled = components.map((component): object => {
    const id = component.id ?? nextId();
    switch (component.type) {
      case ComponentType.ActionRow:
        return {
          type: component.type,
          id,
          components: component.components.map((field) => answer(field, field.label ?? field.custom_id)),
        };
      case ComponentType.Label:
        return { type: component.type, id, component: answer(component.component, component.label) };
      default:
        return { type: component.type, id };
    }
  });
  for (const name of Object.keys(fields))
    if (!known.has(name)) throw new PersonError(`This form has no field ${name}.`);
  return { custom_id: customId, components: filled };
}

type FormField = {
  type: ComponentType;
  custom_id: string;
  required?: boolean;
  value?: string;
  min_length?: number;
  max_length?: number;
  options?: readonly { value: string }[];
};

function fillField(field: FormField, label: string, given: string | undefined, id: number): object {
  const value = given ?? field.value ?? '';
  const isRequired = field.required !== false;
  if (isRequired && value === '') throw new PersonError(`Fill in "${label}".`);
  if (field.type === ComponentType.TextInput) {
    if (value !== '' && field.min_length !== undefined && value.length < field.min_length)
      throw new PersonError(`"${label}" needs at least ${field.min_length} characters.`);
    if (field.max_length !== undefined && value.length > field.max_length)
      throw new PersonError(`"${label}" takes at most ${field.max_length} characters.`);
    return { type: field.type, id, custom_id: field.custom_id, value };
  }
  if (field.type !== ComponentType.StringSelect)
    throw new PersonError(`"${label}" cannot be filled in here.`);
  const values = value === '' ? [] : [value];
  if (values.some((one) => field.options?.every((option) => option.value !== one) ?? true))
    throw new PersonError(`"${label}" has no such entry.`);
  return { type: field.type, id, custom_id: field.custom_id, values };
}
