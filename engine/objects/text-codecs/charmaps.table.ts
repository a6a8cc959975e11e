/**
 * Encodings of one byte a character that follow a table. The lower half of most is ASCII; the upper half stands here, comes
 * from the platform's decoder of the given label, or is another row's but for some characters.
 *
 * The platform gives control characters for bytes that stand for nothing; `gaps` says whether Python has none there.
 */
export const charmaps = {
  cp437: {
    upper:
      'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0',
  },
  cp850: {
    upper:
      'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\xad±‗¾¶§÷¸°¨·¹³²■\xa0',
  },
  cp866: { label: 'ibm866' },
  cp874: { label: 'windows-874', gaps: true },
  cp1250: { label: 'windows-1250', gaps: true },
  cp1251: { label: 'windows-1251', gaps: true },
  cp1252: {
    label: 'windows-1252',
    lowerControls: '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ',
  },
  cp1253: { label: 'windows-1253', gaps: true, missing: '\xaa' },
  cp1254: { label: 'windows-1254', gaps: true },
  // Later Nodes have a character at 0xca, as the Encoding standard has by now.
  cp1255: { label: 'windows-1255', gaps: true, missing: '\u05ba' },
  cp1256: { label: 'windows-1256' },
  cp1257: { label: 'windows-1257', gaps: true },
  cp1258: { label: 'windows-1258', gaps: true },
  'iso8859-2': { label: 'iso-8859-2' },
  'iso8859-3': { label: 'iso-8859-3' },
  'iso8859-4': { label: 'iso-8859-4' },
  'iso8859-5': { label: 'iso-8859-5' },
  'iso8859-6': { label: 'iso-8859-6' },
  'iso8859-7': { label: 'iso-8859-7' },
  'iso8859-8': { label: 'iso-8859-8' },
  'iso8859-9': { label: 'windows-1254', hasControls: true },
  'iso8859-10': { label: 'iso-8859-10' },
  'iso8859-11': { label: 'windows-874', hasControls: true },
  'iso8859-13': { label: 'iso-8859-13' },
  'iso8859-14': { label: 'iso-8859-14' },
  'iso8859-15': { label: 'iso-8859-15' },
  'koi8-r': { label: 'koi8-r' },
  // Not the platform's: Nodes differ at 0xae and 0xbe.
  'koi8-u': { base: 'koi8-r', changes: { 164: 'є', 166: 'ії', 173: 'ґ', 180: 'Є', 182: 'ІЇ', 189: 'Ґ' } },
  'mac-cyrillic': { label: 'x-mac-cyrillic' },
  'mac-roman': { label: 'macintosh' },
  cp037: {
    all: '\x00\x01\x02\x03\x9c\x09\x86\x7f\x97\x8d\x8e\x0b\x0c\x0d\x0e\x0f\x10\x11\x12\x13\x9d\x85\x08\x87\x18\x19\x92\x8f\x1c\x1d\x1e\x1f\x80\x81\x82\x83\x84\x0a\x17\x1b\x88\x89\x8a\x8b\x8c\x05\x06\x07\x90\x91\x16\x93\x94\x95\x96\x04\x98\x99\x9a\x9b\x14\x15\x9e\x1a \xa0âäàáãåçñ¢.<(+|&éêëèíîïìß!$*);¬-/ÂÄÀÁÃÅÇÑ¦,%_>?øÉÊËÈÍÎÏÌ`:#@\'="Øabcdefghi«»ðýþ±°jklmnopqrªºæ¸Æ¤µ~stuvwxyz¡¿ÐÝÞ®^£¥·©§¶¼½¾[]¯¨´×{ABCDEFGHI\xadôöòóõ}JKLMNOPQR¹ûüùúÿ\\÷STUVWXYZ²ÔÖÒÓÕ0123456789³ÛÜÙÚ\x9f',
  },
  cp1006: {
    changes: {
      161: '\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9\u060c\u061b',
      174: '\u061f\ufe81\ufe8d\ufe8e\ufe8e\ufe8f\ufe91\ufb56\ufb58\ufe93\ufe95\ufe97\ufb66\ufb68\ufe99\ufe9b\ufe9d\ufe9f\ufb7a\ufb7c\ufea1\ufea3\ufea5\ufea7\ufea9\ufb84\ufeab\ufead\ufb8c\ufeaf\ufb8a\ufeb1\ufeb3\ufeb5\ufeb7\ufeb9\ufebb\ufebd\ufebf\ufec1\ufec5\ufec9\ufeca\ufecb\ufecc\ufecd\ufece\ufecf\ufed0\ufed1\ufed3\ufed5\ufed7\ufed9\ufedb\ufb92\ufb94\ufedd\ufedf\ufee0\ufee1\ufee3\ufb9e\ufee5\ufee7\ufe85\ufeed\ufba6\ufba8\ufba9\ufbaa\ufe80\ufe89\ufe8a\ufe8b\ufef1\ufef2\ufef3\ufbb0\ufbae\ufe7c\ufe7d',
    },
  },
  cp1026: {
    base: 'cp037',
    changes: {
      72: '{',
      74: 'Ç',
      79: '!',
      90: 'Ğİ',
      95: '^',
      104: '[',
      106: 'ş',
      121: 'ı',
      123: 'ÖŞ',
      127: 'Ü',
      140: '}`¦',
      161: 'ö',
      172: ']$@',
      176: '¢',
      186: '¬|',
      192: 'ç',
      204: '~',
      208: 'ğ',
      220: '\\',
      224: 'ü',
      236: '#',
      252: '"',
    },
  },
  cp1125: { base: 'cp866', changes: { 242: 'ҐґЄєІіЇї' } },
  cp1140: { base: 'cp037', changes: { 159: '€' } },
  cp273: {
    base: 'cp037',
    changes: {
      67: '{',
      74: 'Ä',
      79: '!',
      89: '~Ü',
      95: '^',
      99: '[',
      106: 'ö',
      124: '§',
      161: 'ß',
      176: '¢',
      181: '@',
      186: '¬|‾',
      192: 'ä',
      204: '¦',
      208: 'ü',
      220: '}',
      224: 'Ö',
      236: '\\',
      252: ']',
    },
  },
  cp424: {
    base: 'cp037',
    changes: {
      65: '\u05d0\u05d1\u05d2\u05d3\u05d4\u05d5\u05d6\u05d7\u05d8',
      81: '\u05d9\u05da\u05db\u05dc\u05dd\u05de\u05df\u05e0\u05e1',
      98: '\u05e2\u05e3\u05e4\u05e5\u05e6\u05e7\u05e8\u05e9',
      112: '\ufffd\u05ea\ufffd\ufffd\xa0\ufffd\ufffd\ufffd‗',
      128: '\ufffd',
      140: '\ufffd\ufffd\ufffd',
      154: '\ufffd\ufffd\ufffd',
      158: '\ufffd',
      170: '\ufffd\ufffd\ufffd\ufffd\ufffd',
      203: '\ufffd\ufffd\ufffd\ufffd\ufffd',
      219: '\ufffd\ufffd\ufffd\ufffd\ufffd',
      235: '\ufffd\ufffd\ufffd\ufffd\ufffd',
      251: '\ufffd\ufffd\ufffd\ufffd',
    },
  },
  cp500: { base: 'cp037', changes: { 74: '[', 79: '!', 90: ']', 95: '^', 176: '¢', 186: '¬|' } },
  cp720: {
    base: 'cp866',
    changes: {
      128: '\x80\x81éâ\x84à\x86çêëèïî\x8d\x8e\x8f\x90\u0651\u0652ô¤\u0640ûù\u0621\u0622\u0623\u0624£\u0625\u0626\u0627\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f\u0630\u0631\u0632\u0633\u0634\u0635«»',
      224: '\u0636\u0637\u0638\u0639\u063a\u0641µ\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064a≡\u064b\u064c\u064d\u064e\u064f\u0650≈',
      252: 'ⁿ²',
    },
  },
  cp737: {
    base: 'cp720',
    changes: { 128: 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρσςτυφχψ', 224: 'ωάέήϊίόύϋώΆΈΉΊΌΎΏ±≥≤ΪΫ÷' },
  },
  cp775: {
    upper:
      'ĆüéāäģåćłēŖŗīŹÄÅÉæÆōöĢ¢ŚśÖÜø£Ø×¤ĀĪóŻżź”¦©®¬½¼Ł«»░▒▓│┤ĄČĘĖ╣║╗╝ĮŠ┐└┴┬├─┼ŲŪ╚╔╩╦╠═╬Žąčęėįšųūž┘┌█▄▌▐▀ÓßŌŃõÕµńĶķĻļņĒŅ’\xad±“¾¶§÷„°∙·¹³²■\xa0',
  },
  cp852: {
    upper:
      'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\xad˝˛ˇ˘§÷¸°¨˙űŘř■\xa0',
  },
  cp855: {
    upper:
      'ђЂѓЃёЁєЄѕЅіІїЇјЈљЉњЊћЋќЌўЎџЏюЮъЪаАбБцЦдДеЕфФгГ«»░▒▓│┤хХиИ╣║╗╝йЙ┐└┴┬├─┼кК╚╔╩╦╠═╬¤лЛмМнНоОп┘┌█▄Пя▀ЯрРсСтТуУжЖвВьЬ№\xadыЫзЗшШэЭщЩчЧ§■\xa0',
  },
  cp856: {
    base: 'iso8859-8',
    changes: {
      128: '\u05d0\u05d1\u05d2\u05d3\u05d4\u05d5\u05d6\u05d7\u05d8\u05d9\u05da\u05db\u05dc\u05dd\u05de\u05df\u05e0\u05e1\u05e2\u05e3\u05e4\u05e5\u05e6\u05e7\u05e8\u05e9\u05ea\ufffd£\ufffd×\ufffd\ufffd',
      162: '\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd®¬½¼\ufffd«»░▒▓│┤\ufffd\ufffd\ufffd©╣║╗╝¢¥┐└┴┬├─┼',
      200: '╚╔╩╦╠═╬¤',
      217: '┘┌█▄¦',
      223: '▀\ufffd\ufffd\ufffd\ufffd\ufffd\ufffdµ\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd¯´\xad±‗¾¶§÷¸°¨·¹³²■\xa0',
    },
  },
  cp857: {
    base: 'cp850',
    changes: {
      141: 'ı',
      152: 'İ',
      158: 'Şş',
      166: 'Ğğ',
      208: 'ºª',
      213: '\ufffd',
      231: '\ufffd×',
      236: 'ìÿ',
      242: '\ufffd',
    },
  },
  cp858: { base: 'cp850', changes: { 213: '€' } },
  cp860: {
    base: 'cp737',
    changes: { 128: 'ÇüéâãàÁçêÊèÍÔìÃÂÉÀÈôõòÚùÌÕÜ¢£Ù₧ÓáíóúñÑªº¿Ò¬½¼¡«»', 224: 'αßΓπΣσµτΦΘΩδ∞φε∩≡', 244: '⌠⌡' },
  },
  cp861: { base: 'cp437', changes: { 139: 'ÐðÞ', 149: 'þ', 151: 'Ýý', 155: 'ø', 157: 'Ø', 164: 'ÁÍÓÚ' } },
  cp862: {
    base: 'cp437',
    changes: {
      128: '\u05d0\u05d1\u05d2\u05d3\u05d4\u05d5\u05d6\u05d7\u05d8\u05d9\u05da\u05db\u05dc\u05dd\u05de\u05df\u05e0\u05e1\u05e2\u05e3\u05e4\u05e5\u05e6\u05e7\u05e8\u05e9\u05ea',
    },
  },
  cp863: {
    base: 'cp862',
    changes: { 128: 'ÇüéâÂà¶çêëèïî‗À§ÉÈÊôËÏûù¤ÔÜ', 157: 'ÙÛ', 160: '¦´', 164: '¨¸³¯Î', 173: '¾' },
  },
  cp864: {
    changes: {
      37: '\u066a',
      128: '°·∙√▒─│┼┤┬├┴┐┌└┘β∞φ±½¼≈«»\ufef7\ufef8\ufffd\ufffd\ufefb\ufefc\ufffd',
      161: '\xad\ufe82',
      165: '\ufe84\ufffd\ufffd\ufe8e\ufe8f\ufe95\ufe99\u060c\ufe9d\ufea1\ufea5\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\ufed1\u061b\ufeb1\ufeb5\ufeb9\u061f¢\ufe80\ufe81\ufe83\ufe85\ufeca\ufe8b\ufe8d\ufe91\ufe93\ufe97\ufe9b\ufe9f\ufea3\ufea7\ufea9\ufeab\ufead\ufeaf\ufeb3\ufeb7\ufebb\ufebf\ufec1\ufec5\ufecb\ufecf¦¬÷×\ufec9\u0640\ufed3\ufed7\ufedb\ufedf\ufee3\ufee7\ufeeb\ufeed\ufeef\ufef3\ufebd\ufecc\ufece\ufecd\ufee1\ufe7d\u0651\ufee5\ufee9\ufeec\ufef0\ufef2\ufed0\ufed5\ufef5\ufef6\ufedd\ufed9\ufef1■\ufffd',
    },
  },
  cp865: { base: 'cp437', changes: { 155: 'ø', 157: 'Ø', 175: '¤' } },
  cp869: {
    upper:
      '\ufffd\ufffd\ufffd\ufffd\ufffd\ufffdΆ\ufffd·¬¦‘’Έ―ΉΊΪΌ\ufffd\ufffdΎΫ©Ώ²³ά£έήίϊΐόύΑΒΓΔΕΖΗ½ΘΙ«»░▒▓│┤ΚΛΜΝ╣║╗╝ΞΟ┐└┴┬├─┼ΠΡ╚╔╩╦╠═╬ΣΤΥΦΧΨΩαβγ┘┌█▄δε▀ζηθικλμνξοπρσςτ΄\xad±υφχ§ψ΅°¨ωϋΰώ■\xa0',
  },
  cp875: {
    base: 'cp500',
    changes: {
      65: 'ΑΒΓΔΕΖΗΘΙ',
      81: 'ΚΛΜΝΞΟΠΡΣ',
      98: 'ΤΥΦΧΨΩΪΫ|',
      112: '¨ΆΈΉ\xa0ΊΌΎΏ',
      128: '΅',
      138: 'αβγδεζ',
      154: 'ηθικλμ´',
      170: 'νξοπρσ£άέήϊίόύϋώςτυφχψ',
      203: 'ωΐΰ‘―',
      218: '±½\x1a·’¦',
      225: '\x1a',
      235: '§\x1a\x1a«¬',
      251: '©\x1a\x1a»',
    },
  },
  'hp-roman8': {
    changes: {
      161: 'ÀÂÈÊËÎÏ´ˋˆ¨˜ÙÛ₤¯Ýý°ÇçÑñ¡¿¤£¥§ƒ¢âêôûáéóúàèòùäëöüÅîØÆåíøæÄìÖÜÉïßÔÁÃãÐðÍÌÓÒÕõŠšÚŸÿÞþ·µ¶¾—¼½ªº«■»±\ufffd',
    },
  },
  'iso8859-16': {
    base: 'iso8859-11',
    changes: {
      161: 'ĄąŁ€„Š§š©Ș«Ź\xadźŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßàáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ',
    },
  },
  'koi8-t': {
    base: 'koi8-r',
    changes: {
      128: 'қғ‚Ғ„…†‡\ufffd‰ҳ‹ҲҷҶ\ufffdҚ‘’“”•–—\ufffd™\ufffd›\ufffd\ufffd\ufffd\ufffd\ufffdӯӮ',
      164: '¤ӣ¦§\ufffd\ufffd\ufffd«¬\xad®\ufffd°±²',
      180: '\ufffdӢ¶·\ufffd№\ufffd»\ufffd\ufffd\ufffd',
    },
  },
  kz1048: {
    base: 'cp1251',
    changes: {
      141: 'ҚҺ',
      157: 'қһ',
      161: 'ҰұӘ',
      165: 'Ө',
      170: 'Ғ',
      175: 'Ү',
      180: 'ө',
      186: 'ғ',
      188: 'әҢңү',
    },
  },
  'mac-arabic': {
    base: 'iso8859-6',
    changes: {
      128: 'Ä\xa0ÇÉÑÖÜáàâä\u06ba«çéèêëí…îïñó»ôö÷úùûü !"#$\u066a&\'()*+',
      173: '-./\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669:',
      188: '<=>',
      192: '❊',
      219: '[\\]^_',
      243: '\u067e\u0679\u0686\u06d5\u06a4\u06af\u0688\u0691{|}\u0698\u06d2',
    },
  },
  'mac-croatian': {
    upper:
      'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®Š™´¨≠ŽØ∞±≤≥∆µ∂∑∏š∫ªºΩžø¿¡¬√ƒ≈Ć«Č…\xa0ÀÃÕŒœĐ—“”‘’÷◊\uf8ff©⁄€‹›Æ»–·‚„‰ÂćÁčÈÍÎÏÌÓÔđÒÚÛÙıˆ˜¯πË˚¸Êæˇ',
  },
  'mac-farsi': {
    base: 'mac-arabic',
    changes: { 176: '\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9' },
  },
  'mac-greek': {
    upper:
      'Ä¹²É³ÖÜ΅àâä΄¨çéèêë£™îï•½‰ôö¦€ùûü†ΓΔΘΛΞΠß®©ΣΪ§≠°·Α±≤≥¥ΒΕΖΗΙΚΜΦΫΨΩάΝ¬ΟΡ≈Τ«»…\xa0ΥΧΆΈœ–―“”‘’÷ΉΊΌΎέήίόΏύαβψδεφγηιξκλμνοπώρστθωςχυζϊϋΐΰ\xad',
  },
  'mac-iceland': { base: 'mac-roman', changes: { 160: 'Ý', 220: 'ÐðÞþý' } },
  'mac-latin2': {
    upper:
      'ÄĀāÉĄÖÜáąČäčĆćéŹźĎíďĒēĖóėôöõúĚěü†°Ę£§•¶ß®©™ę¨≠ģĮįĪ≤≥īĶ∂∑łĻļĽľĹĺŅņŃ¬√ńŇ∆«»…\xa0ňŐÕőŌ–—“”‘’÷◊ōŔŕŘ‹›řŖŗŠ‚„šŚśÁŤťÍŽžŪÓÔūŮÚůŰűŲųÝýķŻŁżĢˇ',
  },
  'mac-romanian': { base: 'mac-roman', changes: { 174: 'ĂȘ', 190: 'ăș', 222: 'Țț' } },
  'mac-turkish': { base: 'mac-roman', changes: { 218: 'ĞğİıŞş', 245: '\uf8a0' } },
  palmos: { changes: { 128: '€', 130: '‚ƒ„…†‡ˆ‰Š‹Œ♦♣♥♠‘’“”•–—˜™š', 156: 'œ', 159: 'Ÿ' } },
  ptcp154: {
    upper:
      'ҖҒӮғ„…ҶҮҲүҠӢҢҚҺҸҗ‘’“”•–—ҳҷҡӣңқһҹ\xa0ЎўЈӨҘҰ§Ё©Ә«¬ӯ®Ҝ°ұІіҙө¶·ё№ә»јҪҫҝАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя',
  },
  'tis-620': { base: 'iso8859-11', changes: { 160: '\ufffd' } },
} as const satisfies Record<string, CharmapRow>;

/** Where a table comes from. A row without a source is Latin-1. */
export interface CharmapRow {
  /** All 256 characters. */
  readonly all?: string;
  /** The row whose table this one is, but for the `changes`. */
  readonly base?: string;
  /** Characters from a byte on, in the place of the source's. */
  readonly changes?: Readonly<Record<number, string>>;
  /** The 128 characters. */
  readonly upper?: string;
  /** The platform's name of the encoding. */
  readonly label?: string;
  /** The 32 characters from 0x80 on, where the platform has them wrong. */
  readonly lowerControls?: string;
  /** Bytes that the platform maps to control characters or private use stand for nothing. */
  readonly gaps?: boolean;
  /** Other characters that the platform gives for bytes that stand for nothing. */
  readonly missing?: string;
  /** The bytes from 0x80 to 0x9f are the control characters. */
  readonly hasControls?: boolean;
}
