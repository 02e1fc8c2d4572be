/** Plain SQL on the server's one datasource, inside the caller's transaction. */
package io.skillforge.platform.sql;
