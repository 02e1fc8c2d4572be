/** Consent, as the server under test does it. */
package io.skillforge.it.consent;
