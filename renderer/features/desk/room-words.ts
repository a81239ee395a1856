const en = {
  'room-errands': 'Files of the record room',
  'room-give': 'Give it to {{post}}',
  'room-fetch': 'Fetch it back from {{post}}',
  'room-bring': 'Bring it back to the record room',
} as const;

const ur: Record<keyof typeof en, string> = {
  'room-errands': 'ریکارڈ روم کی فائلیں',
  'room-give': '{{post}} کو جاری کریں',
  'room-fetch': '{{post}} سے واپس منگوائیں',
  'room-bring': 'ریکارڈ روم میں واپس کریں',
};

/** What the desk says of files of the record room, in both languages. */
export const roomErrandWords = { en, ur } as const;
