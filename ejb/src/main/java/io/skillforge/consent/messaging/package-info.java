/** The queue of consent events, and its dead letters. */
package io.skillforge.consent.messaging;
