/** What follows from the register: rules without a database. */
package io.skillforge.privacy.domain;
