/** The job consent-revocation: its steps call {@link io.skillforge.consent.ConsentRunWork}, some people at a time. */
package io.skillforge.batch.consent;
