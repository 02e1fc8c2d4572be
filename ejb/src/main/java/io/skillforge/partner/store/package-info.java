/** The tables of partner: what they are asked and told, in SQL. */
package io.skillforge.partner.store;
