/** People over REST, as officers, a partner's staff and the people themselves see them. */
package io.skillforge.it.person;
