/** What WeChat lets this app and this user do with phone buttons. May be changed at any time. */
export interface PhoneRules {
  /** How often the app may still be given a number (official docs, open-ability/getPhoneNumber). Default 1000. */
  quota: number
  /** Is this user barred from giving the number (official docs, usability/PublicErrno, 1421102)? Default `false`. */
  isBlocked: boolean
  /**
   * Does the app belong to a person, or is it not verified? Such apps get no numbers (official docs,
   * open-ability/getPhoneNumber). Default `false`.
   */
  isPersonalAccount: boolean
}

export function phoneRulesWithDefaults(rules: Partial<PhoneRules> = {}): PhoneRules {
  return {
    quota: rules.quota ?? 1_000,
    isBlocked: rules.isBlocked ?? false,
    isPersonalAccount: rules.isPersonalAccount ?? false,
  }
}
