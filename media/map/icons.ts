/** Line icons on a 16 × 16 grid, drawn with the stroke of the text beside them. */
export const icons = {
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0 -9zM10.3 10.3l3.7 3.7',
  social:
    'M4.5 2.5h7a2 2 0 0 1 2 2v7a2 2 0 0 1 -2 2h-7a2 2 0 0 1 -2 -2v-7a2 2 0 0 1 2 -2zM8 5.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0 -5zM11.4 4.6v.01',
  web: 'M2 3h12v8.5h-12zM5.5 14h5M8 11.5v2.5',
  shop: 'M2.5 7v6.5h11v-6.5M1.5 6.5l1.5 -4h10l1.5 4zM6.5 13.5v-4h3v4',
  email: 'M2 3.5h12v9h-12zM2 4l6 5l6 -5',
  letter: 'M2 3.5h12v9h-12zM4.5 6.5h4M4.5 9h3M11 6h.8v.8h-.8z',
  chat: 'M2.5 2.5h11v8h-6l-3 3v-3h-2zM5 5.5h6M5 7.8h4',
  phone:
    'M3 2.5h2.6l1.2 3.2l-1.6 1.2a8.5 8.5 0 0 0 4 4l1.2 -1.6l3.1 1.2v2.6a1 1 0 0 1 -1 1a11 11 0 0 1 -10.5 -10.6a1 1 0 0 1 1 -1z',
  app: 'M4.5 1.5h7v13h-7zM7 12.3h2',
  parcel: 'M2 5l6 -3l6 3v6.5l-6 3l-6 -3zM2 5l6 3l6 -3M8 8v6.5M5 3.5l6 3',
  event: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  person: 'M8 2a2.7 2.7 0 1 0 0 5.4a2.7 2.7 0 1 0 0 -5.4zM2.8 14a5.2 4.6 0 0 1 10.4 0',
  ad: 'M2 6.5v3h2.5l6.5 3.5v-10l-6.5 3.5zM4.5 9.5l1 4h1.5l-.7 -3M13 6.5v3',
  document: 'M4 1.5h5.5l3 3v10h-8.5zM9.5 1.5v3h3M6 8h4.5M6 10.5h4.5',
  video: 'M2 4h8.5v8h-8.5zM10.5 7l3.5 -2v6l-3.5 -2',
  home: 'M2 8l6 -5.5l6 5.5M3.8 6.8v6.7h8.4v-6.7M6.8 13.5v-3.5h2.4v3.5',
  care: 'M6 2.5h4v3.5h3.5v4h-3.5v3.5h-4v-3.5h-3.5v-4h3.5z',
  place:
    'M8 1.8a4.5 4.5 0 0 1 4.5 4.5c0 3 -4.5 8 -4.5 8s-4.5 -5 -4.5 -8a4.5 4.5 0 0 1 4.5 -4.5zM8 4.8a1.6 1.6 0 1 0 0 3.2a1.6 1.6 0 1 0 0 -3.2z',
  dot: 'M8 4a4 4 0 1 0 0 8a4 4 0 1 0 0 -8z',
  financial: 'M12 4a4.6 4.6 0 1 0 0 8M2.5 7h6.5M2.5 9.2h5.5',
  productivity: 'M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0 -12zM8 4.8v3.4l2.3 1.5',
  process: 'M2.5 5.5h10.5M10.5 3l2.5 2.5l-2.5 2.5M13.5 10.5h-10.5M5.5 8l-2.5 2.5l2.5 2.5',
  support: 'M2.8 9.5v-1.5a5.2 5.2 0 0 1 10.4 0v1.5M2.8 8.5h2v4h-2zM11.2 8.5h2v4h-2zM12.2 12.5c0 1.5 -1.5 2 -3.5 2',
  pain: 'M8 2l6.5 11.5h-13zM8 6.5v3.5M8 11.8v.01',
  goal: 'M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0 -12zM8 5.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0 -5z',
  says: 'M2.5 3h11v7.5h-5.5l-3 3v-3h-2.5z',
  thinks:
    'M5 10.5a3 3 0 0 1 -.6 -5.9a3.7 3.7 0 0 1 7 -.6a3.3 3.3 0 0 1 .1 6.5zM4.5 12.3a.9 .9 0 1 0 .01 0zM2.5 14.3a.4 .4 0 1 0 .01 0z',
  does: 'M4 1.8l8.5 7h-4l2.2 4.4l-2 1l-2.2 -4.4l-2.5 2.5z',
  doubt: 'M5.5 5.5a2.5 2.5 0 1 1 3.7 2.2c-.9 .5 -1.2 1 -1.2 2M8 12.3v.01',
  answer: 'M2.5 8h10.5M9.5 4.5l3.5 3.5l-3.5 3.5',
  handoff: 'M3.5 2.5v6h9M9.5 5.5l3 3l-3 3',
  truth: 'M8 2l1.8 3.9l4.2 .5l-3.1 2.9l.8 4.2l-3.7 -2.1l-3.7 2.1l.8 -4.2l-3.1 -2.9l4.2 -.5z',
  wow: 'M8 1.5l1.5 5l5 1.5l-5 1.5l-1.5 5l-1.5 -5l-5 -1.5l5 -1.5z',
  climax: 'M4 14.5v-12.5h8.5l-2 3l2 3h-8.5',
  quickWin: 'M9 1.5l-5 7.5h3.5l-1 5.5l5.5 -8h-3.5z',
  met: 'M3 8.5l3.3 3.3l6.7 -7.3',
  unmet: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0 -11zM8 6.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0 -3z',
  villain: 'M8 2l5.5 2v4c0 3 -2.5 5 -5.5 6.5c-3 -1.5 -5.5 -3.5 -5.5 -6.5v-4zM6 6.5l4 4M10 6.5l-4 4',
  content:
    'M2.5 3h4a1.5 1.5 0 0 1 1.5 1.5a1.5 1.5 0 0 1 1.5 -1.5h4v9.5h-4a1.5 1.5 0 0 0 -1.5 1.2a1.5 1.5 0 0 0 -1.5 -1.2h-4zM8 4.5v9',
  backstage:
    'M8 5.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0 -5zM8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6l1.4 1.4M11 11l1.4 1.4M3.6 12.4l1.4 -1.4M11 5l1.4 -1.4',
  team: 'M5.5 3.5a2 2 0 1 0 0 4a2 2 0 1 0 0 -4zM1.8 13a3.7 3.8 0 0 1 7.4 0M10.5 4a1.8 1.8 0 1 0 0 3.6M11 9.3a3.3 3.5 0 0 1 3.2 3.7',
} as const;

export type IconName = keyof typeof icons;

/** Words in a channel's id or name that call for an icon; the first row that matches wins. */
const guesses: readonly (readonly [RegExp, IconName])[] = [
  [/\b(search|google|bing|seo|suche|recherche|buscar)/, 'search'],
  [/\b(instagram|facebook|tiktok|twitter|linkedin|social|reddit|forum|community|mastodon|pinterest)/, 'social'],
  [/\b(e-?mails?|mail|newsletter|inbox|correo)\b/, 'email'],
  [/\b(chat|chatbot|bot|messenger|whatsapp|sms|text message|slack|teams)\b/, 'chat'],
  [/\b(phone|call|calls|telephone|hotline|telefon|helpdesk|help desk)\b/, 'phone'],
  [/\b(video|webinar|youtube|zoom|demo|tv|television)/, 'video'],
  [/\b(app|apps|mobile|ios|android|tablet|device)\b/, 'app'],
  [/\b(parcel|package|delivery|courier|shipping|unboxing|paket|box)\b/, 'parcel'],
  [/\b(letter|post|brief|postal|flyer|leaflet|brochure|print)\b/, 'letter'],
  [/\b(ad|ads|advert\w*|banner|campaign|billboard|radio|poster)\b/, 'ad'],
  [/\b(event|conference|fair|meetup|appointment|calendar|workshop|booking)\b/, 'event'],
  [/\b(hospital|clinic|ward|doctor|nurse|gp|care|surgery|pharmacy|lab)\b/, 'care'],
  [/\b(contract|document|documentation|docs|form|invoice|review|reviews|guide|report|blog|paper|quote)\b/, 'document'],
  [/\b(store|boutique|branch|retail|counter|mall|showroom|filiale|laden)\b|^shop\b(?! ?online)/, 'shop'],
  [/\b(web|website|site|shop|online|portal|page|landing|browser|checkout|dashboard|product|trial|desktop)\b/, 'web'],
  [/\b(home|house|kitchen)\b/, 'home'],
  [
    /\b(friend|friends|family|peer|peers|colleague|colleagues|person|people|sales|rep|agent|staff|meeting|desk|reception)\b/,
    'person',
  ],
  [/\b(street|city|outdoor|place|station|airport|hotel|restaurant|office)\b/, 'place'],
];

function isIcon(name: string): name is IconName {
  return Object.hasOwn(icons, name);
}

/** The icon of a channel: the one asked for, else one guessed from its id and name. */
export function channelIcon(channel: {
  readonly id: string;
  readonly name: string;
  readonly kind?: 'online' | 'offline';
  readonly icon?: string;
}): IconName {
  const asked = channel.icon?.toLowerCase();
  if (asked !== undefined && isIcon(asked)) return asked;
  const words = (text: string) => text.toLowerCase().replaceAll(/[-_]/g, ' ');
  for (const text of [words(asked ?? ''), words(channel.id), words(channel.name)]) {
    for (const [pattern, icon] of guesses) if (pattern.test(text)) return icon;
  }
  return channel.kind === 'offline' ? 'place' : 'dot';
}
