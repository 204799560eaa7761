import { describe, expect, test } from 'vitest';
import { readLegal } from './reading.ts';

/** Who stands behind the words `words` of a text. */
function speakerOf(body: string, words: string) {
  const { saidByAt, text } = readLegal(body);
  const start = text.indexOf(words);
  return saidByAt(start, start + words.length);
}

describe('who stands behind words', () => {
  test.each([
    ['nobody named: the outlet', 'A house burned in Leeds.', 'burned', { kind: 'outlet' }],
    [
      'a group before its verb',
      'Police said a house burned in Leeds.',
      'burned',
      { kind: 'unnamed-group', label: { text: 'Police' } },
    ],
    [
      'a group behind the words',
      'A house burned in Leeds, firefighters said.',
      'burned',
      { kind: 'unnamed-group', label: { text: 'firefighters' } },
    ],
    [
      'a statement of a body',
      'The Justice Department said in a statement that a house burned.',
      'burned',
      { kind: 'statement', label: { text: 'The Justice Department' } },
    ],
    [
      'an office that spoke, and not in a statement',
      'The Justice Department said that a house burned.',
      'burned',
      { kind: 'office', label: { text: 'The Justice Department' } },
    ],
    [
      'an office in a news release',
      'A house burned, the Larton Sheriff’s Office said in a news release.',
      'burned',
      { kind: 'statement', label: { text: 'the Larton Sheriff’s Office' } },
    ],
    [
      'a document',
      'According to the complaint, a house burned in Leeds.',
      'burned',
      { kind: 'document', label: { text: 'the complaint' } },
    ],
    [
      'testimony',
      'A house burned, according to trial testimony.',
      'burned',
      { kind: 'document', label: { text: 'trial testimony' } },
    ],
    [
      'an official by name',
      'District Attorney Maria Okafor said a house burned.',
      'burned',
      { kind: 'named-official', person: 'maria-okafor' },
    ],
    [
      'a person by name',
      'Neighbour Ivan Petrov said a house burned.',
      'burned',
      { kind: 'named-person', person: 'ivan-petrov' },
    ],
    [
      'an anonymous official',
      'A senior official said a house burned.',
      'burned',
      { kind: 'anonymous-official', label: { text: 'A senior official' } },
    ],
    [
      'speech',
      '“A house burned in Leeds last night,” said Sheriff Maria Okafor.',
      'burned',
      { kind: 'named-official', person: 'maria-okafor' },
    ],
  ])('%s', (_what, body, words, expected) => {
    expect(speakerOf(body, words)).toMatchObject(expected);
  });

  test('the reason for anonymity is kept in the text’s words', () => {
    expect(
      speakerOf(
        'A government official confirmed the raid. The official, who requested anonymity because she was not allowed to speak, confirmed that a house burned.',
        'burned',
      ),
    ).toMatchObject({
      kind: 'anonymous-official',
      label: { text: 'A government official' },
      anonymity: { text: 'because she was not allowed to speak' },
    });
  });

  test.each([
    [
      'a long clause between the source and its verb',
      'A second official, who spoke on condition of anonymity to discuss an ongoing investigation, said a house burned.',
      { kind: 'anonymous-official', label: 'A second official', why: 'to discuss an ongoing investigation' },
    ],
    [
      'several people',
      'Two people familiar with the matter, who declined to be identified because the talks are private, said a house burned.',
      {
        kind: 'anonymous-person',
        label: 'Two people familiar with the matter',
        why: 'because the talks are private',
      },
    ],
    [
      'a participle for the clause',
      'A senior police official, speaking on condition of anonymity because she was not allowed to brief reporters, said a house burned.',
      {
        kind: 'anonymous-official',
        label: 'A senior police official',
        why: 'because she was not allowed to brief reporters',
      },
    ],
    [
      'terms that the text gives afterwards',
      'A person briefed on the case said a house burned. The person asked not to be named, citing the risk of reprisals.',
      {
        kind: 'anonymous-person',
        label: 'A person briefed on the case',
        why: 'citing the risk of reprisals',
      },
    ],
    [
      'terms of the one source, not of another noun before',
      'An officer heard the blast. A house burned, according to a person who asked not to be named for fear of reprisals.',
      { kind: 'anonymous-person', label: 'a person', why: 'for fear of reprisals' },
    ],
    [
      'people who may not talk',
      'A house burned, according to people close to the family who were not authorized to speak publicly.',
      {
        kind: 'anonymous-person',
        label: 'people close to the family',
        why: 'not authorized to speak publicly',
      },
    ],
  ])('the reason for anonymity is found: %s', (_what, body, { kind, label, why }) => {
    expect(speakerOf(body, 'burned')).toMatchObject({
      kind,
      label: { text: label },
      anonymity: { text: why },
    });
  });

  test('"the official" is the one met before, alone where others stood beside', () => {
    expect(
      speakerOf(
        'A border official and other sources confirmed the raid. A house burned, the official said.',
        'burned',
      ),
    ).toMatchObject({ kind: 'anonymous-official', label: { text: 'A border official' } });
  });

  test.each([
    [
      'a name with an initial',
      'A house burned in Leeds, announced Assistant Attorney General Ruth B. Ostrow.',
      { kind: 'named-official', label: 'Assistant Attorney General Ruth B. Ostrow' },
    ],
    [
      'an office behind a title and a name with an initial',
      'A house burned today, said U.S. Attorney Ruth B. Ostrow of the District of Larton.',
      { kind: 'named-official', label: 'U.S. Attorney Ruth B. Ostrow of the District of Larton' },
    ],
    [
      'two officials with long titles',
      'Principal Deputy Assistant Attorney General Ruth Ostrow of the Justice Department’s Civil Rights Division and U.S. Attorney Pavel M. Lind of the District of Larton announced today that a house burned.',
      {
        kind: 'named-official',
        label:
          'Principal Deputy Assistant Attorney General Ruth Ostrow of the Justice Department’s Civil Rights Division and U.S. Attorney Pavel M. Lind of the District of Larton',
      },
    ],
    [
      'several officials behind the words',
      'A house burned, Larton County State’s Attorney Ruth Ostrow and Larton Police Chief Pavel Lind announced.',
      {
        kind: 'named-official',
        label: 'Larton County State’s Attorney Ruth Ostrow and Larton Police Chief Pavel Lind',
      },
    ],
    [
      'a title with a place before the name, behind the words',
      'LARTON – A house burned yesterday, U.S. Attorney for the District of Oregon Ruth J. Ostrow announced.',
      { kind: 'named-official', label: 'U.S. Attorney for the District of Oregon Ruth J. Ostrow' },
    ],
    [
      'a name before its office',
      'Ruth Ostrow, Head of the CPS Special Crime Division, said that a house burned.',
      { kind: 'named-official', label: 'Ruth Ostrow, Head of the CPS Special Crime Division' },
    ],
    [
      'a name before its office, and speech',
      'Ruth Ostrow, Chief Crown Prosecutor, said: “We can tell you that a house burned.”',
      { kind: 'named-official', label: 'Ruth Ostrow, Chief Crown Prosecutor' },
    ],
    [
      'a name before its office, without a second comma',
      'A house burned, Ruth Ostrow, Special Agent in Charge of the Larton Office (LPO) announced.',
      { kind: 'named-official', label: 'Ruth Ostrow, Special Agent in Charge of the Larton Office (LPO)' },
    ],
    [
      'short letters of a body',
      'A house burned on Friday, the National Crime Agency (NCA) said.',
      { kind: 'office', label: 'the National Crime Agency (NCA)' },
    ],
    [
      'a place line before the source',
      'Larton, FL - United States Attorney Ruth Ostrow announces that a house burned.',
      { kind: 'named-official', label: 'United States Attorney Ruth Ostrow' },
    ],
    [
      'a place line in capitals before the source',
      'LARTON, W.Va. – U.S. Attorney Ruth Ostrow announced today that a house burned.',
      { kind: 'named-official', label: 'U.S. Attorney Ruth Ostrow' },
    ],
    [
      'an agency at the end',
      'Ruth Ostrow, who was freed in 2014, had her house burned last April, reports Reuters.',
      { kind: 'unnamed-group', label: 'Reuters' },
    ],
    [
      'an office whose name is not in capitals',
      'A house burned, according to the state’s attorney’s office.',
      { kind: 'office', label: 'the state’s attorney’s office' },
    ],
    [
      'papers that show',
      'A house burned, court records obtained by the Herald show.',
      { kind: 'document', label: 'court records obtained by the Herald' },
    ],
    [
      'papers behind "per"',
      'Per the complaint, a house burned.',
      { kind: 'document', label: 'the complaint' },
    ],
    [
      'a statement named first',
      'In a press release, the Larton Sheriff’s Office said that a house burned.',
      { kind: 'statement', label: 'the Larton Sheriff’s Office' },
    ],
    [
      'a statement between commas',
      'The EFCC, in a statement signed by its spokesman, Pavel Lind, said that a house burned.',
      { kind: 'statement', label: 'The EFCC' },
    ],
    [
      'a source with its terms and no comma',
      'A border official who was not authorized to speak publicly said a house burned.',
      { kind: 'anonymous-official', label: 'A border official' },
    ],
  ])('the whole of who spoke is told: %s', (_what, body, { kind, label }) => {
    expect(speakerOf(body, 'burned')).toMatchObject({ kind, label: { text: label } });
  });

  test.each([
    [
      'what is said to be so',
      'He was charged under a law said to be contrary to the rules after a house burned.',
    ],
    ['a pronoun behind "according to"', 'According to him, a house burned.'],
    ['what a house shows', 'The walls show that a house burned.'],
    ['what people are owed', 'They were paid per the hour, a house burned.'],
    ['a relative pronoun', 'The chair, which says that a house burned, stands.'],
    ['a pronoun', 'It says that a house burned.'],
  ])('nobody is told as a source who is not one: %s', (_what, body) => {
    expect(speakerOf(body, 'burned')).toEqual({ kind: 'outlet' });
  });

  test('"the United States" says nothing', () => {
    expect(speakerOf('He fled to the United States after a house burned.', 'burned')).toEqual({
      kind: 'outlet',
    });
  });
});
