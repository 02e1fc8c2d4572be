/** The aggregates of people that are changed one by one, and the rules of their lives. Sealed columns are bytes here. */
package io.skillforge.person.domain;
