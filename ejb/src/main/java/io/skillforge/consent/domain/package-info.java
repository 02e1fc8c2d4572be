/** Rules of consent: what a message may say, which event wins, what a receipt tells. Values in, decision out. */
package io.skillforge.consent.domain;
