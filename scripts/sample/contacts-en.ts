/** Invented sentences of English-speaking customers, and the rules that bind them to steps. */
import type { ContactTexts } from './contact-texts';

const category = (...values: string[]) => ({ test: 'is', field: 'category', values }) as const;
const topic = (...values: string[]) => ({ test: 'is', field: 'topic', values }) as const;

export const contactsEn: ContactTexts = {
  header: [
    'Ticket id',
    'Created at',
    'Resolved at',
    'Channel',
    'Category',
    'Topic',
    'Text',
    'CSAT',
    'First contact resolution',
    'Handling minutes',
    'Customer id',
  ],
  channels: ['chat', 'phone', 'email', 'social'],
  yes: 'yes',
  no: 'no',
  greetings: ['Hello, ', 'Hi! ', 'Good afternoon. ', 'Could you help, please? ', 'hi there, ', ''],
  closings: [
    '',
    '',
    '',
    ' Waiting for your answer.',
    ' Please help!',
    ' How long do I have to wait?',
    ' Thanks in advance.',
    ' 😡',
  ],
  personal: [
    ' My number is +44 7700 900{ddd}.',
    ' Write to seller{dd}@example.com.',
    ' Card 4276 3800 1111 {luhn}.',
    ' Call me on +1 (202) 555-01{dd}.',
  ],
  slots: {
    item: [
      'a scooter',
      'a pram',
      'a sofa',
      'a phone',
      'a bicycle',
      'winter tyres',
      'a wardrobe',
      'a laptop',
      'a dress',
      'a guitar',
      'a pair of skis',
      'an aquarium',
    ],
    wait: [
      'for an hour',
      'for two hours',
      'for half a day',
      'for a whole day',
      'for two days',
      'since this morning',
      'since last night',
    ],
    times: ['three times', 'five times', 'twice', 'about ten times', 'four times in a row'],
    phone: ['on my iPhone', 'on Android', 'on the computer', 'in the app', 'on a tablet'],
    doc: ['passport', 'driving licence', 'identity card', 'residence permit'],
    section: ['“Sport”', '“Transport”', '“Home and garden”', '“Children”', '“Electronics”', '“Hobby”'],
    sum: ['1.49', '2.98', '3.49', '14.90', '0.99'],
  },
  topics: {
    login: [
      {
        category: 'Log-in',
        topic: 'Code does not arrive',
        sentences: [
          'I have been waiting {wait}, the code never comes {phone}.',
          'Asked for a code {times}, nothing arrived.',
          'The code arrives but the app says it is wrong.',
          'I changed my phone and the code goes to the old number.',
        ],
      },
      {
        category: 'Log-in',
        topic: 'Forgotten password',
        sentences: [
          'I forgot my password and the reset mail has not come {wait}.',
          'My password does not work {phone}, it did yesterday.',
          'The profile was locked after I typed the password {times}.',
        ],
      },
    ],
    category: [
      {
        category: 'Posting',
        topic: 'Choice of category',
        sentences: [
          'Which category is right for {item}: {section} or {section}?',
          'I cannot find a category for {item}.',
          'I chose the wrong category, how do I change it?',
          'The category {section} does not open {phone}.',
        ],
      },
    ],
    photos: [
      {
        category: 'Posting',
        topic: 'Photos do not upload',
        sentences: [
          'Photos do not upload {phone}, I tried {times}.',
          'I add photos, the spinner turns {wait} and everything is lost.',
          'The upload of photos breaks half way, I want to sell {item}.',
          'Of ten photos two uploaded, the rest failed.',
        ],
      },
      {
        category: 'Posting',
        topic: 'Photo quality',
        sentences: [
          'The photo is blurred after the upload, you cannot see {item}.',
          'The wrong photo became the cover and the order of photos does not change {phone}.',
          'The photo is upside down, how do I turn it?',
        ],
      },
    ],
    text: [
      {
        category: 'Posting',
        topic: 'Ad text',
        sentences: [
          'The description is not saved {phone}, I wrote it {times}.',
          'Why can I not put a link into the description?',
          'The title is cut off, {item} does not fit.',
          'The whole description was gone after a phone call.',
        ],
      },
    ],
    price: [
      {
        category: 'Posting',
        topic: 'Price',
        sentences: [
          'The suggested price for {item} is far too low, where does it come from?',
          'The price does not change {phone}, the old one stays.',
          'How do I say that the price is negotiable?',
          'I typed one price and another is shown.',
        ],
      },
    ],
    verification: [
      {
        category: 'Identity check',
        topic: 'Document refused',
        sentences: [
          'I sent my {doc} {times}, the document is not accepted and nobody says why.',
          'My document was refused although the picture is sharp.',
          'Why do you need my {doc}? I am selling {item}.',
          'My document has been in review {wait} and the ad is on hold.',
        ],
      },
      {
        category: 'Identity check',
        topic: 'Selfie',
        sentences: [
          'The selfie fails, the camera stays black {phone}.',
          'I took it {times}, it says “face not recognised”.',
          'The document check hangs at the selfie.',
        ],
      },
    ],
    moderation: [
      {
        category: 'Moderation',
        topic: 'Slow check',
        sentences: [
          'My ad has been in moderation {wait}, you promised thirty minutes.',
          'When will the review be over? I am selling {item} and time goes by.',
          'Moderation has been pending {wait}, the status does not change {phone}.',
          'I edited the price and it is under review again {wait}.',
        ],
      },
    ],
    correction: [
      {
        category: 'Moderation',
        topic: 'Refusal',
        sentences: [
          'My ad was refused {times}, no reason given. What should I change?',
          'Refused for breaking the rules, which rule exactly?',
          'Publication refused: I sell {item}, nothing forbidden.',
          'I changed the text as asked and it was refused again.',
          'The reason is one line, I do not understand what is wrong with the photo.',
        ],
      },
      {
        category: 'Moderation',
        topic: 'Blocked ad',
        sentences: [
          'The ad was blocked without a reason although it was online {wait}.',
          'It says “violation of rules” but the rules of {section} say nothing like it.',
        ],
      },
    ],
    payment: [
      {
        category: 'Payment',
        topic: 'Charged twice',
        sentences: [
          'I was charged twice: {sum} and once more.',
          'You charged {sum} and there has been no ad {wait}.',
          'When do I get the money for the second charge back?',
        ],
      },
      {
        category: 'Payment',
        topic: 'Payment fails',
        sentences: [
          'The payment fails {phone}, my card is fine.',
          'The bank confirmed {sum} and you show “awaiting payment” {wait}.',
          'I need a receipt for {sum}.',
        ],
      },
    ],
    published: [
      {
        category: 'Visibility',
        topic: 'Not in search',
        sentences: [
          'The ad is active but it has not been in the search {wait}.',
          'I look for {item} in my town and my ad is not there.',
          'No views {wait}, is it shown at all?',
          'Why did the views drop after I renewed it?',
        ],
      },
    ],
    firstCall: [
      {
        category: 'Talking to buyers',
        topic: 'Scammers',
        sentences: [
          'Scammers call right after I publish and ask for the code.',
          'A “buyer” sent a link to a courier with a prepayment, is it a scam?',
          'I get calls ten times a day and nobody speaks, how do I hide my number?',
          'The buyer wants another messenger and asks for my card.',
        ],
      },
      {
        category: 'Talking to buyers',
        topic: 'Chat and calls',
        sentences: [
          'Messages in the chat do not arrive {phone}.',
          'The buyer says my phone cannot be reached {wait}.',
          'No notifications about messages, I am losing buyers.',
        ],
      },
    ],
    sold: [
      {
        category: 'My ads',
        topic: 'Take down',
        sentences: [
          'I sold {item}, how do I remove the ad so that nobody calls?',
          'I removed the ad {times} and it came back.',
          'How do I delete the ad {phone}?',
        ],
      },
    ],
  },
  elsewhere: [
    {
      category: 'Other',
      topic: 'Advertising',
      sentences: [
        'Please take the banners away.',
        'The same banner in the feed {wait}.',
        'A banner opens by itself {phone}.',
      ],
    },
    {
      category: 'Other',
      topic: 'Notifications',
      sentences: [
        'Stop the mailing, you write five times a day.',
        'Notifications come at night, how do I switch them off?',
      ],
    },
    {
      category: 'Buyer',
      topic: 'Delivery',
      sentences: [
        'I bought {item}, the delivery is late, it has been on its way {wait}.',
        'The pick-up point is closed, where do I get {item}?',
        'The wrong thing came, I want to return {item}.',
      ],
    },
    {
      category: 'Other',
      topic: 'Ideas',
      sentences: [
        'Please add a dark theme {phone}.',
        'Make a map of sellers nearby.',
        'I want to see how many people saved {item}.',
      ],
    },
  ],
  rules: {
    login: category('Log-in'),
    category: topic('Choice of category'),
    photos: {
      test: 'any',
      rules: [
        topic('Photos do not upload', 'Photo quality'),
        { test: 'all', rules: [category('Posting'), { test: 'anyWord', words: ['photo'] }] },
      ],
    },
    text: topic('Ad text'),
    price: topic('Price'),
    verification: category('Identity check'),
    moderation: {
      test: 'all',
      rules: [
        category('Moderation'),
        {
          test: 'not',
          rule: { test: 'anyWord', words: ['refused', 'reason', 'rule', 'blocked', 'violation'] },
        },
      ],
    },
    correction: category('Moderation'),
    payment: category('Payment'),
    published: category('Visibility'),
    firstCall: category('Talking to buyers'),
    sold: {
      test: 'all',
      rules: [category('My ads'), { test: 'anyWord', words: ['remove', 'delete', 'sold'] }],
    },
  },
  surveyHeader: { date: 'Date', customer: 'Customer id', comment: 'Comment' },
  surveyComments: {
    easy: ['All clear.', 'Fast and simple.', 'Worked at the first attempt.', ''],
    hard: [
      'I had to call support.',
      'I did not understand what they wanted.',
      'Slow and full of errors.',
      'I would have given up if I did not need to sell.',
      '',
    ],
  },
};
