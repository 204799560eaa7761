import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Person, personSchema, relationSchema } from '../../../src/facts/schema.ts';
import { findPeople, type People } from '../../../src/read/people/people.ts';
import { cutText } from '../../../src/read/text.ts';

const ARTICLE = { id: 'a', published: '2025-02-28', sha256: '0'.repeat(64), bodyStart: 0 };

const read = (text: string): People => findPeople(cutText(ARTICLE, text));
const names = (text: string): string[] => read(text).people.map((person) => person.name);
const one = (text: string, name: string): Person => {
  const person = read(text).people.find((other) => other.name === name);
  if (!person) throw new Error(`${name} is not among ${names(text).join(', ')}`);
  return person;
};
const forms = (text: string, name: string): string[] => one(text, name).forms.map((form) => form.text);

describe('a name is found without its title', () => {
  test.each<[string, string[]]>([
    ['Assistant District Attorney Dana Whitfield said so.', ['Dana Whitfield']],
    ['Bayside Supreme Court Justice Marco Del Vecchio agreed.', ['Marco Del Vecchio']],
    ['He met New York City Police Department Detective Paul Ricci.', ['Paul Ricci']],
    ['Police arrested drug lord Ramiro Pena Soto on Monday.', ['Ramiro Pena Soto']],
    ['It was then-Peru’s Attorney General Delia Rojas Pinto who said so.', ['Delia Rojas Pinto']],
    ['US President Laura Keane spoke.', ['Laura Keane']],
    ['sheriff’s Sgt. Ramon Ortega was hurt.', ['Ramon Ortega']],
    ['Chesterfield Director of Public Safety Brian Hale said so.', ['Brian Hale']],
    ['Barrister Siobhan O’Reilly KC objected.', ['Siobhan O’Reilly']],
    [
      'It was tried by Assistant District Attorneys Leila Marsh and Adam Unger.',
      ['Leila Marsh', 'Adam Unger'],
    ],
    [
      'Sheriff Ed Lemus, Police Chief Wyatt Moss and Mayor Ann Cole spoke.',
      ['Ed Lemus', 'Wyatt Moss', 'Ann Cole'],
    ],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('a name is kept whole', () => {
  test.each([
    'Juan de la Fuente',
    'Marco Del Vecchio',
    'Jan van der Berg',
    'Lula da Silva',
    'Ousmane Sonko',
    'Rafael Ortiz Medina',
    'Tariq Hart-Ellison',
    'Sean O’Neill',
    "Sean O'Neill",
    'William E. Sharpe',
    'Martin Luther King Jr.',
    'Bill McKenna',
    'Billie King',
    'April Jones',
    'Abdul Karim al-Hassan',
    'Kim Jong Un',
    'Nguyen Van Thanh',
    'Zoë Farkas',
    'Robert “Bobby” Wills',
  ])('%s', (name) => {
    expect(names(`Detectives said that ${name}, 41, was seen there.`)).toEqual([name]);
  });

  test('a first name with only the letter of the surname', () => {
    expect(names('Passenger Melissa K., 18, was hurt. Melissa K. called for help.')).toEqual(['Melissa K.']);
  });

  test('a name in capitals inside running text', () => {
    const text = 'An individual named MARTIN DEWEY POOLE, 47, is sought. Mr. Poole may know more.';
    expect(forms(text, 'MARTIN DEWEY POOLE')).toEqual(['MARTIN DEWEY POOLE', 'Poole']);
  });

  test('a name that a line break cuts is one line in the facts and verbatim in the quote', () => {
    const text = [
      'The county said in a long statement on Tuesday that prosecutors had',
      'charged a woman who had kept the books of a home for the elderly for',
      'about ten years. It said that the woman, whom it named as one Diane',
      'Downing, 57, had kept more than a million dollars for herself and had',
      'told nobody about it. The district court will hear the case in the',
      'autumn of next year, as far as is known today.',
    ].join('\n');
    const person = one(text, 'Diane Downing');
    expect(person.mentions[0]?.text).toBe('Diane\nDowning');
  });
});

describe('not a person', () => {
  test.each([
    'The Morales family, who have been accused, spoke.',
    'The Morales brothers were removed.',
    'It comes as the Keane administration threatens tariffs.',
    'He was shot on Marcus Garvey Boulevard near Rene Street.',
    'He was taken to John Hopkins Memorial Hospital.',
    'She goes to Martin Luther King High School.',
    'The Laura Keane Foundation gave money.',
    'Parliament debates Megan’s Law and Salma’s Law.',
    'The hearing was at the James Byrne Courthouse.',
    'He confronted Jane Doe #1 and her friend John Doe.',
    'He argued with John and Jane Doe.',
    'They belong to the Sinaloa Cartel and the Eagle Team.',
    'He lives in San Marcos, near Santa Fe, in the town of Justin.',
    'Write to Claire.Crouch@DallasCounty.org today.',
    'Man Sentenced to Ten Years for Fatal Crash',
    'Operation Steel Curtain ended on Friday.',
    'The USS Gerald R. Ford and HMS Queen Elizabeth sailed before Hurricane Maria.',
    'Shares of Morgan Stanley, Eli Lilly, Wells Fargo and Johnson & Johnson fell.',
    'Roe v. Wade was overturned.',
    'Police seized Smith & Wesson pistols and Louis Vuitton bags.',
    'Prosecutors from the U.S. Attorney’s Office were there.',
  ])('%s', (text) => {
    expect(names(text)).toEqual([]);
  });
});

test('a maker is a person where the words around say so', () => {
  expect(names('Designer Ralph Lauren, 85, spoke.')).toEqual(['Ralph Lauren']);
});

describe('the same person', () => {
  test('is named in full first and by the surname later', () => {
    const text = 'Ramon Escalante, 59, was sentenced. Escalante had fled. Mr. Escalante’s lawyer spoke.';
    const person = one(text, 'Ramon Escalante');
    expect(person.forms.map((form) => form.text)).toEqual(['Ramon Escalante', 'Escalante']);
    expect(person.mentions).toHaveLength(3);
  });

  test('is called by both surnames, or by the small words and the surname', () => {
    const text =
      'Police hold Rafael Ortiz Medina. Ortiz Medina fled. Minister Juan de la Fuente spoke. A day later de la Fuente left.';
    expect(forms(text, 'Rafael Ortiz Medina')).toContain('Ortiz Medina');
    expect(forms(text, 'Juan de la Fuente')).toContain('de la Fuente');
  });

  test('may lose the middle name, or have its first name cut short', () => {
    expect(names('Yusuf Abdel Karam was held. Yusuf Karam said no.')).toEqual(['Yusuf Abdel Karam']);
    expect(names('Judge William Harper spoke. Judge Bill Harper left.')).toEqual(['William Harper']);
  });

  test('may be misspelt once', () => {
    expect(names('Curator K.C. Maurer spoke. Ms. Mauer smiled.')).toEqual(['K.C. Maurer']);
    expect(names('Police hold Brian Kessler. A jury found Brian Kesler guilty.')).toEqual(['Brian Kessler']);
  });

  test('is never another one of the same surname', () => {
    const text =
      'Clarence Butler, 55, was held. Butler killed his daughter, Rebekah Butler, police said. Butler fled.';
    expect(forms(text, 'Clarence Butler')).toEqual(['Clarence Butler', 'Butler']);
    expect(forms(text, 'Rebekah Butler')).toEqual(['Rebekah Butler']);
  });

  test('is never another one with another middle name', () => {
    const text =
      'John Smith was seen. Police held John Robert Smith, 34. A jury freed John Michael Smith, 36.';
    expect(names(text)).toEqual(['John Robert Smith', 'John Michael Smith']);
  });

  test('is never another one with another suffix', () => {
    expect(names('Robert Hill III, 61, was held. His son Robert Hill IV was not.')).toEqual([
      'Robert Hill III',
      'Robert Hill IV',
    ]);
  });

  test('is not guessed: a bare surname that two people have goes to neither', () => {
    const { people, mentions } = read(
      'Miguel Ortega and his brother Omar Ortega were held. Ortega was calm.',
    );
    expect(people.map((person) => person.name)).toEqual(['Miguel Ortega', 'Omar Ortega']);
    expect(mentions).toHaveLength(2);
  });

  test('stays in doubt once it was in doubt', () => {
    const text =
      'Imran Haddad, 27, and Kamran Haddad, 24, were held. Haddad was calm. Kamran wept. The judge told Haddad to sit.';
    expect(forms(text, 'Imran Haddad')).toEqual(['Imran Haddad']);
  });

  test('goes by the surname while relatives are called by their first names', () => {
    const text =
      'Nadia Saab and Salma Saab were found. Nadia was 18, and Salma was 17. Their father, Yaser Saab, was held. Saab had fled.';
    expect(forms(text, 'Yaser Saab')).toContain('Saab');
  });
});

describe('another name', () => {
  test.each<[string, string, string, string]>([
    ['Andrew Rhodes, a.k.a., Beresford Ash, 48, was held.', 'Andrew Rhodes', 'Beresford Ash', 'other-name'],
    [
      'Nanette Parker, formerly Nanette Jonas, 47, was held.',
      'Nanette Parker',
      'Nanette Jonas',
      'former-name',
    ],
    ['Xiaoming Zhang (a/k/a Sean Zhang), 29, was held.', 'Xiaoming Zhang', 'Sean Zhang', 'other-name'],
    ['Mick Papas (also known as “Big Mick”) was held.', 'Mick Papas', 'Big Mick', 'other-name'],
    [
      'Judge Ann Lee sentenced Robert “Bobby” Wills to ten years.',
      'Robert “Bobby” Wills',
      'Bobby',
      'nickname',
    ],
    ['The agent Jose Pepe Cardenas was killed.', 'Jose Pepe Cardenas', 'Pepe', 'nickname'],
    ['Ramiro Pena Soto, known as Z-7, was held.', 'Ramiro Pena Soto', 'Z-7', 'code-name'],
  ])('belongs to its person: %s', (text, name, other, kind) => {
    expect(names(text)).not.toContain(other);
    expect(one(text, name).forms.find((form) => form.text === other)?.kind).toBe(kind);
  });

  test('can stand alone later', () => {
    const text = 'Joaquin “El Rapido” Guerra escaped. “El Rapido” had dug a tunnel, and Guerra was proud.';
    expect(names(text)).toEqual(['Joaquin “El Rapido” Guerra']);
    expect(one(text, 'Joaquin “El Rapido” Guerra').mentions.map((mention) => mention.text)).toContain(
      'El Rapido',
    );
  });

  test('is given by order of mention, and weakly, where two people share the words', () => {
    const text = 'Miguel Ortega Rios and his brother Omar Ortega Rios, known as Z-70 and Z-72, were held.';
    const code = (name: string) => one(text, name).forms.filter((form) => form.kind === 'code-name');
    expect(code('Miguel Ortega Rios').map((form) => [form.text, form.strength])).toEqual([['Z-70', 'weak']]);
    expect(code('Omar Ortega Rios').map((form) => [form.text, form.strength])).toEqual([['Z-72', 'weak']]);
    expect(code('Miguel Ortega Rios')[0]?.quote.text).toContain('known as Z-70');
  });

  test('is not given where a place follows "formerly of"', () => {
    expect(forms('Carl Richards, formerly of Palo Alto, was held.', 'Carl Richards')).toEqual([
      'Carl Richards',
    ]);
  });
});

describe('a role', () => {
  test.each<[string, string, string[]]>([
    ['Mexico’s Foreign Minister Juan Rojas left.', 'Juan Rojas', ['Mexico’s Foreign Minister']],
    [
      'Ramon Ortiz, the former leader of the Sur cartel, was held.',
      'Ramon Ortiz',
      ['the former leader of the Sur cartel'],
    ],
    [
      'Diane Downing, 57, the former manager of a home in Reno, was held.',
      'Diane Downing',
      ['the former manager of a home in Reno'],
    ],
    ['They thanked Kenneth Toll, Chief.', 'Kenneth Toll', ['Chief']],
    ['John Brown, a bus driver for the city, was outside.', 'John Brown', ['a bus driver for the city']],
    ['Then-Peru’s Attorney General Delia Rojas was calm.', 'Delia Rojas', ['Peru’s Attorney General']],
    ['It happened after Officer Ben Dean came.', 'Ben Dean', ['Officer']],
    ['He struck his wife Jane Brown.', 'Jane Brown', []],
    ['The victim, Ann Brown, was found.', 'Ann Brown', []],
    ['They spoke of support for Paul Stone, the mayor’s military service, and the facts.', 'Paul Stone', []],
    [
      'Paul Stone, one of the force’s dedicated fraud officers, left.',
      'Paul Stone',
      ['one of the force’s dedicated fraud officers'],
    ],
    ['A jury convicted former county Commissioner Paul Stone.', 'Paul Stone', ['former county Commissioner']],
    ['Paul Stone, the company’s accountant, left.', 'Paul Stone', ['the company’s accountant']],
    [
      'Paul Stone, 11, a student at Hull School and loved science, left.',
      'Paul Stone',
      ['a student at Hull School'],
    ],
  ])('is what the words say: %s', (text, name, expected) => {
    const { roles } = one(text, name);
    expect(roles.map((role) => role.text.replace(/^Then-/, ''))).toEqual(expected);
    for (const role of roles) {
      expect(role.saidBy).toEqual({ kind: 'outlet' });
      expect(role.asOf).toBe(ARTICLE.published);
      expect(text.slice(role.quote.start, role.quote.end)).toBe(role.quote.text);
    }
  });
});

describe('a role is not', () => {
  test.each<[string, string]>([
    ['cut off from the word that makes it an accusation', 'Police held accused sex trafficker Paul Stone.'],
    ['cut off from "alleged"', 'Police held alleged drug lord Paul Stone.'],
    ['cut off from "reputed"', 'Police held reputed mob boss Paul Stone.'],
    ['what became of a case', 'Paul Stone is the first lawmaker to be prosecuted in the affair.'],
    ['blame', 'Paul Stone is the employee responsible for the loss.'],
    ['that one is a man', 'Paul Stone, a 51-year-old man, left.'],
    ['what one is like', 'Paul Stone is an extremely violent and dangerous male.'],
    [
      'one of two that are told of two people',
      'Ann Lee and Paul Stone, the chief reporter and the news editor, left.',
    ],
  ])('%s: %s', (_what, text) => {
    expect(one(text, 'Paul Stone').roles).toEqual([]);
  });

  test('a sentence about somebody else', () => {
    const text =
      'In an 18-page ruling penned by Justice Ann Lee, the court also ordered former mayor Paul Stone to pay.';
    expect(one(text, 'Ann Lee').roles.map((role) => role.text)).toEqual(['Justice']);
    expect(one(text, 'Paul Stone').roles.map((role) => role.text)).toEqual(['former mayor']);
  });
});

describe('the part in the case', () => {
  test.each<[string, string, Person['part']]>([
    ['The District Attorney identified the defendant as Jahkeem Stone, 18.', 'Jahkeem Stone', 'defendant'],
    ['Samuel Whitman, 52, of Kirby Hill, Leeds, was sentenced to 15 years.', 'Samuel Whitman', 'defendant'],
    ['Steven Parks, 25, of Hull, who was convicted of arson, wept.', 'Steven Parks', 'defendant'],
    ['Marvin Bates, 29, and Joan Callow, 22, were each charged with arson.', 'Marvin Bates', 'defendant'],
    ['Jorge Rosales, 38, pleaded no contest to three counts.', 'Jorge Rosales', 'defendant'],
    ['He was convicted of killing 30-year-old Marcus Eales.', 'Marcus Eales', 'victim'],
    ['The victim, Ramiro Heredia, 61, was a chef.', 'Ramiro Heredia', 'victim'],
    ['Two employees, Jose Lima and Isidro Vera, were instantly killed.', 'Jose Lima', 'victim'],
    ['Judge Ann Lee agreed.', 'Ann Lee', 'judge'],
    ['Deputy District Attorney Anna Moss is prosecuting this case.', 'Anna Moss', 'prosecutor'],
    ['His lawyer, Sean Hill, declined to comment.', 'Sean Hill', 'defence'],
    ['Paul Greene KC, prosecuting, said no.', 'Paul Greene', 'prosecutor'],
    [
      'A jury found brothers Imran Haddad, 27, and Kamran Haddad, 24, guilty of murder.',
      'Kamran Haddad',
      'defendant',
    ],
    ['Detective Paul Ricci led the search.', 'Paul Ricci', 'police'],
    ['Patricia Owen testified for two hours.', 'Patricia Owen', 'witness'],
    ['Governor Greg Allen signed the law.', 'Greg Allen', 'official'],
    ['Emma Stone lives in Leeds.', 'Emma Stone', 'other'],
    ['Paul Stone, United States Attorney for the District of Oregon, spoke.', 'Paul Stone', 'prosecutor'],
    ['Prosecution barrister Paul Stone said no.', 'Paul Stone', 'prosecutor'],
    ['An attorney for the campaign, Paul Stone, said no.', 'Paul Stone', 'defence'],
    ['The Deputy Director of Public Prosecutions Mrs. Ann Lee advised it.', 'Ann Lee', 'prosecutor'],
    ['Officers checked on accused sex trafficker Paul Stone before he died.', 'Paul Stone', 'defendant'],
    ['Charged with the murder is Luke Hern, who made the call.', 'Luke Hern', 'defendant'],
    [
      'The General put Ann Lee in charge and ordered an inquiry into the suicide after rapes.',
      'Ann Lee',
      'other',
    ],
  ])('is what the words say: %s', (text, name, part) => {
    expect(one(text, name).part).toBe(part);
  });

  test.each<[string, string]>([
    ['Officer Ann Brown said that the man was charged.', 'Ann Brown'],
    ['Ann Brown, the mother of the man who was charged, wept.', 'Ann Brown'],
    ['Ann Brown told the court that he was convicted.', 'Ann Brown'],
    ['The leader of the opposition accused Ann Brown of dictatorship.', 'Ann Brown'],
    ['Salma Brown, whose son was arrested, spoke.', 'Salma Brown'],
    ['After the murder of Ann Brown, Paul Stone was charged.', 'Ann Brown'],
    ['Crimes against Ann Brown were reported.', 'Ann Brown'],
    ['Detective Ann Brown, who arrested the man, was praised.', 'Ann Brown'],
    ['Paul Stone, who denies the murder of a guard, Ann Brown, pleaded guilty to theft.', 'Ann Brown'],
    ['A former campaign manager for Rep. Ann Brown pleaded guilty to theft.', 'Ann Brown'],
    ['It heard of the alleged murder of Ann Brown in May.', 'Ann Brown'],
    ['A jury convicted Hart of Ann’s manslaughter. Ann Brown was 24.', 'Ann Brown'],
    ['A man who worked with Ann Brown was charged with theft.', 'Ann Brown'],
  ])('is never "defendant" by somebody else’s verb: %s', (text, name) => {
    expect(one(text, name).part).not.toBe('defendant');
  });
});

describe('nobody is a victim', () => {
  test.each<[string, string]>([
    ['A fellow inmate charged with the murder, Paul Stone, was released.', 'Paul Stone'],
    ['Charged with the murder is Luke Hern, who made the call.', 'Luke Hern'],
  ])('by the offence of which he is accused: %s', (text, name) => {
    expect(one(text, name).part).not.toBe('victim');
  });
});

describe('the desk does not show', () => {
  test('a child who is a victim', () => {
    expect(one('She drowned her daughter, 5-year-old Kayla Thomas, in 2016.', 'Kayla Thomas').protected).toBe(
      'minor',
    );
  });

  test('a child of whose death the text tells, though it calls nobody a victim', () => {
    const text =
      'The truck struck the van. In it were Lori Cole and her children, 5-year-old Kyle and 4-year-old Emma. All died.';
    expect(one(text, 'Kyle').protected).toBe('minor');
    expect(one(text, 'Emma').protected).toBe('minor');
    expect(one(text, 'Lori Cole').protected).toBeUndefined();
  });

  test.each([
    ['A 16-year-old boy, Jayden Holt, was charged with murder.', 'Jayden Holt'],
    ['Then-17-year-old high school student Jayden Holt was charged with murder.', 'Jayden Holt'],
    [
      'Jayden Holt, who was 17 at the time of the shooting, was charged with murder. He is now grown.',
      'Jayden Holt',
    ],
    ['A teenager, Mia Stone, was arrested on suspicion of theft.', 'Mia Stone'],
    ['Mia Stone, a minor, was charged with theft.', 'Mia Stone'],
    ['Mia Stone, then 15, was charged with theft.', 'Mia Stone'],
  ])('a minor whom words beside the name call so: %s', (text, name) => {
    expect(one(text, name).protected).toBe('minor');
  });

  test.each([
    ['He was charged with killing a child, Ann Brown said.', 'Ann Brown'],
    ['A 34-year-old man, Paul Stone, was charged with murder.', 'Paul Stone'],
    ['Paul Stone, 34, was charged with killing a 16-year-old boy.', 'Paul Stone'],
    ['Paul Stone was 17 miles away when he was charged with murder.', 'Paul Stone'],
    ['Paul Stone, 117, was charged with murder.', 'Paul Stone'],
  ])('but shows who only speaks of one, or is grown: %s', (text, name) => {
    expect(one(text, name).protected).toBeUndefined();
  });

  test('but shows a young athlete', () => {
    expect(one('Forward Jaime Luna, 17, scored twice.', 'Jaime Luna').protected).toBeUndefined();
  });

  test('a victim of a sexual offence', () => {
    expect(one('He was convicted of raping Ann Brown in 2016.', 'Ann Brown').protected).toBe(
      'victim-of-sexual-offence',
    );
  });

  test('but shows a grown victim of another offence', () => {
    expect(one('He was convicted of killing Ann Brown, 30, in 2016.', 'Ann Brown').protected).toBeUndefined();
  });
});

describe('an age', () => {
  test.each<[string, string, number | undefined]>([
    ['Ann Brown, 34, was there.', 'Ann Brown', 34],
    ['Ann Brown (34) was there.', 'Ann Brown', 34],
    ['Ann Brown, aged 34, was there.', 'Ann Brown', 34],
    ['Police saw 34-year-old Ann Brown.', 'Ann Brown', 34],
    ['Police saw Ann Brown, 32 in Point Loma.', 'Ann Brown', 32],
    ['Police saw 5-year-old Kyle, 4-year-old Emma, and 2-year-old Kate.', 'Kyle', 5],
    ['Ann Brown, 12 March, was there.', 'Ann Brown', undefined],
    ['Police saw Ann Brown, 300 metres away.', 'Ann Brown', undefined],
  ])('is what the text says: %s', (text, name, age) => {
    expect(one(text, name).age).toBe(age);
  });
});

describe('a relation', () => {
  test.each<[string, [string, string, string][]]>([
    ['Miguel Ortega and his brother Omar Ortega were held.', [['miguel-ortega', 'omar-ortega', 'brother']]],
    [
      'Roth’s girlfriend Liza Visser wept. Randy Roth, 59, was held.',
      [['randy-roth', 'liza-visser', 'girlfriend']],
    ],
    [
      'Jean Etienne was held. Etienne’s wife, Marie Etienne, was not.',
      [['jean-etienne', 'marie-etienne', 'wife']],
    ],
    ['Marie Etienne, the wife of Jean Etienne, was not held.', [['jean-etienne', 'marie-etienne', 'wife']]],
    [
      'The defendant was identified as Gabino Gomez, 34. The defendant shot his estranged wife, Iveliss Alvarez, 30.',
      [['gabino-gomez', 'iveliss-alvarez', 'wife']],
    ],
    ['Ann Brown met Carl Stone. A man said his brother Paul Reed was ill.', []],
    ['Ann Brown could not go out with her friends, Cole Reed said.', []],
    [
      'Ann Brown was free. “We are happy,” Brown’s attorney, Cole Reed told the court.',
      [['ann-brown', 'cole-reed', 'attorney']],
    ],
    ['Ann Brown could not go out with her brother, said Cole Reed.', []],
  ])('is between the two that the words tie: %s', (text, expected) => {
    expect(read(text).relations.map(({ from, to, text: word }) => [from, to, word])).toEqual(expected);
  });
});

describe('the article shipped with Clipfile', () => {
  const text = readFileSync(
    join(import.meta.dirname, '../../../data/articles/2025-02-28-mexico-sends-prisoners.txt'),
    'utf8',
  );
  const { people, relations } = findPeople(cutText({ ...ARTICLE, bodyStart: 17 }, text));

  test('names seven people and no family, brothers or administration', () => {
    expect(people.map((person) => person.name)).toEqual([
      'Rafael Caro Quintero',
      'Miguel Trevio Morales',
      'Omar Trevio Morales',
      'Juan Ramn de la Fuente',
      'Donald Trump',
      'Enrique Kiki Camarena',
      'Alejandro Gertz Manero',
    ]);
  });

  test('calls nobody former whom it does not', () => {
    const roles = people
      .find((person) => person.id === 'alejandro-gertz-manero')
      ?.roles.map((role) => role.text);
    expect(roles).toEqual(["then-Mexico's Attorney General"]);
  });

  test('says that Omar is a brother of Miguel', () => {
    expect(relations.map(({ from, to, text: word }) => [from, to, word])).toEqual([
      ['miguel-trevio-morales', 'omar-trevio-morales', 'brother'],
    ]);
  });
});

describe('whatever the text', () => {
  const words = fc.constantFrom(
    'John',
    'Smith',
    'Mary',
    'Ann',
    'de',
    'la',
    'Cruz',
    'Judge',
    'Mr.',
    'said',
    'his',
    'brother',
    ',',
    '.',
    '34',
    'and',
    'aka',
    '“',
    '”',
    '(',
    ')',
    'Jr.',
    'known',
    'as',
    'X-7',
    'O’Neil',
    '’s',
    'STREET',
    'KING',
    'family',
    'was',
    'charged',
    '\n',
    '\u202e',
    '\u200b',
    'Ñu',
    'José',
    'the',
    'of',
    'wife',
    'Doe',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
  );

  test('every person is valid, every mention a verbatim slice, none overlap, and ids are unique', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { people, relations, mentions } = read(text);
        for (const person of people) {
          expect(personSchema.safeParse(person).error).toBeUndefined();
          for (const { start, end, text: quote } of [
            ...person.mentions,
            ...person.forms.map((form) => form.quote),
          ]) {
            expect(text.slice(start, end)).toBe(quote);
          }
          for (const form of person.forms) expect(text.replace(/\s+/g, ' ')).toContain(form.text);
        }
        for (const relation of relations) expect(relationSchema.safeParse(relation).error).toBeUndefined();
        const ids = people.map((person) => person.id);
        expect(new Set(ids).size).toBe(ids.length);
        let at = 0;
        for (const mention of mentions) {
          expect(ids).toContain(mention.person);
          expect(mention.start).toBeGreaterThanOrEqual(at);
          at = mention.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    'Judge John Smith and '.repeat(2_000),
    'King '.repeat(5_000),
    '“A '.repeat(5_000),
    'John Smith aka Jim Jones, '.repeat(1_000),
    `${'A'.repeat(20_000)} said.`,
    '.'.repeat(20_000),
    'his brother Omar '.repeat(1_000),
    'John de la '.repeat(2_000),
    'Ca\u200bro Qui\u202entero '.repeat(1_000),
  ])('a huge line is read (%#)', (text) => {
    for (const { start, end } of read(text).mentions) expect(end).toBeGreaterThan(start);
  });

  test('a title before a name changes nothing about the name', () => {
    const given = fc.constantFrom('Maria', 'James', 'Aisha', 'Carlos', 'Olga');
    const surname = fc.constantFrom('Petrov', 'Alvarez', 'O’Neill', 'Simon-Hart', 'Khan');
    const title = fc.constantFrom(
      'Detective',
      'Judge',
      'Assistant District Attorney',
      'Police Chief',
      'Senator',
      'Dr.',
    );
    fc.assert(
      fc.property(title, given, surname, (before, first, last) => {
        expect(names(`On Monday ${before} ${first} ${last} spoke.`)).toEqual([`${first} ${last}`]);
      }),
    );
  });
});
