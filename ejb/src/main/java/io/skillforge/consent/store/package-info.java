/** The tables of consent: what they are asked and told, in SQL. */
package io.skillforge.consent.store;
