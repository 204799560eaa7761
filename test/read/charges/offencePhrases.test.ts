import { describe, expect, test } from 'vitest';
import { ledger } from './reading.ts';

/** What somebody called John Smith is accused of, as offences alone. */
const offences = (text: string): string[] =>
  ledger(text).map((line) => line.replace(/^john-smith \| /, '').replace(/ \| [^|]*$/, ''));

describe('an offence is read to the end of its name and no further', () => {
  test.each<[string, string[]]>([
    [
      'John Smith was charged with second-degree criminally using drug paraphernalia, resisting arrest, obstructing governmental administration and four counts of seventh-degree criminal possession of a controlled substance.',
      [
        'second-degree criminally using drug paraphernalia',
        'resisting arrest',
        'obstructing governmental administration',
        'seventh-degree criminal possession of a controlled substance',
      ],
    ],
    [
      'John Smith pleaded guilty to possession of controlled substances for the purposes of trafficking.',
      ['possession of controlled substances for the purposes of trafficking'],
    ],
    [
      'A jury convicted John Smith of careless driving and driving whilst over the specified limit for a controlled drug.',
      ['careless driving', 'driving whilst over the specified limit for a controlled drug'],
    ],
    [
      'John Smith was charged with having an unlawful interest in a public contract, a misdemeanor.',
      ['having an unlawful interest in a public contract'],
    ],
    [
      'John Smith was found guilty of committing health care fraud, making a false statement in connection with a health care program and money laundering.',
      [
        'health care fraud',
        'making a false statement in connection with a health care program',
        'money laundering',
      ],
    ],
    [
      'John Smith was charged with threatening to assault and/or murder federal law enforcement officers.',
      ['threatening to assault and/or murder federal law enforcement officers'],
    ],
    [
      'John Smith was charged with conspiracy to coerce and entice women to travel to engage in illegal sexual activity.',
      ['conspiracy to coerce and entice women to travel to engage in illegal sexual activity'],
    ],
    [
      'John Smith pleaded guilty in the district court on 6 May to using a document to gain a pecuniary advantage.',
      ['using a document to gain a pecuniary advantage'],
    ],
    ['John Smith pleaded guilty to felony murder during the commission of a kidnapping.', ['felony murder']],
    [
      'John Smith was found guilty of failing to comply with an enforcement notice served by the council.',
      ['failing to comply with an enforcement notice'],
    ],
    [
      'John Smith pleaded guilty to failing to surrender to custody without reasonable cause.',
      ['failing to surrender to custody without reasonable cause'],
    ],
    [
      'John Smith pleaded guilty to a federal conspiracy charge of gaining unauthorized access to a protected computer.',
      ['conspiracy charge of gaining unauthorized access to a protected computer'],
    ],
    [
      'John Smith was charged with engaging in illicit sexual conduct in a foreign place.',
      ['engaging in illicit sexual conduct in a foreign place'],
    ],
    ['John Smith was charged with stealing Sh66.9 million from a bank.', ['stealing Sh66.9 million']],
    [
      'John Smith was charged with being in possession of narcotic drugs with intent to traffic.',
      ['being in possession of narcotic drugs with intent to traffic'],
    ],
    [
      'John Smith was charged with robbery with aggravating circumstances, housebreaking with intent to steal and unlawful possession of ammunition.',
      [
        'robbery with aggravating circumstances',
        'housebreaking with intent to steal',
        'unlawful possession of ammunition',
      ],
    ],
    [
      'John Smith was charged with Larceny 1st by Defrauding a Public Community and Forgery 1st.',
      ['Larceny 1st by Defrauding a Public Community', 'Forgery 1st'],
    ],
    [
      'John Smith pleaded guilty to one count of conspiracy for an agent to accept advantages.',
      ['conspiracy for an agent to accept advantages'],
    ],
  ])('%s', (text, expected) => {
    expect(offences(text)).toEqual(expected);
  });
});

describe('a list of offences goes on past what stands between them', () => {
  test.each<[string, string[]]>([
    [
      'John Smith was charged with offering to supply ketamine and cocaine on 15 November 2025, offering to supply MDMA between 1 October and 9 November 2025, supplying MDMA and supplying ketamine.',
      [
        'offering to supply ketamine and cocaine',
        'offering to supply MDMA',
        'supplying MDMA',
        'supplying ketamine',
      ],
    ],
    [
      'John Smith pleaded guilty to four charges - one of agent soliciting an advantage; two of agent accepting an advantage and one of fraud.',
      ['agent soliciting an advantage', 'agent accepting an advantage', 'fraud'],
    ],
    [
      'John Smith was found guilty of obtaining pecuniary advantage by deception, contrary to section 18(1) of the Theft Ordinance, and perverting the course of justice, contrary to the Common Law.',
      ['obtaining pecuniary advantage by deception', 'perverting the course of justice'],
    ],
    [
      'John Smith was booked on tribal charges of driving while suspended and possession of a sawed-off shotgun.',
      ['driving while suspended', 'possession of a sawed-off shotgun'],
    ],
    [
      'John Smith was charged under Section 302 (murder) and Section 201 (causing disappearance of evidence) of the IPC.',
      ['murder', 'causing disappearance of evidence'],
    ],
    [
      'John Smith was convicted under Section 304 Part II (culpable homicide not amounting to murder) of the Indian Penal Code.',
      ['culpable homicide not amounting to murder'],
    ],
  ])('%s', (text, expected) => {
    expect(offences(text)).toEqual(expected);
  });
});

describe('each term of a sentence is for the offence behind it, and for nobody else', () => {
  test.each<[string, string[]]>([
    [
      'John Smith received three years for arson, 18 months for threatening to commit criminal damage and two months for criminal damage.',
      ['arson', 'threatening to commit criminal damage', 'criminal damage'],
    ],
    [
      'The judge sentenced John Smith to 25 years for conspiracy to commit murder and another 25 years for murder.',
      ['conspiracy to commit murder', 'murder'],
    ],
    [
      'John Smith was jailed for eight years for wounding with intent and four months, concurrent, for possession of an offensive weapon.',
      ['wounding with intent', 'possession of an offensive weapon'],
    ],
    [
      'John Smith was given six years for burglary, four years concurrent for handling stolen goods.',
      ['burglary', 'handling stolen goods'],
    ],
    [
      'John Smith was sentenced to life in prison for murder, plus five years for tampering with evidence.',
      ['murder', 'tampering with evidence'],
    ],
    ['John Smith was jailed for four years for robbery. His brother got two years for theft.', ['robbery']],
    ['John Smith was jailed for four years for robbery and his sister got two years for theft.', ['robbery']],
    ['John Smith received three years for arson and another received two years for theft.', ['arson']],
    [
      'John Smith was jailed for two years for fraud after a judge who once spent 10 years for the church heard him.',
      ['fraud'],
    ],
  ])('%s', (text, expected) => {
    expect(offences(text)).toEqual(expected);
  });
});

describe('lists of charges on lines of their own', () => {
  test.each<[string, string, string[]]>([
    [
      'a charge sheet without a colon above',
      'John Smith, 27, of Barrie was charged with the following offences.\n\nOperation while impaired – alcohol\n\nMischief – destroys or damages property\n\nHe was released and will appear in court in May.',
      ['Operation while impaired – alcohol', 'Mischief – destroys or damages property'],
    ],
    [
      'bare verbs of statutes, and what is no charge',
      'John Smith, 31, has been charged with:\n\n• Fail to stop after accident\n\n• Drive motor vehicle - no licence\n\n• Possession of a Schedule I substance - cocaine\n\nContact Crime Stoppers\n\nAnyone with information is asked to call.',
      [
        'Fail to stop after accident',
        'Drive motor vehicle - no licence',
        'Possession of a Schedule I substance',
      ],
    ],
    [
      'a charge that nobody knows between two that are known',
      'John Smith was arrested on the following charges:\n\nDUI\n\nOpen container\n\nResisting arrest\n\nJail records show Smith posted bail.',
      ['DUI', 'Open container', 'Resisting arrest'],
    ],
    [
      'the marks at the ends of bullets',
      'John Smith faces the following charges:\n\nBurglary of a habitation, a second-degree felony;\n\nTheft of a firearm, a state jail felony; and\n\nEscape from custody.\n\nOfficer Ann Brown made the arrest.',
      ['Burglary of a habitation', 'Theft of a firearm', 'Escape from custody'],
    ],
    [
      'names to whom it was done are no charges',
      'John Smith was charged with murdering the following people:\n\nOwen Tate, 31, of Hull\n\nDean Mott, 25, of York',
      ['murdering'],
    ],
  ])('%s', (_rule, text, expected) => {
    expect(offences(text)).toEqual(expected);
  });
});
