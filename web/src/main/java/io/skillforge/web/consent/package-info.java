/** Consent: events of the consent service, what revocations did, the quarantine, dead letters, bulk runs. */
package io.skillforge.web.consent;
