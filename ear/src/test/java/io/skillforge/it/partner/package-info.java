/** Exports to partners: against revocations, on a real PostgreSQL and on the server; and their recall. */
package io.skillforge.it.partner;
