const settings =
  /^(PORT|HOST|SITE_URL|DATA_DIR|DATABASE_URL|DEMO|TRUST_PROXY|LIMITS|SMTP_URL|MAIL_FROM|AUTH_\w+|NODE_ENV)$/

/** An environment without the settings of a magazine that may be running on this machine. */
export const withoutSettings = env => Object.fromEntries(Object.entries(env).filter(([name]) => !settings.test(name)))
