/** The words for sending a file to another office. */
export const parcelWords = {
  en: {
    doSendOut: 'Send to another office…',
    sendOut: 'Send to another office',
    sendOutAbout:
      'The whole file goes: note sheet, papers and the certificates of those who signed, so that the other office can check every signature. The file stays here with you; under Records you see when it has arrived and under which number it was entered.',
    sendOutLetter:
      'The letter goes as it was issued, with the certificates of those who approved and issued it. Earlier versions stay here. Under Records you see when it has arrived and under which number it was entered.',
    sendOutTo: 'Office',
    sendOutTitle: 'Subject, as the other office will see it',
    sendOutDo: 'Send',
    sendOutNobody: 'No other office is known here yet. Offices come with the province’s registry.',
    sentOut: 'On its way to {{office}}. It leaves with the line, or with the courier.',
  },
  ur: {
    doSendOut: 'دوسرے دفتر کو بھیجیں…',
    sendOut: 'دوسرے دفتر کو بھیجیں',
    sendOutAbout:
      'پوری فائل جاتی ہے: نوٹ شیٹ، کاغذات اور دستخط کرنے والوں کے سرٹیفکیٹ، تاکہ دوسرا دفتر ہر دستخط پرکھ سکے۔ فائل یہاں آپ کے پاس رہتی ہے؛ ریکارڈ میں نظر آتا ہے کہ کب پہنچی اور کس نمبر پر درج ہوئی۔',
    sendOutLetter:
      'مراسلہ جیسا جاری ہوا ویسا ہی جاتا ہے، منظور اور جاری کرنے والوں کے سرٹیفکیٹ کے ساتھ۔ پہلے مسودے یہیں رہتے ہیں۔ ریکارڈ میں نظر آتا ہے کہ کب پہنچا اور کس نمبر پر درج ہوا۔',
    sendOutTo: 'دفتر',
    sendOutTitle: 'مضمون، جیسا دوسرا دفتر دیکھے گا',
    sendOutDo: 'بھیجیں',
    sendOutNobody: 'یہاں ابھی کوئی دوسرا دفتر معلوم نہیں۔ دفاتر صوبے کے اندراج کے ساتھ آتے ہیں۔',
    sentOut: '{{office}} کے لیے روانہ۔ لائن سے جائے گی، یا کوریئر سے۔',
  },
} as const;
