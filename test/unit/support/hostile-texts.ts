/** What customers, or somebody who means harm, may write into any field. */
export const hostileTexts: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '[click](java\tscript:alert(1))',
  '![x](http://example.org/track.png)',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '@SUM(A1)',
  ']]><x>',
  '&lt;b&gt; &amp; &#x41; %25',
  'a\u0000b\u0001c\u001fd\u007fe\u0085f',
  'lone \ud800 surrogate \udc00',
  'right-to-left \u202e\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627',
  'emoji 👩‍👩‍👧‍👦 🏳️‍🌈 😡',
  'Ω'.repeat(10_000),
  'word '.repeat(2_000),
];
