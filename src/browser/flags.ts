/** The browser's command line. Names: peter.sh/experiments/chromium-command-line-switches. */

/** It reaches nothing: no address is ever resolved, no proxy asked, no service of the maker's called. */
const CUT_OFF = [
  // Numeric addresses go through this as well as names.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-proxy-server',
  '--dns-prefetch-disable',
  '--disable-quic',
  // The second name is the one that full Chromes know.
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--no-pings',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-service-autorun',
  '--password-store=basic',
  '--use-mock-keychain',
  // Nothing that a page holds is written to the profile; it also starts and ends faster.
  '--incognito',
  // No windows but those we open.
  '--block-new-web-contents',
];

/** The same page on every machine. */
const ALIKE = [
  '--disable-gpu',
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--hide-scrollbars',
  '--lang=en-US',
  '--mute-audio',
  '--window-size=1280,1024',
];

/** It works at full speed though nobody looks, also in containers, where /dev/shm is small. */
const UNHINDERED = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-dev-shm-usage',
  '--disable-hang-monitor',
  '--disable-ipc-flooding-protection',
  '--disable-prompt-on-repost',
  '--disable-renderer-backgrounding',
];

const WITHOUT_FEATURES = [
  'AcceptCHFrame',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'OptimizationHints',
  // It would lay out all tabs in one process, one after the other.
  'ProcessPerSiteUpToMainFrameThreshold',
  'Translate',
];

/** @param options.profile the profile's folder */
export function browserFlags(options: { profile: string; sandbox: boolean }): string[] {
  return [
    // Without a value it is right for headless shells and for every full Chrome.
    '--headless',
    // A pipe that only we hold: no port that others on this machine could find.
    '--remote-debugging-pipe',
    `--user-data-dir=${options.profile}`,
    ...CUT_OFF,
    ...ALIKE,
    ...UNHINDERED,
    `--disable-features=${WITHOUT_FEATURES.join(',')}`,
    ...(options.sandbox ? [] : ['--no-sandbox']),
    // Pages are opened as they are needed; one that nobody uses is a process too many.
    '--no-startup-window',
  ];
}
