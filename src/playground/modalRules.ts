import { ComponentType } from 'discord-api-types/v10';
import type { ModalBody } from './bodies.ts';
import { AT_TOP, COMPONENT_RULES, findMisplaced, type Placed, placeComponents } from './componentRules.ts';
import { checkCount, checkLength, checkNumber, type Rule, required } from './rule.ts';

/** docs: Receiving and Responding, Modal. */
const TITLE_LENGTH = { min: 1, max: 45 };
const CUSTOM_ID_LENGTH = { min: 1, max: 100 };
const COMPONENT_COUNT = { min: 1, max: 5 };
/** docs: Component Reference, Label Structure. */
const LABEL_LENGTH = { min: 1, max: 45 };
const LABEL_DESCRIPTION_LENGTH = 100;
/** docs: Component Reference, Text Input Structure. */
const INPUT_LENGTH = 4_000;
const INPUT_PLACEHOLDER_LENGTH = 100;

const placed = (modal: ModalBody): Placed[] => placeComponents(modal.components);
const inputs = (modal: ModalBody): Placed[] =>
  placed(modal).filter(({ node }) => node.type === ComponentType.TextInput);

/** Everything that Discord refuses in a modal, beyond the kinds of its fields. */
export const MODAL_RULES: readonly Rule<ModalBody>[] = [
  {
    name: 'a modal title of 1 to 45 characters',
    docs: 'Receiving and Responding, Modal',
    find: ({ title }) => checkLength(title, TITLE_LENGTH, ['title']),
  },
  {
    name: 'a modal custom_id of 1 to 100 characters',
    docs: 'Receiving and Responding, Modal',
    find: ({ custom_id }) => checkLength(custom_id, CUSTOM_ID_LENGTH, ['custom_id']),
  },
  {
    name: 'a modal has 1 to 5 components',
    docs: 'Receiving and Responding, Modal',
    find: ({ components }) => checkCount(components, COMPONENT_COUNT, ['components']),
  },
  {
    name: 'top-level components of a modal',
    docs: 'Component Reference, Component Types, Usage',
    find: ({ components }) => findMisplaced(components, AT_TOP.modal, ['components']),
  },
  {
    name: 'a row in a modal holds a text input',
    docs: 'Component Reference, Action Row',
    find: (modal) =>
      placed(modal)
        .filter(({ node }) => node.type === ComponentType.ActionRow)
        .flatMap(({ node, path }) =>
          findMisplaced(node.components ?? [], [ComponentType.TextInput], [...path, 'components']),
        ),
  },
  {
    name: 'a label text of 1 to 45 characters and a description of at most 100',
    docs: 'Component Reference, Label Structure',
    find: (modal) =>
      placed(modal)
        .filter(({ node }) => node.type === ComponentType.Label)
        .flatMap(({ node, path }) => [
          ...checkLength(node.label ?? '', LABEL_LENGTH, [...path, 'label']),
          ...checkLength(node.description, { max: LABEL_DESCRIPTION_LENGTH }, [...path, 'description']),
        ]),
  },
  {
    name: 'a text input in a row has a label of 1 to 45 characters',
    docs: 'Component Reference, Text Input; the deprecated label',
    find: ({ components }) =>
      placeComponents(components)
        .filter(({ node }) => node.type === ComponentType.ActionRow)
        .flatMap(({ node, path }) =>
          (node.components ?? []).flatMap((input, index) =>
            input.label == null
              ? [required([...path, 'components', index, 'label'])]
              : checkLength(input.label, LABEL_LENGTH, [...path, 'components', index, 'label']),
          ),
        ),
  },
  {
    name: 'a text input has a style',
    docs: 'Component Reference, Text Input Styles',
    find: (modal) =>
      inputs(modal).flatMap(({ node, path }) =>
        node.style === 1 || node.style === 2
          ? []
          : [
              {
                path: [...path, 'style'],
                code: 'BASE_TYPE_CHOICES',
                message: 'Value of field "style" must be one of (1, 2).',
              },
            ],
      ),
  },
  {
    name: 'a text input takes 0 to 4,000 characters',
    docs: 'Component Reference, Text Input Structure',
    find: (modal) =>
      inputs(modal).flatMap(({ node, path }) => [
        ...checkNumber(node.min_length, { min: 0, max: INPUT_LENGTH }, [...path, 'min_length']),
        ...checkNumber(node.max_length, { min: Math.max(1, node.min_length ?? 1), max: INPUT_LENGTH }, [
          ...path,
          'max_length',
        ]),
        ...checkLength(node.value, { max: INPUT_LENGTH }, [...path, 'value']),
      ]),
  },
  {
    name: 'a text input placeholder of at most 100 characters',
    docs: 'Component Reference, Text Input Structure',
    find: (modal) =>
      inputs(modal).flatMap(({ node, path }) =>
        checkLength(node.placeholder, { max: INPUT_PLACEHOLDER_LENGTH }, [...path, 'placeholder']),
      ),
  },
  {
    name: 'nothing in a modal is disabled',
    docs: 'Component Reference, String Select Structure, disabled',
    find: (modal) =>
      placed(modal)
        .filter(({ node }) => node.disabled === true)
        .map(({ path }) => ({
          path: [...path, 'disabled'],
          code: 'COMPONENT_DISABLED_IN_MODAL',
          message: 'Modals cannot have disabled components',
        })),
  },
  ...COMPONENT_RULES.map(
    ({ name, docs, find }): Rule<ModalBody> => ({ name, docs, find: (modal) => find(placed(modal)) }),
  ),
];
